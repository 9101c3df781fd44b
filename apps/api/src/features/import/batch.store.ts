import type { Problem } from '@lianluo/contract/problem';
import { importStatuses, isRunning, type ImportStatus } from '@lianluo/domain/import/batch';
import { importKinds, type ImportKind } from '@lianluo/domain/import/import-kinds';
import type { SheetInfo } from '@lianluo/domain/sheet/cells';
import type { ColumnProposal, Mapping } from '@lianluo/domain/import/mapping';
import type { NewUnit, UnitProposal } from '@lianluo/domain/import/missing-units';
import { rowDecisions, type RowDecision } from '@lianluo/domain/import/row-decision';
import { Refusal } from '@lianluo/domain/refusal';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { TryLater } from '../../floor/http/problem';
import type { Collection } from '../../engine/register/platform.store';
import { batchesPartition, openPartition } from '../../floor/storage/partitions';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, map, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import { beginningWith, type Address, type Row, type Storage, type Write } from '../../floor/storage/table';

export interface Totals {
  rows: number;
  new: number;
  update: number;
  unchanged: number;
  warning: number;
  error: number;
  /** Left out by the user. */
  skip: number;
}

export const noTotals: Totals = { rows: 0, new: 0, update: 0, unchanged: 0, warning: 0, error: 0, skip: 0 };

export interface BatchColumn {
  index: number;
  header: string;
  field: string | null;
  confidence: ColumnProposal['confidence'];
  sample: string;
}

/** What the columns hold, as far as it is known. */
export const mappingOfColumns = (columns: readonly BatchColumn[]): Mapping =>
  Object.fromEntries(columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field] as const])));

/** A row of the sheet that was left as it is, and why. */
export interface NamedRow {
  /** What kind of thing it is; without, what the batch is of. */
  of?: Collection | KindName | undefined;
  /** 0 where it stands in no row of the sheet. */
  row: number;
  id: string;
  title: string;
  reason: string;
}

/** A unit to be made with the batch; `there` since somebody made one of this name elsewhere. */
export type PlannedUnit = NewUnit & { id: string; there?: boolean | undefined };

/** 导入批次: one uploaded file and what became of it. */
export interface Batch {
  id: string;
  committee: string;
  kind: ImportKind;
  fileName: string;
  status: ImportStatus;
  /** Rows that the present job has been through. */
  done: number;
  totals: Totals;
  columns: readonly BatchColumn[];
  /** The user has said what each column holds. */
  mapped?: boolean | undefined;
  notes: readonly string[];
  /** The sheet that is read, and all that the workbook holds; the user may have chosen another than we did. */
  sheet?: string | undefined;
  sheets?: readonly SheetInfo[] | undefined;
  hiddenRows?: number | undefined;
  leaveOutHidden?: boolean | undefined;
  /** Units that the sheet names and nobody has made, and those that will be made with its rows. */
  missingUnits?: readonly UnitProposal[] | undefined;
  newUnits?: readonly PlannedUnit[] | undefined;
  /** What the user has said of single rows, by their numbers. */
  decisions?: Readonly<Record<string, RowDecision>> | undefined;
  /** How many rows the file and the preview are kept in. */
  fileParts: number;
  chunks: number;
  /** An id as old as the preview: whatever bears a later one was not there yet. */
  previewMark?: string | undefined;
  by: { id: string; name: string };
  createdAt: string;
  mode?: 'valid' | 'none-if-any-error' | undefined;
  landing?: 'archived' | 'submitted' | undefined;
  /** Who asked for the job that runs, and when; its entries in the journal say so. */
  job?: { by: string; at: string } | undefined;
  /** The rows of the batch have been released (commit) or are hidden again (undo). */
  turned?: boolean | undefined;
  committedAt?: string | undefined;
  skipped?: readonly NamedRow[] | undefined;
  kept?: readonly NamedRow[] | undefined;
  problem?: Problem | undefined;
  version: number;
}

export interface BatchKey {
  committee: string;
  id: string;
}

const batchAddress = ({ committee, id }: BatchKey): Address => ({
  table: 'platforms',
  key: { pk: batchesPartition(committee), sk: id },
});

const batchRow = (batch: Batch): Row => ({ ...batchAddress(batch).key, version: batch.version, value: { ...batch } });

const batchShape = fields<Batch>({
  id: text,
  committee: text,
  kind: oneOf(importKinds),
  fileName: text,
  status: oneOf(importStatuses),
  done: number,
  totals: fields<Totals>({
    rows: number,
    new: number,
    update: number,
    unchanged: number,
    warning: number,
    error: number,
    skip: number,
  }),
  columns: list(object()),
  mapped: maybe(flag),
  notes: list(text),
  sheet: maybe(text),
  sheets: maybe(list(object())),
  hiddenRows: maybe(number),
  leaveOutHidden: maybe(flag),
  missingUnits: maybe(list(object())),
  newUnits: maybe(list(object())),
  decisions: maybe(map(oneOf(rowDecisions))),
  fileParts: number,
  chunks: number,
  previewMark: maybe(text),
  by: fields({ id: text, name: text }),
  createdAt: text,
  mode: maybe(oneOf(['valid', 'none-if-any-error'])),
  landing: maybe(oneOf(['archived', 'submitted'])),
  job: maybe(fields({ by: text, at: text })),
  turned: maybe(flag),
  committedAt: maybe(text),
  skipped: maybe(list(object())),
  kept: maybe(list(object())),
  problem: maybe(object()),
  version: number,
});

export const batchCodec = rowCodec('platforms', { value: batchShape });

export function readBatchRow(row: Row): Batch {
  const { value, version } = batchCodec(row);
  return { ...value, version };
}

export async function readBatch(storage: Storage, key: BatchKey): Promise<Batch | undefined> {
  const [row] = await storage.get([batchAddress(key)], { consistent: true });
  return row && readBatchRow(row);
}

/** The path's batch; any other committee's is not found. */
export async function findBatch({ storage, committee }: Scope, { id }: { id: string }): Promise<Batch> {
  const batch = await readBatch(storage, { committee: committee.id, id });
  if (!batch) throw new Refusal('not-found');
  return batch;
}

/** Of files that wait to be read; so many stand in nobody's way. */
const mostOpen = 4;

/** 上传过多: whoever has files waiting to be read sends no further ones. */
export async function requireFewOpen({ storage, committee, user }: Scope): Promise<void> {
  const bounds = beginningWith(`${committee.id}#`);
  const { rows } = await storage.list({ table: 'platforms', pk: openPartition, ...bounds, limit: 100 });
  if (rows.filter((row) => row['by'] === user.id).length >= mostOpen) throw new TryLater('import.too-many', 10);
}

/** The batch and whether a job is to work on it, for one transaction. A batch of version 1 is a new one. */
export function savingBatch(batch: Batch, refusal: CommandWrite['refusal'] = 'import.not-now'): CommandWrite[] {
  const { committee, id, version, status } = batch;
  const open = { pk: openPartition, sk: `${committee}#${id}` };
  const listed: Write = isRunning(status)
    ? { table: 'platforms', put: { ...open, version: 1, by: batch.by.id } }
    : { table: 'platforms', remove: open };
  return [
    { table: 'platforms', put: batchRow(batch), if: version === 1 ? 'absent' : { version: version - 1 }, refusal },
    listed,
  ];
}

export const nextBatch = (batch: Batch, changes: Partial<Batch>): Batch => ({
  ...batch,
  ...changes,
  version: batch.version + 1,
});
