import { steadyFigures } from '@lianluo/metrics/metrics';
import { tableNames, type TableName } from '@lianluo/tables/tables';
import { load, supposed } from './load';

/** As much of a template as its price depends on. */
export interface Priced {
  Type: string;
  Properties: Record<string, unknown>;
}

/** What of the templates has a price. */
export function pricedTemplate(resources: readonly Priced[]) {
  const ofType = (type: string) => resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  const text = (value: unknown): string => JSON.stringify(value) ?? '';
  const tablesIn = (type: string, holds: (table: TableName) => string) => {
    const named = text(ofType(type));
    return tableNames.filter((table) => named.includes(holds(table)));
  };

  const functions = ofType('AWS::Lambda::Function');
  const functionOf = (entry: string) => functions.find(({ Handler }) => Handler === `${entry}.handler`);
  const memoryGbOf = (entry: string): number => Number(functionOf(entry)?.['MemorySize'] ?? 0) / 1024;
  const recovered = ofType('AWS::DynamoDB::GlobalTable')
    .filter((table) => text(table).includes('"PointInTimeRecoveryEnabled":true'))
    .flatMap(({ TableName }) => tableNames.find((name) => String(TableName).endsWith(`-${name}`)) ?? []);

  const rules = ofType('AWS::Backup::BackupPlan').flatMap(
    ({ BackupPlan }) =>
      (BackupPlan as { BackupPlanRule: { ScheduleExpression: string; Lifecycle?: { DeleteAfterDays: number } }[] })
        .BackupPlanRule,
  );
  const lifecycles = ofType('AWS::S3::Bucket').flatMap(
    ({ LifecycleConfiguration }) =>
      (LifecycleConfiguration as { Rules: { Prefix?: string; ExpirationInDays?: number }[] } | undefined)?.Rules ?? [],
  );
  const daysKept = (prefix: string): number =>
    lifecycles.find(({ Prefix, ExpirationInDays }) => Prefix === prefix && ExpirationInDays)?.ExpirationInDays ?? 0;

  /** Writes touch the ledger or the platforms, and the journal; where records are collected, a window is a batch. */
  const streams = ofType('AWS::Lambda::EventSourceMapping').filter(({ StartingPosition }) => StartingPosition);
  const batchesOf = ({ MaximumBatchingWindowInSeconds: seconds }: Record<string, unknown>): number =>
    seconds ? Math.min(load.writes, load.busySeconds / Number(seconds)) : load.writes;
  const busyStreams = streams.filter(({ EventSourceArn }) => /ledger|journal/.test(text(EventSourceArn)));
  const readBy = (mapping: Record<string, unknown>, entry: string) =>
    text(mapping['FunctionName']).includes(`Functions${entry}`);
  const batches = busyStreams.reduce((all, mapping) => all + batchesOf(mapping), 0);

  const alarms = ofType('AWS::CloudWatch::Alarm');
  const metricsIn = (alarm: Record<string, unknown>): number =>
    Math.max(1, text(alarm).split('"MetricStat"').length - 1);
  const watched = text([alarms, ofType('AWS::CloudWatch::Dashboard')]).replaceAll(/\\+"/g, '"');
  const ownMetrics = new Set([
    ...[...watched.matchAll(/"MetricName":"(\w+)","Namespace":"Lianluo"/g)].map(([, name]) => name),
    ...[...watched.matchAll(/\["Lianluo","(\w+)"/g)].map(([, name]) => name),
  ]);
  const retention = ofType('AWS::Logs::LogGroup').map(({ RetentionInDays }) => Number(RetentionInDays));

  return {
    recovered,
    backedUp: tablesIn('AWS::Backup::BackupSelection', (table) => `Tables${table}`),
    // Each rule is a copy a day.
    backupDays: rules.reduce((all, { Lifecycle }) => all + (Lifecycle?.DeleteAfterDays ?? 0), 0),
    exports: functionOf('exports') && { memoryGb: memoryGbOf('exports') },
    dailyExports: daysKept('backup/daily/'),
    monthlyExports: Math.round(daysKept('backup/monthly/') / (365 / 12)),
    isCopied: text(ofType('AWS::S3::Bucket')).includes('"ReplicationConfiguration"'),
    httpMemoryGb: memoryGbOf('http'),
    batches,
    batchGbSeconds: batches * supposed.batchSeconds * memoryGbOf('archive'),
    archivedBatches: busyStreams
      // Who seals the journal archives it.
      .filter((mapping) => readBy(mapping, 'archive') || readBy(mapping, 'journal'))
      .reduce((all, mapping) => all + batchesOf(mapping), 0),
    isRest: ofType('AWS::ApiGateway::RestApi').length > 0,
    firewalls: ofType('AWS::WAFv2::WebACL').length,
    firewallRules: ofType('AWS::WAFv2::WebACL').reduce((all, { Rules }) => all + (Rules as unknown[]).length, 0),
    firewallLogsAll: ofType('AWS::WAFv2::LoggingConfiguration').some(({ LoggingFilter }) => !LoggingFilter),
    alarmMetrics: alarms.reduce((all, alarm) => all + metricsIn(alarm), 0),
    // Paid by the hour in which it is sent.
    ownMetrics: steadyFigures.filter((name) => ownMetrics.has(name)).length,
    dashboards: ofType('AWS::CloudWatch::Dashboard').length,
    secrets: ofType('AWS::SecretsManager::Secret').length,
    logMonths: retention.length > 0 ? Math.max(...retention) / 30 : 0,
  };
}
