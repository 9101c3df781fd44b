import type { DeadLetter } from '../../floor/storage/dead-letter-queue';
import type { ReadBatch, StreamBatch } from '../../floor/storage/read-batch';
import type { Change } from '../../floor/storage/table';

/** What Lambda leaves in the dead letters of a stream. */
export interface FailedBatch {
  DDBStreamBatchInfo: StreamBatch;
}

export interface Redriven {
  redriven: number;
  changes: number;
  /** Why the others stay in the queue. */
  failed: string[];
}

/**
 * 死信重放: hands what could not be taken to the consumer again, and takes each letter out of the queue once that went well; one
 * that fails again stays and keeps none of the others. A
 * consumer knows what it has counted, so one that was taken meanwhile changes nothing.
 */
export async function redriveBatches(
  letters: AsyncIterable<DeadLetter>,
  readBatch: ReadBatch,
  consume: (changes: readonly Change[]) => Promise<void>,
): Promise<Redriven> {
  const result: Redriven = { redriven: 0, changes: 0, failed: [] };
  for await (const { body, done } of letters) {
    try {
      // Written by Lambda, unless somebody named the wrong queue.
      const { DDBStreamBatchInfo: batch } = JSON.parse(body) as Partial<FailedBatch>;
      if (!batch) throw new Error('A letter tells of no batch of a stream: is --queue the one of this consumer?');
      const changes = await readBatch(batch);
      await consume(changes);
      await done();
      result.redriven += 1;
      result.changes += changes.length;
    } catch (error) {
      result.failed.push(error instanceof Error ? error.message : String(error));
    }
  }
  return result;
}
