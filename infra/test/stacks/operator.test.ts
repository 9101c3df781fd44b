import { commandRights, operatorRights } from '@lianluo/tables/operator-rights';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { OperatorRole } from '../../src/data/operator-role';
import { stages, type Stage } from '../../src/stages';
import { everyStage, resourcesOf } from './synth';

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

const statementsOf = (stage: (typeof everyStage)[number]): Statement[] =>
  resourcesOf(stage).flatMap(([id, { Type, Properties }]) =>
    Type === 'AWS::IAM::Policy' && id.startsWith('Operator')
      ? (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement
      : [],
  );
const actionsOf = ({ Action }: Statement): string[] => [Action].flat();

/** What IAM allows for everything only: each tells names and states, and changes nothing. */
const forEverything = [
  'cloudwatch:DescribeAlarmHistory',
  'cloudwatch:DescribeAlarms',
  'dynamodb:ListStreams',
  'lambda:ListEventSourceMappings',
];

describe.each(everyStage)('in %s', (stage) => {
  test('the operator may do what the commands do, and nothing else', () => {
    const wanted = Object.values(commandRights).flatMap((rights) =>
      rights.flatMap((right) => [...operatorRights[right]]),
    );

    expect(new Set(statementsOf(stage).flatMap(actionsOf))).toEqual(new Set(wanted));
    for (const action of wanted) expect(action).not.toContain('*');
  });

  test('and that with what is of this stage', () => {
    const named = new RegExp(`lianluo[-/]${stage}[-/]`, 'i');
    const isOfStage =
      ({ Condition }: Statement) =>
      (each: unknown) =>
        // A mapping is of this stage by whose it is.
        named.test(
          JSON.stringify(each).includes(':event-source-mapping:') ? JSON.stringify(Condition) : JSON.stringify(each),
        );

    const elsewhere = statementsOf(stage).filter(
      (statement) => ![statement.Resource].flat().every(isOfStage(statement)),
    );

    expect(new Set(elsewhere.flatMap(actionsOf))).toEqual(new Set(forEverything));
    expect(elsewhere.map(({ Resource }) => Resource)).toEqual(elsewhere.map(() => '*'));
  });

  test('none of the stage’s own tables can be dropped, and of files what lasts alone is in reach', () => {
    const touched = (name: string) =>
      statementsOf(stage)
        .flatMap(({ Resource }) => [Resource].flat())
        .map((resource) => JSON.stringify(resource))
        .filter((resource) => resource.includes(name));

    const dropping = statementsOf(stage).filter((each) => actionsOf(each).includes('dynamodb:DeleteTable'));
    expect(dropping.map(({ Resource }) => JSON.stringify(Resource))).toEqual([
      expect.stringContaining(`table/lianluo-${stage}-at-*`),
    ]);
    // The names of the bucket, and what a backup saves: neither what was not judged yet nor answers on their way.
    const ends = touched(`lianluo-${stage}-files-`).map((resource) => /-files-\d+([^"]*)/.exec(resource)?.[1]);
    expect(new Set(ends)).toEqual(new Set(['', '/files/*']));
  });
});

describe('the role is taken', () => {
  const trusted = (stage: Stage) => {
    const stack = new Stack(new App(), 'Data', { env: { account: '111111111111', region: stage.region } });
    new OperatorRole(stack, 'Operator', { stage });
    const [role] = Object.values(
      Template.fromStack(stack).findResources('AWS::IAM::Role', {
        Properties: { RoleName: `lianluo-${stage.name}-operator` },
      }),
    ) as { Properties: { AssumeRolePolicyDocument: { Statement: { Principal: unknown }[] } } }[];
    return role?.Properties.AssumeRolePolicyDocument.Statement.map(({ Principal }) => Principal);
  };

  test('by whom the stage names', () => {
    const operators = ['one', 'two'].map((name) => `arn:a-partition:iam::111111111111:role/${name}`);

    expect(trusted({ ...stages.prod, operators })).toEqual(operators.map((AWS) => ({ AWS })));
  });

  test('or by whom the account lets', () => {
    expect(JSON.stringify(trusted(stages.prod))).toMatch(/:iam::111111111111:root/);
  });
});
