import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { isKept, tableNames } from '@lianluo/tables/tables';
import { describe, expect, test } from 'vitest';
import { stages } from '../../src/stages';
import { lackingInChina } from './china';
import { resourcesOf, stacksOf, type Resource } from './synth';

const ofType = (resources: [string, Resource][], type: string) =>
  resources.filter(([, { Type }]) => Type === type).map(([, { Properties }]) => Properties);

const days = (properties: unknown): unknown => JSON.parse(JSON.stringify(properties));

describe.each(['prod', 'cn-prod'] as const)('in %s', (stage) => {
  test('the service keeps seven daily copies, of what cannot be made again, and nothing for years', () => {
    const [plan] = ofType(resourcesOf(stage), 'AWS::Backup::BackupPlan');
    const [selection] = ofType(resourcesOf(stage), 'AWS::Backup::BackupSelection');

    expect(days(plan)).toMatchObject({
      BackupPlan: { BackupPlanRule: [{ ScheduleExpression: 'cron(0 18 * * ? *)', Lifecycle: { DeleteAfterDays: 7 } }] },
    });
    const { Resources } = (selection?.['BackupSelection'] ?? { Resources: [] }) as { Resources: unknown[] };
    const named = tableNames.filter((table) => JSON.stringify(Resources).includes(`Tables${table}`));
    expect(named).toEqual(tableNames.filter(isKept));
    expect(Resources).toHaveLength(named.length);
  });

  test('nightly exports last for weeks, and those of a month for seven years where they are cheap and at hand', () => {
    const rules = ofType(resourcesOf(stage), 'AWS::S3::Bucket').flatMap(
      (bucket) => (bucket['LifecycleConfiguration'] as { Rules: Record<string, unknown>[] } | undefined)?.Rules ?? [],
    );

    expect(rules).toContainEqual(expect.objectContaining({ Prefix: 'backup/daily/', ExpirationInDays: 35 }));
    expect(rules).toContainEqual(
      expect.objectContaining({
        Prefix: 'backup/monthly/',
        ExpirationInDays: 2555,
        Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 1 }],
      }),
    );
  });
});

describe.each([
  ['prod', 'ap-northeast-1'],
  ['cn-prod', 'cn-north-1'],
] as const)('%s, locked and copied to %s', (name, copyRegion) => {
  const { cdk, ...stacks } = stacksOf({ ...stages[name], copyRegion, locked: true });
  const resourcesIn = (stack: (typeof stacks)['data'] | NonNullable<(typeof stacks)['copy']>) =>
    Object.entries(Template.fromStack(stack).toJSON()['Resources'] as Record<string, Resource>);

  test('copies the archive to a bucket of its own there', () => {
    const { copy, data } = stacks;
    expect(copy?.region).toBe(copyRegion);
    const target = `lianluo-${name}-archive-copy-111111111111`;
    const [there] = copy ? ofType(resourcesIn(copy), 'AWS::S3::Bucket') : [];
    expect(there).toMatchObject({ BucketName: target, VersioningConfiguration: { Status: 'Enabled' } });

    const [archive] = ofType(resourcesIn(data), 'AWS::S3::Bucket').filter((bucket) =>
      String(bucket['BucketName']).includes('-archive-'),
    );
    expect(JSON.stringify(archive?.['ReplicationConfiguration'])).toContain(`:s3:::${target}`);
    // A version that was put over or taken away here is still there.
    expect(JSON.stringify(archive?.['ReplicationConfiguration'])).toContain(
      '"DeleteMarkerReplication":{"Status":"Disabled"}',
    );
  });

  test('gives nothing up before its time', () => {
    const resources = resourcesIn(stacks.data);
    const [vault] = ofType(resources, 'AWS::Backup::BackupVault');
    const [archive] = ofType(resources, 'AWS::S3::Bucket').filter((bucket) =>
      String(bucket['BucketName']).includes('-archive-'),
    );

    // A date from which nobody could mend a mistake is not set.
    expect(vault?.['LockConfiguration']).toEqual({ MinRetentionDays: 7, MaxRetentionDays: 35 });
    expect(archive).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 35 } } },
    });
  });

  test('has nothing that a checker would refuse', () => {
    const { violations } = new AwsSolutionsChecks(cdk).validateScope(cdk);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
    const { data, copy } = stacks;
    expect(lackingInChina([...resourcesIn(data), ...(copy ? resourcesIn(copy) : [])])).toEqual([]);
  });
});

test.each(['dev', 'cn-dev'] as const)('%s, which is thrown away, pays for no copies', (stage) => {
  expect(ofType(resourcesOf(stage), 'AWS::Backup::BackupPlan')).toEqual([]);
});
