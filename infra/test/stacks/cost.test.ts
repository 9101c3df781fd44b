import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { costOf, costOfMillion } from '../../src/cost/cost';
import { costTable } from '../../src/cost/table';
import { everyStage, resourcesOf, type Resource } from './synth';

const runbook = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
const priced = (stage: (typeof everyStage)[number]): Resource[] => resourcesOf(stage).map(([, resource]) => resource);

/** What is paid by use that other lines count, or by nobody. */
const withoutPrice = [
  /^AWS::ApiGateway(V2)?::/,
  'AWS::Backup::BackupVault',
  'AWS::Budgets::Budget',
  /^AWS::CE::Anomaly/,
  /^AWS::CloudFront::/,
  /^AWS::CodeDeploy::/,
  /^AWS::Events::Rule$/,
  /^AWS::IAM::/,
  /^AWS::Lambda::(Permission|EventInvokeConfig|Version|Alias)$/,
  /^AWS::Logs::(MetricFilter|ResourcePolicy|Delivery\w*)$/,
  'AWS::S3::BucketPolicy',
  /^AWS::SNS::/,
  'AWS::SQS::QueuePolicy',
  // A million messages a month are free, and a few thousand are sent.
  'AWS::SQS::Queue',
  // Standard parameters.
  'AWS::SSM::Parameter',
  /^AWS::WAFv2::(IPSet|WebACLAssociation)$/,
];
const withPrice = [
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACL',
];

describe('a city with 12 counties', () => {
  const cost = costOf(priced('prod'));

  test('costs at most 65 USD a month, of which at most 25 are fixed', () => {
    expect(cost.usd).toBeLessThanOrEqual(65);
    expect(cost.fixedUsd).toBeLessThanOrEqual(25);
    expect(cost.billedUsd).toBeLessThan(cost.usd);
  });

  test('costs what the runbook says (npm run cost -- --write)', () => {
    expect(runbook).toContain(costTable(cost));
  });

  test('has no part that was forgotten', () => {
    const nothing = cost.lines.filter(({ usd }) => usd === 0).map(({ item }) => item);
    expect(nothing).toEqual(['CloudFront', 'copy in another region']);
    // CloudFront's first ten million requests cost nothing by its own list.
  });
});

describe.each(everyStage)('in %s', (stage) => {
  test('every kind of resource has a price, or is known to have none', () => {
    const known = (type: string) =>
      [...withPrice, ...withoutPrice].some((each) => (typeof each === 'string' ? each === type : each.test(type)));
    const types = new Set(priced(stage).map(({ Type }) => Type));
    expect([...types].filter((type) => !known(type))).toEqual([]);
  });
});

describe('the sum follows the templates', () => {
  const before = costOf(priced('prod'));
  const more = (...resources: Resource[]) => costOf([...priced('prod'), ...resources]).usd - before.usd;
  const changed = (type: string, change: (properties: Record<string, unknown>) => Record<string, unknown>) =>
    costOf(priced('prod').map((one) => (one.Type === type ? { ...one, Properties: change(one.Properties) } : one)))
      .usd - before.usd;

  test('an alarm is ten cents for each of its metrics', () => {
    const metric = { MetricStat: { Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors' } } };
    expect(more({ Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } })).toBeCloseTo(0.1);
    expect(more({ Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [metric, metric, metric] } })).toBeCloseTo(
      0.3,
    );
  });

  test('a rule of the firewall is a dollar, a secret forty cents', () => {
    expect(
      changed('AWS::WAFv2::WebACL', (acl) => ({ ...acl, Rules: [...(acl['Rules'] as unknown[]), {}] })),
    ).toBeCloseTo(1);
    expect(more({ Type: 'AWS::SecretsManager::Secret', Properties: {} })).toBeCloseTo(0.4);
  });

  test('daily copies for 35 days, as it was, are 26 dollars more', () => {
    const plan = (days: number) => ({ BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: days } }] } });
    const ofWeek = before.lines.find(({ item }) => item === 'AWS Backup')?.usd ?? 0;
    expect(changed('AWS::Backup::BackupPlan', () => plan(35))).toBeCloseTo(4 * ofWeek);
    expect(Math.round(4 * ofWeek)).toBe(26);
  });
});

test('a million lists and a million creates stay within what the tables may take for them', () => {
  expect(costOfMillion('list')).toBeLessThanOrEqual(2);
  expect(costOfMillion('create')).toBeLessThanOrEqual(12);
});
