import { columnsOf } from '@lianluo/domain/import/columns';
import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { Cell, SheetRow } from '@lianluo/domain/sheet/cells';
import type { SheetHeader } from '@lianluo/domain/import/header';
import {
  mappingOf,
  missingColumns,
  proposeForKind,
  unknownColumns,
  type Mapping,
} from '@lianluo/domain/import/mapping';
import { missingUnits } from '@lianluo/domain/import/missing-units';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Scope } from '../../../floor/context';
import { problemOf } from '../../../floor/http/problem-body';
import { mappingOfColumns, nextBatch, noTotals, type Batch, type BatchColumn } from '../batch.store';
import { skippedRow, type JudgedRow } from './checked';
import { expiryFrom } from '../upload/expiry';
import type { JudgedWith } from '../importing-kind';
import { importingKind } from '../kinds';
import { planUnits } from './new-units';
import { hiddenIn, lookForTable, notesOn } from './read-table';
import { readRemembered } from './remembered.store';
import { storeBatch } from '../store-batch';
import { writePreview } from './write-preview';

/** Reads the file: asks for the meaning of its columns where it must, else checks every row and keeps the preview. */
export async function parseFile(scope: Scope, batch: Batch): Promise<Batch> {
  const table = await lookForTable(scope, batch);
  const { name: sheet, sheets } = table.sheet;
  if ('refused' in table) {
    const { hiddenRows, refused } = table;
    const failed = { status: 'failed', problem: problemOf(refused, batch.id) } as const;
    return storeBatch(scope, nextBatch(batch, { ...failed, sheet, sheets, hiddenRows }));
  }
  const { records: header } = table;
  const columns = await columnsOf(batch.kind);
  const found = batch.mapped ? batch.columns : await proposedColumns(scope, batch, header);
  const read = {
    columns: found,
    notes: notesOn(table, batch),
    totals: { ...noTotals, rows: header.rows.length },
    sheet,
    sheets,
    hiddenRows: hiddenIn(table.header),
  };

  const mapping = mappingOfColumns(found);
  const isUnknown = found.some(({ confidence }) => confidence === 'none');
  if (isUnknown || missingColumns(mapping, columns).length > 0)
    return storeBatch(scope, nextBatch(batch, { ...read, status: 'mapping' }));

  const { plan: newUnits, units } = await planUnits(scope, batch.newUnits ?? []);
  const begun = await storeBatch(scope, nextBatch(batch, { ...read, newUnits, previewMark: scope.newId() }));
  const decisions = new Map(Object.entries(batch.decisions ?? {}).map(([row, said]) => [Number(row), said]));
  const judged = await judgeRows(scope, batch.kind, header.rows, mapping, {
    units,
    decisions,
    year: header.year,
    moneyUnit: header.moneyUnit,
    headings: Object.fromEntries(found.flatMap(({ field, header: text }) => (field === null ? [] : [[field, text]]))),
  });
  const named = { ...begun, missingUnits: missingUnits(judged).slice(0, mostEntries.newUnits) };
  return writePreview(scope, named, cellsOf(header), judged, expiryFrom(batch.createdAt));
}

async function proposedColumns(scope: Scope, { kind }: Batch, header: SheetHeader): Promise<BatchColumn[]> {
  const remembered = await readRemembered(scope, kind);
  const proposals = proposeForKind(kind, header.headings, await columnsOf(kind), remembered);
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

/** What each row would do; one that the user leaves out is not read at all. */
async function judgeRows(
  scope: Scope,
  kind: ImportKind,
  rows: readonly SheetRow[],
  mapping: Mapping,
  against: JudgedWith,
): Promise<readonly JudgedRow[]> {
  const isSkipped = ({ number }: SheetRow) => against.decisions.get(number) === 'skip';
  const read = rows.filter((row) => !isSkipped(row));
  const judged = await importingKind(kind).judge(scope, read, mapping, against);
  const judgedOf = new Map(judged.map((row) => [row.number, row]));
  return rows.map(({ number }) => judgedOf.get(number) ?? skippedRow(number));
}
