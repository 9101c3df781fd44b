import { describe, expect, test } from 'vitest';
import type { Resource } from './synth';
import { ofType, stacksOf, withoutStage } from './watched';

type Pattern = { [field: string]: (string | { prefix: unknown })[] | Pattern };
type Event = { [field: string]: string | Event };

/** A value as CloudFormation would give it: what is joined of what is known of a stage. */
function resolved(value: unknown, pseudo: Record<string, string>): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::Join': join } = value as { Ref?: string; 'Fn::Join'?: [string, unknown[]] };
  if (join) return join[1].map((part) => resolved(part, pseudo)).join(join[0]);
  return pseudo[Ref ?? ''] ?? '';
}

/** EventBridge’s matching, as far as the rule uses it: each field is one of those listed, or begins with one of them. */
const matches = (pattern: Pattern, event: Event, pseudo: Record<string, string>): boolean =>
  Object.entries(pattern).every(([field, wanted]) => {
    const given = event[field];
    if (Array.isArray(wanted))
      return wanted.some((one) =>
        typeof one === 'string'
          ? one === given
          : typeof given === 'string' && given.startsWith(resolved(one.prefix, pseudo)),
      );
    return typeof given === 'object' && matches(wanted, given, pseudo);
  });

/** As AWS Backup sends them (developer guide, “Monitoring AWS Backup events using Amazon EventBridge”). */
const jobEvent = (detailType: string, resourceArn: string, state: string): Event => ({
  source: 'aws.backup',
  'detail-type': detailType,
  detail: { resourceArn, resourceType: 'DynamoDB', state, statusMessage: 'Access denied.' },
});

describe.each([
  ['prod', 'aws', 'ap-southeast-1'],
  ['cn-prod', 'aws-cn', 'cn-northwest-1'],
] as const)('in %s', (stage, partition, region) => {
  const pseudo = { 'AWS::Partition': partition };
  const arn = (table: string) => `arn:${partition}:dynamodb:${region}:111111111111:table/${table}`;
  const rule = (): Resource => {
    const found = stacksOf(stage)
      .flatMap((resources) => ofType(resources, 'AWS::Events::Rule'))
      .find(([, { Properties }]) => withoutStage(Properties['Name']) === 'BackupFailed');
    if (!found) throw new Error('No rule tells of backups.');
    return found[1];
  };
  const told = (event: Event) => matches(rule().Properties['EventPattern'] as Pattern, event, pseudo);

  test.each([
    ['Backup Job State Change', 'FAILED'],
    ['Backup Job State Change', 'ABORTED'],
    ['Backup Job State Change', 'EXPIRED'],
    ['Copy Job State Change', 'FAILED'],
  ])('%s: %s is told', (detailType, state) => {
    expect(told(jobEvent(detailType, arn(`lianluo-${stage}-ledger`), state))).toBe(true);
  });

  test('what went well, and what is another’s, is not', () => {
    expect(told(jobEvent('Backup Job State Change', arn(`lianluo-${stage}-ledger`), 'COMPLETED'))).toBe(false);
    expect(told(jobEvent('Restore Job State Change', arn(`lianluo-${stage}-ledger`), 'FAILED'))).toBe(false);
    expect(told(jobEvent('Backup Job State Change', arn('lianluo-staging-ledger'), 'FAILED'))).toBe(false);
  });

  test('the mail names the table, and where to read on', () => {
    const [{ InputTransformer }] = rule().Properties['Targets'] as [
      { InputTransformer: { InputPathsMap: Record<string, string>; InputTemplate: string } },
    ];

    expect(Object.values(InputTransformer.InputPathsMap).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      '$.detail.resourceArn',
      '$.detail.state',
      '$.detail.statusMessage',
    ]);
    expect(InputTransformer.InputTemplate).toContain('docs/operating.md, Alarms: BackupFailed');
  });
});
