import { definitionOf, isKept, tableNames, type TableName } from '@lianluo/tables/tables';
import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf, type Resource } from './synth';

const ofType = (stage: (typeof everyStage)[number], type: string) =>
  resourcesOf(stage).filter(([, resource]) => resource.Type === type);
const replicaOf = ({ Properties }: Resource) => (Properties['Replicas'] as Record<string, unknown>[])[0] ?? {};
const nameOf = ({ Properties }: Resource) => String(Properties['TableName']).replace(/^lianluo-(cn-)?(dev|prod)-/, '');

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}
const statementsOf = (stage: (typeof everyStage)[number]): [id: string, statement: Statement][] =>
  ofType(stage, 'AWS::IAM::Policy').flatMap(([id, { Properties }]) =>
    (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement.map((statement): [string, Statement] => [
      id,
      statement,
    ]),
  );

describe.each(['prod', 'cn-prod'] as const)('in %s', (stage) => {
  test('data outlives the stack', () => {
    for (const [, table] of ofType(stage, 'AWS::DynamoDB::GlobalTable')) {
      const keeps = definitionOf(nameOf(table) as never).lifetime === 'keepsData';
      expect([nameOf(table), table.DeletionPolicy, replicaOf(table)['DeletionProtectionEnabled']]).toEqual([
        nameOf(table),
        keeps ? 'RetainExceptOnCreate' : 'Delete',
        keeps,
      ]);
    }
    for (const type of ['AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::Logs::LogGroup'])
      for (const [id, resource] of ofType(stage, type))
        expect([id, resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([
          id,
          'RetainExceptOnCreate',
          'Retain',
        ]);
  });
});

describe.each(everyStage)('in %s', (stage) => {
  test('every table whose rows are gone when they are lost can be restored to a point in time', () => {
    const tables = ofType(stage, 'AWS::DynamoDB::GlobalTable').map(([, table]) => table);

    expect(tables.map(nameOf).sort()).toEqual([...tableNames].sort());
    for (const table of tables)
      expect([nameOf(table), replicaOf(table)['PointInTimeRecoverySpecification']]).toEqual([
        nameOf(table),
        { PointInTimeRecoveryEnabled: isKept(nameOf(table) as TableName) },
      ]);
  });

  test('the tables keep the logical ids they were first deployed under', () => {
    // A table under a new id is a new table, and an empty one.
    expect(
      Object.fromEntries(ofType(stage, 'AWS::DynamoDB::GlobalTable').map(([id, table]) => [nameOf(table), id])),
    ).toEqual({
      platforms: 'TablesplatformsC18B0724',
      accounts: 'Tablesaccounts921A8F0E',
      grid: 'TablesgridA8881634',
      ledger: 'TablesledgerB795704C',
      journal: 'Tablesjournal66009275',
      scorecards: 'Tablesscorecards62CC8515',
      ephemeral: 'Tablesephemeral177BB801',
    });
  });

  test('no policy allows every action, of all services or of one', () => {
    for (const [id, { Action }] of statementsOf(stage))
      for (const action of [Action].flat()) expect([id, action]).toEqual([id, expect.not.stringContaining('*')]);
  });

  test('no resource names a partition', () => {
    for (const [id, resource] of resourcesOf(stage))
      expect([id, JSON.stringify(resource)]).toEqual([id, expect.not.stringMatching(/arn:aws(-cn)?:/)]);
  });

  test('every function has a role and a log of its own', () => {
    const functions = ofType(stage, 'AWS::Lambda::Function');
    const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties['Role']));
    const logs = functions.map(([, { Properties }]) =>
      JSON.stringify((Properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup),
    );

    expect(functions).toHaveLength(11);
    expect(new Set(roles).size).toBe(11);
    expect(new Set(logs).size).toBe(11);
  });

  test('streams are read in order, in parts, with an end to retrying', () => {
    const mappings = ofType(stage, 'AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => Properties['StartingPosition'],
    );

    expect(mappings).toHaveLength(8);
    for (const [id, { Properties }] of mappings)
      expect([id, Properties]).toEqual([
        id,
        expect.objectContaining({
          BisectBatchOnFunctionError: true,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          MaximumRetryAttempts: 10,
          MaximumRecordAgeInSeconds: 72_000,
          StartingPosition: 'TRIM_HORIZON',
          DestinationConfig: { OnFailure: { Destination: expect.anything() } },
        }),
      ]);
  });

  test('no stream has more than the two readers it can serve', () => {
    const readers = ofType(stage, 'AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) =>
      Properties['StartingPosition'] ? [JSON.stringify(Properties['EventSourceArn'])] : [],
    );
    for (const stream of new Set(readers))
      expect(readers.filter((each) => each === stream).length).toBeLessThanOrEqual(2);
  });

  test('accounts are read by what answers people, runs their imports and saves them, by the operator, and by nothing else', () => {
    const all = statementsOf(stage).filter(([, { Resource }]) => JSON.stringify(Resource).includes('-accounts"'));
    const leading = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*#webhooks'] } };
    const readers = all.filter(([id]) => !id.startsWith('FunctionsDeliveries'));
    const deliveries = all.filter(([id]) => id.startsWith('FunctionsDeliveries'));

    // Whoever sends webhooks finds them there, and neither a user nor a key.
    expect(deliveries.map(([, { Condition }]) => Condition)).toEqual([
      leading,
      { 'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] }, ...leading },
    ]);

    expect(
      new Set(readers.map(([id]) => /^(?:Functions)?(?:Exports)?(http|signIn|jobs|exports|Operator)/.exec(id)?.[1])),
    ).toEqual(new Set(['http', 'signIn', 'jobs', 'exports', 'Operator']));
  });

  test('no function may change or remove an entry of the audit trail', () => {
    // The operator who empties a stage may, once the table's own policy is lifted (rights.test.ts).
    const actions = statementsOf(stage)
      .filter(([id, { Resource }]) => !id.startsWith('Operator') && JSON.stringify(Resource).includes('-journal"'))
      .flatMap(([, { Action }]) => Action);

    expect(actions).toContain('dynamodb:PutItem');
    for (const action of actions) expect(action).not.toMatch(/Update|Delete|BatchWrite/);
  });

  test('no bucket is open', () => {
    for (const [id, { Properties }] of ofType(stage, 'AWS::S3::Bucket'))
      expect([id, Properties['PublicAccessBlockConfiguration']]).toEqual([
        id,
        { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      ]);
  });

  test('what was sent into quarantine is gone after a day', () => {
    const rules = ofType(stage, 'AWS::S3::Bucket').flatMap(
      ([, { Properties }]) =>
        (Properties['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] } | undefined)?.Rules ?? [],
    );
    expect(rules).toContainEqual(expect.objectContaining({ Prefix: 'quarantine/', ExpirationInDays: 1 }));
  });

  test('every alarm says what it means and tells somebody', () => {
    const alarms = ofType(stage, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);

    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms) {
      expect([AlarmName, AlarmDescription]).toEqual([AlarmName, expect.stringContaining('docs/operating.md')]);
      expect(AlarmActions).toHaveLength(1);
    }
  });
});
