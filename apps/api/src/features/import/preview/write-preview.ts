import { rowStates } from '@lianluo/contract/import-schemas';
import type { Scope } from '../../../floor/context';
import type { Row, Storage } from '../../../floor/storage/table';
import { nextBatch, type Batch, type Totals } from '../batch.store';
import { stateOfRow, type JudgedRow } from './checked';
import { importingKind } from '../kinds';
import { chunkRow, countsOf, indexRow, type ChunkCounts, type PreviewRow } from './preview.store';
import { storeBatch } from '../store-batch';

/** Before it is packed. A row of the table takes 400 KB. */
const mostCharsInChunk = 100_000;
const progressEvery = 500;

/** Keeps what was found, a chunk at a time, and says how far it is. */
export async function writePreview(
  scope: Pick<Scope, 'storage'>,
  batch: Batch,
  cells: ReadonlyMap<number, readonly string[]>,
  judged: readonly JudgedRow[],
  expiresAt: number,
): Promise<Batch> {
  const { columns, kind } = batch;
  const { titleField, rowsInChunk } = importingKind(kind);
  const most = rowsInChunk(columns.flatMap(({ field }) => field ?? []));
  const titleAt = columns.findIndex(({ field }) => field === titleField);

  const totals: Totals = { ...batch.totals, rows: judged.length };
  const counts: ChunkCounts[] = [];
  let waiting: Row[] = [];
  let chunk: PreviewRow[] = [];
  let chars = 0;
  let saved = batch;
  let done = 0;

  const close = () => {
    if (chunk.length === 0) return;
    const counted = countsOf(chunk);
    for (const state of rowStates) totals[state] += counted[state];
    waiting.push(chunkRow(batch, counts.length, chunk, expiresAt));
    counts.push(counted);
    done += chunk.length;
    chunk = [];
    chars = 0;
  };
  for (const row of judged) {
    const own = cells.get(row.number) ?? [];
    const complete: PreviewRow = {
      ...row,
      cells: own,
      title: row.title || (own[titleAt] ?? ''),
      state: stateOfRow(row),
    };
    const size = charsOf(complete);
    if (chunk.length === most || chars + size > mostCharsInChunk) close();
    chunk.push(complete);
    chars += size;
    if (done - saved.done >= progressEvery) {
      await writeRows(scope.storage, waiting);
      waiting = [];
      saved = await storeBatch(scope, nextBatch(saved, { done }));
    }
  }
  close();
  await writeRows(scope.storage, [...waiting, indexRow(batch, counts, expiresAt)]);
  return storeBatch(scope, nextBatch(saved, { status: 'ready', done, totals, chunks: counts.length }));
}

/** Long texts are what makes a row large; the rest is small change. */
function charsOf({ value, cells }: PreviewRow): number {
  const texts = value && 'content' in value ? value.content : value && 'own' in value ? value.own : {};
  const chars = (text: unknown) => (typeof text === 'string' ? text.length : 0);
  return [...cells, ...Object.values(texts ?? {})].reduce<number>((sum, text) => sum + chars(text), 0);
}

/** Ten at a time: a write takes 4 MB. */
async function writeRows(storage: Storage, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 10)
    await storage.write(rows.slice(start, start + 10).map((put) => ({ table: 'ephemeral', put })));
}
