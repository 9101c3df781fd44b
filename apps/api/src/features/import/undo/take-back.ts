import type { Scope } from '../../../floor/context';
import { claiming } from '../../../engine/register/guards';
import { WriteConflict, type Row } from '../../../floor/storage/table';
import { nextBatch, type Batch, type NamedRow } from '../batch.store';
import { addressOf, isNamedItem, readChunkRows, storedChunk, type BatchItem, type Chunk } from '../commit/chunk.store';
import { withCommittee } from '../job-scope';
import { pacer, type Pace } from '../pace';
import { usesBeside, type UsesOf } from './still-used';
import { storeBatch } from '../store-batch';
import { prepareNamed, takeBackNamed } from './take-back-named';
import { prepareItem, takeBackItem } from './take-back-item';
import type { TakenBack } from './taken-back';
import { turn } from '../commit/turn';
import { writeGuarded } from '../commit/write-guarded';
import { mostNamed } from '../commit/write-batch';

const progressEvery = 500;

/**
 * 撤销批次. Rows that were changed since are let go; then one transaction hides the others, and what is hidden is taken
 * back. A commit that cannot go on is taken back the same way: its rows were never shown.
 */
export async function takeBack(asked: Scope, batch: Batch, pace: Pace): Promise<Batch> {
  const failed = batch.problem !== undefined;
  let current = batch;
  if (!failed && !batch.turned) {
    await eachChunk(await withCommittee(asked), current, pace, 'prepared');
    current = await turn(asked, current, true, 'import.hide', { turned: true });
    await asked.settled();
  }
  const scope = await withCommittee(asked);
  current = await eachChunk(scope, current, pace, 'done');
  await scope.settled();

  const kept: NamedRow[] = [];
  for await (const page of readChunkRows(scope.storage, batch))
    for (const chunk of page) kept.push(...(chunk.kept ?? []));
  const { pendingBatches } = scope.committee;
  if (pendingBatches.includes(batch.id)) current = await turn(scope, current, false, 'import.taken-back', {});
  await scope.settled();
  return storeBatch(
    scope,
    nextBatch(current, {
      status: failed ? 'failed' : 'undone',
      turned: undefined,
      ...(!failed && { done: batch.totals.rows, kept: kept.slice(0, mostNamed) }),
    }),
  );
}

type Phase = NonNullable<Chunk['undo']>;

async function eachChunk(scope: Scope, batch: Batch, pace: Pace, phase: Phase): Promise<Batch> {
  const paced = pacer(pace);
  const usesOf = usesBeside(scope, batch);
  let saved = batch;
  let done = 0;
  for await (const page of readChunkRows(scope.storage, batch)) {
    for (const chunk of page) {
      if (chunk.undo === 'done' || chunk.undo === phase) continue;
      await paced(chunk.items.length * 2);
      await takeBackChunk(scope, batch, chunk, phase, usesOf);
      done += chunk.items.length;
      if (phase === 'done' && done - saved.done >= progressEvery)
        saved = await storeBatch(scope, nextBatch(saved, { done }));
    }
  }
  return saved;
}

async function takeBackChunk(scope: Scope, batch: Batch, chunk: Chunk, phase: Phase, usesOf: UsesOf): Promise<void> {
  const { storage } = scope;
  const addresses = chunk.items.map((item) => addressOf(batch.committee, item));
  for (;;) {
    const rows = addresses.length === 0 ? [] : await storage.get(addresses, { consistent: true });
    const asked = await Promise.all(
      chunk.items.map((item, index) => takeItem(scope, batch, item, rows[index], phase, usesOf)),
    );
    const { writes: guards, refused } = await claiming(
      scope,
      asked.flatMap(({ claim }) => claim ?? []),
    );
    const taken = asked.map((each) => (each.claim && refused.has(each.claim) ? (each.otherwise ?? each) : each));
    const next: Chunk = {
      ...chunk,
      items: taken.flatMap(({ item }) => item ?? []),
      kept: [...(chunk.kept ?? []), ...taken.flatMap(({ kept }) => kept ?? [])],
      undo: phase,
      version: chunk.version + 1,
    };
    try {
      const writes = taken.flatMap((each) => each.writes);
      return await writeGuarded(
        storage,
        [{ table: 'platforms', put: storedChunk(batch, next), if: { version: chunk.version } }, ...writes],
        guards,
      );
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      // A twin of this job was here; else somebody changed one of the rows, and the next look sees it.
      if (error.failed.some(({ index }) => index === 0)) return;
    }
  }
}

async function takeItem(
  scope: Scope,
  batch: Batch,
  item: BatchItem,
  row: Row | undefined,
  phase: Phase,
  usesOf: UsesOf,
): Promise<TakenBack> {
  if (isNamedItem(item)) return (phase === 'prepared' ? prepareNamed : takeBackNamed)(scope, batch, item, row, usesOf);
  return (phase === 'prepared' ? prepareItem : takeBackItem)(scope, batch, item, row);
}
