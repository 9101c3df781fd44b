import type { Scope } from '../../../floor/context';
import { nextBatch, type Batch } from '../batch.store';
import { finishChunks } from './finish-chunks';
import { withCommittee } from '../job-scope';
import type { Pace } from '../pace';
import { storeBatch } from '../store-batch';
import { turn } from './turn';
import { writeChunks } from './write-chunks';

/** How many rows that were left alone a batch names. */
export const mostNamed = 1000;

/**
 * Writes a batch. Its rows are hidden while the committee lists the batch as pending, and one transaction shows them all;
 * the batch is committed once the figures have them too. Stopped anywhere, it goes on from the chunks that are there.
 */
export async function writeBatch(asked: Scope, batch: Batch, pace: Pace): Promise<Batch> {
  let current = batch;
  if (!batch.turned) {
    const written = await writeChunks(await withCommittee(asked), batch, pace);
    // What the figures need not count any more once the rows are shown.
    await asked.settled();
    current = await turn(asked, written, false, 'import.show', { turned: true });
  }
  const scope = await withCommittee(asked);
  const skipped = await finishChunks(scope, current);
  await scope.settled();
  return storeBatch(
    scope,
    nextBatch(current, {
      status: 'committed',
      turned: undefined,
      done: batch.totals.rows,
      committedAt: scope.now().toISOString(),
      skipped: skipped.slice(0, mostNamed),
    }),
  );
}
