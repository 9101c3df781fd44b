import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf } from './synth';

describe.each(everyStage)('in %s', (stage) => {
  const journalMapping = () =>
    resourcesOf(stage).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Lambda::EventSourceMapping' && id.startsWith('Functionsjournal') ? [Properties] : [],
    );

  test('seals are made by the minute, and sooner than an unsealed entry is an alarm', () => {
    const [unsealed] = resourcesOf(stage).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::CloudWatch::Alarm' && id.includes('UnsealedAudit') ? [Number(Properties['Threshold'])] : [],
    );

    expect(journalMapping()).toEqual([
      expect.objectContaining({ BatchSize: 1000, MaximumBatchingWindowInSeconds: 60 }),
    ]);
    // The age of the oldest record of a batch: a window, a minute of work, and that again after one failure.
    expect(unsealed).toBeGreaterThanOrEqual(4 * 60_000);
  });

  test('whoever verifies the journal cannot write to it', () => {
    const rights = resourcesOf(stage).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::IAM::Policy' && id.includes('clockRole')
        ? (Properties['PolicyDocument'] as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement
        : [],
    );
    const onJournal = rights.filter(({ Resource }) => JSON.stringify(Resource).includes('-journal"'));

    expect(onJournal.flatMap(({ Action }) => Action).sort()).toEqual(
      ['BatchGetItem', 'GetItem', 'Query'].map((action) => `dynamodb:${action}`),
    );
  });
});
