import type { Change } from '../storage/table';

/** What Lambda leaves in the dead letters of a stream: positions, and no content. */
export interface FailedBatch {
  DDBStreamBatchInfo: {
    shardId: string;
    startSequenceNumber: string;
    endSequenceNumber: string;
    streamArn: string;
  };
}

export interface DeadLetter {
  body: string;
  /** Takes it out of the queue. */
  done: () => Promise<void>;
}

/** Reads the changes of a position back. */
export type ReadBatch = (batch: FailedBatch['DDBStreamBatchInfo']) => Promise<Change[]>;

/**
 * 死信重放: hands what could not be taken to the consumer again, and takes each letter out of the queue once that went well. A
 * consumer knows what it has counted, so one that was taken meanwhile changes nothing.
 */
export async function redriveBatches(
  letters: AsyncIterable<DeadLetter>,
  readBatch: ReadBatch,
  consume: (changes: readonly Change[]) => Promise<void>,
): Promise<{ redriven: number; changes: number }> {
  const result = { redriven: 0, changes: 0 };
  for await (const { body, done } of letters) {
    // Written by Lambda.
    const { DDBStreamBatchInfo: batch } = JSON.parse(body) as FailedBatch;
    const changes = await readBatch(batch);
    await consume(changes);
    await done();
    result.redriven += 1;
    result.changes += changes.length;
  }
  return result;
}
