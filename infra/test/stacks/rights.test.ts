import { accesses, functionRights, type FunctionName, type Rights } from '@lianluo/tables/rights';
import { tableNames } from '@lianluo/tables/tables';
import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf } from './synth';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

/** What the role of a function may do with tables: `table Operation`, and whether within a transaction alone. */
function tableRightsOf(stage: (typeof everyStage)[number], name: FunctionName) {
  const policies = resourcesOf(stage).filter(
    ([id, { Type }]) =>
      Type === 'AWS::IAM::Policy' &&
      new RegExp(`^Functions(?:Exports|Deliveries)?(?:${name}){1,2}RoleDefaultPolicy`).test(id),
  );
  expect([name, policies.length]).toEqual([name, 1]);
  return policies.flatMap(([, { Properties }]) =>
    (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.flatMap(({ Action, Resource, Condition }) =>
      [Action]
        .flat()
        .filter((action) => /^dynamodb:(?!.*(Stream|Records|Shard))/.test(action))
        .flatMap((action) =>
          tableNames
            .filter((table) => JSON.stringify(Resource).includes(`-${table}"`))
            .map((table) => ({
              use: `${table} ${action.replace('dynamodb:', '')}`,
              transaction: JSON.stringify(Condition ?? '').includes('"TransactWriteItems"'),
            })),
        ),
    ),
  );
}

const usesOf = (rights: Rights, of: 'reads' | 'writes'): string[] =>
  Object.entries(rights)
    .flatMap(([table, access]) => accesses[access][of].map((operation) => `${table} ${operation}`))
    .sort();

describe.each(everyStage)('in %s', (stage) => {
  test.each(Object.keys(functionRights) as FunctionName[])(
    '%s has the rights it is tested with, and writes in transactions alone',
    (name) => {
      const rights = tableRightsOf(stage, name);
      const uses = (transaction: boolean) =>
        rights
          .filter((one) => one.transaction === transaction)
          .map(({ use }) => use)
          .sort();

      expect(uses(false)).toEqual(usesOf(functionRights[name], 'reads'));
      expect(uses(true)).toEqual(usesOf(functionRights[name], 'writes'));
    },
  );
});

test.each(['prod', 'cn-prod'] as const)('in %s nobody changes or removes an entry of the audit trail', (stage) => {
  const statements = resourcesOf(stage).flatMap(([, { Type, Properties }]) => {
    if (Type !== 'AWS::DynamoDB::GlobalTable' || !String(Properties['TableName']).endsWith('-journal')) return [];
    const replicas = Properties['Replicas'] as { ResourcePolicy: { PolicyDocument: { Statement: Statement[] } } }[];
    return replicas.flatMap(({ ResourcePolicy }) => ResourcePolicy.PolicyDocument.Statement);
  });
  const [always, alone] = statements;

  expect(always).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' } });
  expect(always?.Condition).toBeUndefined();
  expect(always?.Action).toEqual(
    expect.arrayContaining(
      ['DeleteItem', 'UpdateItem', 'BatchWriteItem', 'PartiQLDelete', 'PartiQLInsert', 'PartiQLUpdate'].map(
        (action) => `dynamodb:${action}`,
      ),
    ),
  );
  expect(alone).toMatchObject({
    Effect: 'Deny',
    Principal: { AWS: '*' },
    Action: 'dynamodb:PutItem',
    Condition: { 'ForAllValues:StringNotEquals': { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } },
  });
});
