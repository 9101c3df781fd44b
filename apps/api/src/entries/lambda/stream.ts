import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { changeOf, tableOfStream } from '../../floor/storage/stream-record';
import type { Change } from '../../floor/storage/table';
import { tablePrefix } from './environment';
import { logError } from './log';

/**
 * A consumer of DynamoDB Streams. A batch that fails as a whole is taken record by record up to the one that cannot be
 * taken; Lambda begins again there, and only that one ends in the dead-letter queue.
 */
export const streamHandler =
  (consume: (changes: readonly Change[]) => Promise<void>) =>
  async ({ Records: records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const changesOf = (some: typeof records) =>
      some.flatMap((record) => {
        const table = tableOfStream(record.eventSourceARN ?? '', tablePrefix());
        return table ? [changeOf(table, record)] : [];
      });
    try {
      await consume(changesOf(records));
      return { batchItemFailures: [] };
    } catch (error) {
      logError('BatchSplit', 'A batch of changes failed; its records are taken one by one.', error, {
        records: records.length,
      });
    }

    for (const record of records) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
      try {
        await consume(changesOf([record]));
      } catch (error) {
        logError('ChangeStuck', 'A change cannot be taken.', error, {
          sequence: itemIdentifier,
          stream: record.eventSourceARN,
        });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };
