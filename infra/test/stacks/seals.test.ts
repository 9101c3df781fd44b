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

    expect(new Set(onJournal.flatMap(({ Action }) => Action))).toEqual(
      new Set(['BatchGetItem', 'GetItem', 'Query'].map((action) => `dynamodb:${action}`)),
    );
  });

  test('whatever may leave a job for later may send it, and knows where to', () => {
    const functions = ['clock', 'http', 'jobs', 'scorecards', 'signIn'];
    const resources = resourcesOf(stage);
    const senders = resources.flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::IAM::Policy' &&
      JSON.stringify(Properties['PolicyDocument']).includes('JobsQueue') &&
      JSON.stringify(Properties['PolicyDocument']).includes('sqs:SendMessage')
        ? [/Functions(?:scorecards)?(http|signIn|jobs|clock|scorecards)Role/.exec(id)?.[1]]
        : [],
    );
    const knowing = resources.flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Lambda::Function' && JSON.stringify(Properties['Environment'] ?? '').includes('JOBS_QUEUE_URL')
        ? [/Functions(?:scorecards)?(http|signIn|jobs|clock|scorecards)/.exec(id)?.[1]]
        : [],
    );

    expect(new Set(senders)).toEqual(new Set(functions));
    expect(new Set(knowing)).toEqual(new Set(functions));
  });
});
