import type { Finding } from '@lianluo/domain/import/finding';
import type { MemberValue } from '@lianluo/domain/import/member-rows';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import type { HandlingUnitValue, InformantValue, UnitValue } from '@lianluo/domain/import/register-rows';
import type { WorkValue } from '@lianluo/domain/import/work-rows';
import type { RowDecision } from '@lianluo/domain/import/row-decision';
import { Refusal } from '@lianluo/domain/refusal';
import { packed, unpacked } from '../../../floor/storage/packed';
import { rowCodec, textIn } from '../../../floor/storage/row-codec';
import { fields, list, number, object } from '../../../floor/storage/shape';
import type { Address, Row, Storage } from '../../../floor/storage/table';
import type { BatchKey } from '../batch.store';

export type RowState = 'new' | 'update' | 'unchanged' | 'warning' | 'error' | 'skip';
export type RowChange = 'new' | 'update' | 'unchanged';

/** One row of the sheet as it was checked: what it says, what is wrong with it, and what it would do. */
export interface PreviewRow {
  number: number;
  state: RowState;
  change: RowChange | null;
  title: string;
  target?: string | undefined;
  targetVersion?: number | undefined;
  /** As the sheet shows them, in the order of the batch's columns. */
  cells: readonly string[];
  /** What will be recorded, by sheet field, where the cell says it in other words. */
  readings?: Readonly<Record<string, string>> | undefined;
  findings: readonly Finding[];
  /** Sheet field → what stands there now; empty where nothing does. */
  before: Readonly<Record<string, string>>;
  value?: MemberValue | OpinionValue | WorkValue | UnitValue | InformantValue | HandlingUnitValue | undefined;
  given: readonly string[];
  /** What the user may decide about the row beside correcting it, and what they have decided. */
  decisions?: readonly RowDecision[] | undefined;
  decision?: RowDecision | undefined;
  /** The row's own key in its kind. */
  key: string;
}

/** How many rows of each state a chunk holds, so that a filtered list reads only chunks that have some. */
export type ChunkCounts = Record<RowState, number>;

const previewPartition = ({ committee, id }: BatchKey): string => `${committee}#preview#${id}`;

const chunkAddress = (key: BatchKey, chunk: number): Address => ({
  table: 'ephemeral',
  key: { pk: previewPartition(key), sk: String(chunk).padStart(6, '0') },
});

const indexAddress = (key: BatchKey): Address => ({
  table: 'ephemeral',
  key: { pk: previewPartition(key), sk: 'index' },
});

export function chunkRow(key: BatchKey, chunk: number, rows: readonly PreviewRow[], expiresAt: number): Row {
  return { ...chunkAddress(key, chunk).key, version: 1, expiresAt, packed: packed(rows, 3) };
}

export const indexRow = (key: BatchKey, counts: readonly ChunkCounts[], expiresAt: number): Row => ({
  ...indexAddress(key).key,
  version: 1,
  expiresAt,
  counts: [...counts],
});

/** A chunk of the preview, or the refusal that the upload is too old. */
export async function readChunks(
  storage: Storage,
  key: BatchKey,
  chunks: readonly number[],
): Promise<(readonly PreviewRow[])[]> {
  const rows = await storage.get(chunks.map((chunk) => chunkAddress(key, chunk)));
  return rows.map((row) => {
    if (!row) throw new Refusal('import.file-expired');
    return textIn({ table: 'ephemeral', row, attribute: 'packed' }, list(object<PreviewRow>()), unpacked);
  });
}

export const countsCodec = rowCodec('ephemeral', {
  counts: list(
    fields<ChunkCounts>({
      new: number,
      update: number,
      unchanged: number,
      warning: number,
      error: number,
      skip: number,
    }),
  ),
});

export async function readCounts(storage: Storage, key: BatchKey): Promise<readonly ChunkCounts[]> {
  const [row] = await storage.get([indexAddress(key)]);
  if (!row) throw new Refusal('import.file-expired');
  return countsCodec(row).counts;
}

/** Whether a row stands in the list of a state: one with a warning is also what it would do. */
export const standsIn = ({ state, change }: Pick<PreviewRow, 'state' | 'change'>, asked: RowState): boolean =>
  state === asked || change === asked;

export function countsOf(rows: readonly PreviewRow[]): ChunkCounts {
  const counts: ChunkCounts = { new: 0, update: 0, unchanged: 0, warning: 0, error: 0, skip: 0 };
  for (const { state, change } of rows) {
    if (change) counts[change] += 1;
    if (state !== change) counts[state] += 1;
  }
  return counts;
}
