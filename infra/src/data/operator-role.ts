import { commandRights, operatorRights, type OperatorRight } from '@lianluo/tables/operator-rights';
import { definitionOf, tableNames } from '@lianluo/tables/tables';
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, ArnPrincipal, CompositePrincipal, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { bucketNameOf, functionNameOf, prefixOf, secretArn, secretNames, tableArn } from '../names';
import type { Stage } from '../stages';

/**
 * 运维角色: what the commands of `operate` do at a stage, and nothing else. It stands with the data, which must be
 * restored where no function is. Who may take it is named in the stage; where nobody is, the account's own policies say so.
 */
export class OperatorRole extends Construct {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      roleName: `${prefixOf(stage)}-operator`,
      description: 'Runs the commands of operate (docs/operating.md) at this stage.',
      assumedBy:
        stage.operators.length > 0
          ? new CompositePrincipal(...stage.operators.map((arn) => new ArnPrincipal(arn)))
          : new AccountRootPrincipal(),
      // A restore of a whole stage takes hours.
      maxSessionDuration: Duration.hours(8),
    });
    const resources = resourcesOf(Stack.of(this), stage);
    const used = new Set<OperatorRight>(Object.values(commandRights).flat());
    for (const right of used)
      role.addToPolicy(
        new PolicyStatement({
          actions: [...operatorRights[right]],
          resources: resources[right],
          // A mapping's own name says nothing of whose it is.
          ...(right === 'mappings' && {
            conditions: { ArnLike: { 'lambda:FunctionArn': functionArn(Stack.of(this), stage, '*') } },
          }),
        }),
      );
    const { partition } = Stack.of(this);
    const open = new Set([...used].flatMap((right) => resources[right]).filter((arn) => arn.includes('*')));
    for (const arn of open)
      acknowledge(role, {
        [`AwsSolutions-IAM5[Resource::${arn.replace(partition, '<AWS::Partition>')}]`]:
          'Names that are made later, of this stage alone; or a call that IAM allows for everything only, which tells names and states.',
      });
  }
}

const functionArn = (stack: Stack, stage: Stage, name: string): string =>
  stack.formatArn({
    service: 'lambda',
    resource: 'function',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    resourceName: functionNameOf(stage, name),
  });

/** Services that name nothing to allow it for are asked for everything. */
const everything = ['*'];

function resourcesOf(stack: Stack, stage: Stage): Record<OperatorRight, string[]> {
  const tables = tableNames.map((table) => ({ arn: tableArn(stack, stage, table), table }));
  const withIndexes = ({ arn, table }: (typeof tables)[number]) => [
    arn,
    ...definitionOf(table).indexes.map(({ name }) => `${arn}/index/${name}`),
  ];
  const ownArns = tables.map(({ arn }) => arn);
  const copies = stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: `${prefixOf(stage)}-at-*`,
  });
  const bucket = stack.formatArn({
    service: 's3',
    region: '',
    account: '',
    resource: bucketNameOf(stack.account, stage, 'archive'),
  });
  const filesBucket = stack.formatArn({
    service: 's3',
    region: '',
    account: '',
    resource: bucketNameOf(stack.account, stage, 'files'),
  });
  const queue = (name: string) => stack.formatArn({ service: 'sqs', resource: `${prefixOf(stage)}-${name}` });
  return {
    rows: tables.filter(({ table }) => table !== 'journal').flatMap(withIndexes),
    entries: tables.filter(({ table }) => table === 'journal').flatMap(withIndexes),
    emptiedEntries: [tableArn(stack, stage, 'journal')],
    policyPutBack: [tableArn(stack, stage, 'journal')],
    wholeTables: [...ownArns, copies],
    // The same as above, so that they are one statement: the policies of a role take 10,240 characters.
    points: [...ownArns, copies],
    copies: [copies],
    droppedCopies: [copies],
    streams: tables.filter(({ table }) => definitionOf(table).streams).map(({ arn }) => `${arn}/stream/*`),
    streamNames: everything,
    archived: [`${bucket}/backup/*`, `${bucket}/changes/*`],
    replacedExports: [`${bucket}/backup/*`],
    archiveNames: [bucket],
    files: [`${filesBucket}/files/*`],
    orphans: [`${filesBucket}/files/*`],
    fileNames: [filesBucket],
    account: [tableArn(stack, stage, 'journal')],
    letters: [queue('dead-*')],
    jobs: [queue('jobs'), queue('deliveries')],
    sealKey: [secretArn(stack, stage, 'seal')],
    turnedKeys: secretNames.map((secret) => secretArn(stack, stage, secret)),
    mappings: [
      stack.formatArn({
        service: 'lambda',
        resource: 'event-source-mapping',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resourceName: '*',
      }),
    ],
    mappingNames: everything,
    gates: [functionArn(stack, stage, '*')],
    gateStates: [functionArn(stack, stage, '*')],
    alias: ['http', 'signIn'].map((name) => functionArn(stack, stage, name)),
    alarms: everything,
    alarmHistory: everything,
    testAlarm: [
      stack.formatArn({
        service: 'cloudwatch',
        resource: 'alarm',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        resourceName: `${prefixOf(stage)}-Test`,
      }),
    ],
    // CloudFormation names the topic by its stack.
    addresses: [stack.formatArn({ service: 'sns', resource: `Lianluo-${stage.name}-App-*` })],
  };
}
