import type { SheetColumn } from './column';
import type { Cell, Sheet, SheetRow } from '../sheet/cells';
import { sheetBody, type SheetNote } from './body';
import { isBlank, lineText, plainText } from '../sheet/cell-text';
import { moneyUnitIn } from './count-cell';
import { arabicDay } from './day';
import { columnNamed, errorColumnLabel, headingJoin, headingKey, type Heading } from './heading';
import { mergedCells } from '../sheet/merged-cells';

/** 表头 and what stands below it. Row numbers count from 1, as the user sees them. */
export interface SheetHeader {
  firstRow: number;
  lastRow: number;
  headings: readonly Heading[];
  rows: readonly SheetRow[];
  notes: readonly SheetNote[];
  /** 年度: the year that stands above the table, or on its tab; days that are written without one are of it. */
  year?: number | undefined;
  /** 单位：万元, where the table says so above or below itself. */
  moneyUnit?: string | undefined;
}

const searchedRows = 40;
const tallest = 3;
const longestLine = 100;

type CellAt = (row: number, column: number) => Cell;

const headingLine = (cell: Cell): string => lineText(typeof cell === 'string' ? cell.slice(0, longestLine) : cell);

function headingsBetween(cellAt: CellAt, first: number, last: number, width: number): readonly Heading[] {
  const headings: Heading[] = [];
  for (let index = 0; index < width; index += 1) {
    const lines: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const line = headingLine(cellAt(row, index));
      if (line !== '' && lines.at(-1) !== line) lines.push(line);
    }
    const text = lines.join(headingJoin);
    if (text !== '' && headingKey(text) !== errorColumnLabel) headings.push({ index, text });
  }
  return headings;
}

function recognised(headings: readonly Heading[], columns: readonly SheetColumn[]): number {
  return new Set(headings.map(({ text }) => columnNamed(text, columns)?.field).filter((field) => field !== undefined))
    .size;
}

/** A sheet in foreign words: its first row that is nearly full of distinct short texts. */
function likelyHeader(sheet: Sheet): { first: number; last: number } | undefined {
  const widest = Math.max(0, ...sheet.rows.slice(0, searchedRows).map((row) => row.filter((c) => !isBlank(c)).length));
  const first = sheet.rows.slice(0, searchedRows).findIndex((row) => {
    const texts = row.filter((cell) => !isBlank(cell));
    const short = texts.every((cell) => typeof cell === 'string' && cell.length <= 20 && !/^[\d０-９]/.test(cell));
    return texts.length >= Math.max(2, widest * 0.6) && short && new Set(texts).size === texts.length;
  });
  return first === -1 ? undefined : { first, last: first };
}

/** A heading merged downwards begins in an earlier row than the one that shows it best. */
function withMergedRows(
  found: { first: number; last: number },
  sheet: Sheet,
  width: number,
): { first: number; last: number } {
  const crossing = sheet.merges.filter(
    ({ top, bottom, left, right }) =>
      top < found.first && bottom >= found.first && bottom <= found.last && right - left + 1 < width,
  );
  return { ...found, first: Math.min(found.first, ...crossing.map(({ top }) => top)) };
}

interface FoundHeader {
  first: number;
  last: number;
  score: number;
}

/** The rows whose headings are known best, with how many of them are. */
function knownHeader(sheet: Sheet, columns: readonly SheetColumn[], width: number): FoundHeader | undefined {
  const cellAt = mergedCells(sheet);
  const until = Math.min(sheet.rows.length, searchedRows);
  let best: FoundHeader | undefined;
  for (let first = 0; first < until; first += 1) {
    for (let last = first; last < Math.min(first + tallest, until); last += 1) {
      const score = recognised(headingsBetween(cellAt, first, last, width), columns) - 0.1 * (last - first);
      if (score > (best?.score ?? 1.5)) best = { first, last, score };
    }
  }
  return best;
}

/** A list of one column: the only heading that its kind cannot do without, and below it never more than one cell in a row. */
function loneHeader(sheet: Sheet, columns: readonly SheetColumn[]): { first: number; last: number } | undefined {
  const filled = sheet.rows.map((row) => row.filter((cell) => !isBlank(cell)));
  const lastWide = filled.findLastIndex((cells) => cells.length > 1);
  const first = filled.findIndex(
    ([cell = null, ...more], row) =>
      row > lastWide && row < searchedRows && more.length === 0 && columnNamed(headingLine(cell), columns)?.required,
  );
  return first === -1 ? undefined : { first, last: first };
}

const widthOf = (sheet: Sheet): number => sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The only year of the first line that names any: 2026年为民办实事台账. A line that names two says nothing. */
function yearAbove(sheet: Sheet, first: number): number | undefined {
  const lines = [...sheet.rows.slice(0, first).map((cells) => cells.map(plainText).join(' ')), sheet.name];
  const named = lines.map(
    (text) => new Set([...String(arabicDay(text)).matchAll(/(?<!\d)(20\d\d)年/g)].map(([, year]) => Number(year))),
  );
  const years = named.find(({ size }) => size > 0);
  return years?.size === 1 ? [...years][0] : undefined;
}

const moneyUnitOf = (sheet: Sheet, first: number, notes: readonly SheetNote[]): string | undefined =>
  [...sheet.rows.slice(0, first).flat(), ...notes.map(({ text }) => text)].map(moneyUnitIn).find(Boolean);

/** Finds the header below any title rows; nothing when no row of the sheet can be one. */
export function findHeader(sheet: Sheet, columns: readonly SheetColumn[]): SheetHeader | undefined {
  const cellAt = mergedCells(sheet);
  const width = widthOf(sheet);
  const best = knownHeader(sheet, columns, width) ?? loneHeader(sheet, columns) ?? likelyHeader(sheet);
  if (!best) return undefined;
  const { first, last } = withMergedRows(best, sheet, width);
  const headings = headingsBetween(cellAt, first, last, width);
  const body = sheetBody(sheet, last + 1, headings);
  return {
    firstRow: first + 1,
    lastRow: last + 1,
    headings,
    year: yearAbove(sheet, first),
    moneyUnit: moneyUnitOf(sheet, first, body.notes),
    ...body,
  };
}

/** How much a sheet looks like a table of these columns: by its known headings, and whether anything stands below them. */
export function tableScore(sheet: Sheet, columns: readonly SheetColumn[]): number {
  const header = findHeader(sheet, columns);
  if (!header) return 0;
  const known = recognised(header.headings, columns);
  const isLone = known === 1 && header.headings.length === 1;
  return (known > 1 || isLone ? known : 0.5) * (header.rows.length > 0 ? 1 : 0.1);
}
