import { columnsOf } from '@lianluo/domain/sheet/columns';
import type { Cell, Grid } from '@lianluo/domain/sheet/grid';
import type { SheetHeader } from '@lianluo/domain/sheet/header';
import { mappingOf, missingColumns, proposeMapping, unknownColumns, type Mapping } from '@lianluo/domain/sheet/mapping';
import { Refusal } from '@lianluo/domain/refusal';
import type { ImportKind } from '@lianluo/domain/sheet/column';
import type { Scope } from '../context';
import { nextBatch, noTotals, type Batch, type BatchColumn } from './batch.store';
import type { JudgedRow } from './checked';
import { expiryFrom, readFile } from './file.store';
import { readRemembered } from './remembered.store';
import { refusingSheets } from '../sheet/refusing-sheets';
import { storeBatch } from './store-batch';
import { writePreview } from './write-preview';

/** Reads the file: asks for the meaning of its columns where it must, else checks every row and keeps the preview. */
export async function parseFile(scope: Scope, batch: Batch): Promise<Batch> {
  const { header } = await readTable(scope, batch);
  const columns = columnsOf(batch.kind);
  const found = batch.mapped ? batch.columns : await proposedColumns(scope, batch, header);
  const notes = header.notes.map(({ number, text }) => `第${number}行不是记录，没有读入：${text}`);
  const read = { columns: found, notes, totals: { ...noTotals, rows: header.rows.length } };

  const mapping = mappingOfColumns(found);
  const isUnknown = found.some(({ confidence }) => confidence === 'none');
  if (isUnknown || missingColumns(mapping, columns).length > 0)
    return storeBatch(scope, nextBatch(batch, { ...read, status: 'mapping' }));

  const begun = await storeBatch(scope, nextBatch(batch, { ...read, previewMark: scope.newId() }));
  const judged = await judge(scope, batch.kind, header, mapping);
  return writePreview(scope, begun, cellsOf(header), judged, expiryFrom(batch.createdAt));
}

/** The sheet of a batch and where its header stands. */
export async function readTable(
  { storage }: Pick<Scope, 'storage'>,
  batch: Batch,
): Promise<{ grid: Grid; header: SheetHeader }> {
  const [{ readSheet }, { findHeader }] = await Promise.all([
    import('../sheet/read-sheet'),
    import('@lianluo/domain/sheet/header'),
  ]);
  const bytes = await readFile(storage, batch);
  const grid = await refusingSheets(() => readSheet(bytes, batch.fileName));
  const header = findHeader(grid, columnsOf(batch.kind));
  if (!header) throw new Refusal('import.no-header');
  if (header.rows.length === 0) throw new Refusal('import.empty');
  return { grid, header };
}

async function proposedColumns(scope: Scope, { kind }: Batch, header: SheetHeader): Promise<BatchColumn[]> {
  const remembered = await readRemembered(scope, kind);
  const proposals = proposeMapping(header.headings, columnsOf(kind), remembered);
  const unknown = new Set(unknownColumns(proposals).map(({ index }) => index));
  const mapping = mappingOf(proposals);
  return proposals.map(({ index, text, confidence }) => ({
    index,
    header: text,
    field: mapping[index] ?? null,
    confidence: unknown.has(index) ? 'none' : confidence,
    sample: sampleOf(header, index),
  }));
}

export const mappingOfColumns = (columns: readonly BatchColumn[]): Mapping =>
  Object.fromEntries(columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field] as const])));

const longestSample = 40;

const sampleOf = ({ rows }: SheetHeader, index: number): string =>
  shown(rows.find(({ cells }) => shown(cells[index]) !== '')?.cells[index]).slice(0, longestSample);

const shown = (cell: Cell | undefined): string =>
  typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell ?? '').trim();

const longestCell = 200;

/** The cells of each row as a person sees them, cut where a preview has no room. */
function cellsOf({ headings, rows }: SheetHeader): Map<number, string[]> {
  return new Map(rows.map(({ number, cells }) => [number, headings.map(({ index }) => cut(shown(cells[index])))]));
}

const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell)}…` : text);

async function judge(
  scope: Scope,
  kind: ImportKind,
  { rows }: SheetHeader,
  mapping: Mapping,
): Promise<readonly JudgedRow[]> {
  if (kind === 'members') return (await import('./judge-members')).judgeMembers(scope, rows, mapping);
  return (await import('./judge-opinions')).judgeOpinions(scope, rows, mapping);
}
