import type { Scope } from '../../../floor/context';
import { claiming } from '../../../engine/register/guards';
import { WriteConflict, type Write } from '../../../floor/storage/table';
import { nextBatch, type Batch } from '../batch.store';
import { isNamedItem, readChunkRows, storedChunk, type Chunk } from './chunk.store';
import type { RowWriter } from '../importing-kind';
import { importingKind } from '../kinds';
import { pacer, type Pace } from '../pace';
import { readChunks, type PreviewRow } from '../preview/preview.store';
import { changedMeanwhile, skipping, takenByOther, thereAlready, type RowWrites } from './row-writes';
import { storeBatch } from '../store-batch';
import { writeNewUnits } from './write-new-units';

/** Chunks that are written side by side; on the embedded table they share one sync to disk. */
const atOnce = 4;
const progressEvery = 500;

/** Writes what is not written yet, each chunk of the preview in one transaction with the record that it is done. */
export async function writeChunks(scope: Scope, batch: Batch, pace: Pace): Promise<Batch> {
  const done = new Set<number>();
  for await (const page of readChunkRows(scope.storage, batch)) for (const { number } of page) done.add(number);
  await writeNewUnits(scope, batch, done);
  const open = Array.from({ length: batch.chunks }, (_, number) => number).filter((number) => !done.has(number));
  if (open.length === 0) return batch;

  const writesOf = await importingKind(batch.kind).writer(scope, batch);
  const paced = pacer(pace);
  let saved = batch;
  let written = Math.round((done.size / batch.chunks) * batch.totals.rows);
  for (let start = 0; start < open.length; start += atOnce) {
    const numbers = open.slice(start, start + atOnce);
    const previews = await readChunks(scope.storage, batch, numbers);
    await Promise.all(
      numbers.map((number, index) => writeChunk(scope, batch, number, previews[index] ?? [], writesOf, paced)),
    );
    written += previews.reduce((sum, rows) => sum + rows.length, 0);
    if (written - saved.done >= progressEvery) saved = await storeBatch(scope, nextBatch(saved, { done: written }));
  }
  return saved;
}

async function writeChunk(
  scope: Scope,
  batch: Batch,
  number: number,
  preview: readonly PreviewRow[],
  writesOf: RowWriter,
  paced: (rows: number) => Promise<void>,
): Promise<void> {
  let rows = preview.filter(({ change }) => change === 'new' || change === 'update');
  const late: RowWrites[] = [];
  for (;;) {
    const { made, guards } = await claimed(scope, rows, await writesOf(rows));
    const items = made.flatMap((each) => ('item' in each ? [each.item, ...(each.marked ?? [])] : []));
    const skipped = [...made, ...late].flatMap((each) => ('skipped' in each ? [each.skipped] : []));
    const unfinished = items.some(
      (item) => (isNamedItem(item) ? item.before : (item.news ?? item.marked)) !== undefined,
    );
    const chunk: Chunk = { number, items, skipped, unfinished, version: 1 };
    const owned = made.flatMap((each) =>
      'item' in each ? each.writes.map((write) => ({ write, row: each.number })) : [],
    );
    const writes: Write[] = [
      { table: 'platforms', put: storedChunk(batch, chunk), if: 'absent' },
      ...owned.map(({ write }) => write),
      ...guards,
    ];
    await paced(writes.length);
    try {
      return await scope.storage.write(writes);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      const failed = error.failed.map(({ index }) => index);
      // A twin of this job has written the chunk.
      if (failed.includes(0)) return;
      // Where only a guard has moved nobody is lost: who holds it now is seen at the next look.
      const lost = new Set(failed.flatMap((index) => owned[index - 1]?.row ?? []));
      for (const row of rows.filter((each) => lost.has(each.number)))
        late.push(skipping(row, row.target === undefined ? thereAlready : changedMeanwhile));
      rows = rows.filter((each) => !lost.has(each.number));
    }
  }
}

/** The rows with the guards of what they hold alone. One that wants what somebody has is left out, and named. */
async function claimed(
  scope: Scope,
  rows: readonly PreviewRow[],
  all: readonly RowWrites[],
): Promise<{ made: RowWrites[]; guards: Write[] }> {
  const claimOf = (each: RowWrites) => ('claim' in each ? each.claim : undefined);
  const { writes: guards, refused } = await claiming(
    scope,
    all.flatMap((each) => claimOf(each) ?? []),
  );
  const made = all.map((each) => {
    const claim = claimOf(each);
    const row = rows.find(({ number }) => number === each.number);
    return claim && row && refused.has(claim) ? skipping(row, takenByOther) : each;
  });
  return { made, guards };
}
