import { columnsOf } from '@lianluo/domain/sheet/columns';
import type { Cell } from '@lianluo/domain/sheet/grid';
import type { SheetHeader } from '@lianluo/domain/sheet/header';
import { mappingOf, missingColumns, proposeMapping, unknownColumns, type Mapping } from '@lianluo/domain/sheet/mapping';
import type { ImportKind } from '@lianluo/domain/sheet/column';
import type { Scope } from '../context';
import { nextBatch, noTotals, type Batch, type BatchColumn } from './batch.store';
import type { JudgedRow } from './checked';
import { expiryFrom } from './file.store';
import { notesOn, readTable } from './read-table';
import { readRemembered } from './remembered.store';
import { storeBatch } from './store-batch';
import { writePreview } from './write-preview';

/** Reads the file: asks for the meaning of its columns where it must, else checks every row and keeps the preview. */
export async function parseFile(scope: Scope, batch: Batch): Promise<Batch> {
  const table = await readTable(scope, batch);
  const { grid, records: header } = table;
  const columns = columnsOf(batch.kind);
  const found = batch.mapped ? batch.columns : await proposedColumns(scope, batch, header);
  const read = {
    columns: found,
    notes: notesOn(table, batch),
    totals: { ...noTotals, rows: header.rows.length },
    sheet: grid.sheet,
    sheets: grid.sheets,
    hiddenRows: table.header.rows.filter(({ hidden }) => hidden).length,
  };

  const mapping = mappingOfColumns(found);
  const isUnknown = found.some(({ confidence }) => confidence === 'none');
  if (isUnknown || missingColumns(mapping, columns).length > 0)
    return storeBatch(scope, nextBatch(batch, { ...read, status: 'mapping' }));

  const begun = await storeBatch(scope, nextBatch(batch, { ...read, previewMark: scope.newId() }));
  const judged = await judge(scope, batch.kind, header, mapping);
  return writePreview(scope, begun, cellsOf(header), judged, expiryFrom(batch.createdAt));
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

function sampleOf({ rows }: SheetHeader, index: number): string {
  const row = rows.find(({ cells }) => shown(cells[index]) !== '');
  return shown(row?.told?.get(index)?.shown ?? row?.cells[index]).slice(0, longestSample);
}

const shown = (cell: Cell | undefined): string =>
  typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell ?? '').trim();

const longestCell = 200;

/** The cells of each row as a person sees them, cut where a preview has no room. */
function cellsOf({ headings, rows }: SheetHeader): Map<number, string[]> {
  return new Map(
    rows.map(({ number, cells, told }) => [
      number,
      headings.map(({ index }) => cut(shown(told?.get(index)?.shown ?? cells[index]))),
    ]),
  );
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
