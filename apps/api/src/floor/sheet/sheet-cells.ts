import type { Cell, CellTold, Sheet, Merge, ToldCells } from '@lianluo/domain/sheet/cells';
import { unreadFormula } from '@lianluo/domain/sheet/cell-text';
import { richTextReader, seenRuns, type Run } from './rich-text';
import { SheetRefusal, sheetLimits } from './sheet-refusal';
import { readNumber, shownText } from './shown-number';
import { plainStyle, type CellStyle } from './styles';
import { isOn, readXml } from './xml';

/** What the parts beside a sheet say about its cells. */
export interface SheetContext {
  strings: readonly (readonly Run[])[];
  styles: readonly CellStyle[];
  from1904: boolean;
}

export type SheetCells = Pick<Sheet, 'rows' | 'merges'> &
  Required<Pick<Sheet, 'told' | 'hiddenRows' | 'hiddenColumns'>> & { filledRows: number };

interface ReadCell {
  value: Cell;
  told?: CellTold | undefined;
}

/** A `c` element as it stands in the part. */
interface RawCell {
  column: number;
  type: string;
  style: CellStyle;
  formula: boolean;
  value: string | undefined;
  inline: readonly Run[];
}

const furthestRow = 100_000;
/** A taller merge is of no heading and of no record. */
const tallestMerge = 2000;
const noCell: ReadCell = { value: null };

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function readText(runs: readonly Run[], { font, format }: CellStyle): ReadCell {
  const { text, struck } = seenRuns(runs, font);
  const value = text.trim();
  const left = struck.trim() === '' ? {} : { struck: struck.trim() };
  const shown = value === '' ? value : shownText(value, format).trim();
  if (shown === value) return { value: value === '' ? null : value, ...('struck' in left && { told: left }) };
  if (shown === '') return { value: null, told: { ...left, hidden: value } };
  return { value, told: { ...left, shown } };
}

function readCell({ type, style, formula, value, inline }: RawCell, context: SheetContext): ReadCell {
  if (inline.length > 0) return readText(inline, style);
  if (value === undefined || value === '') {
    // A formula that gave an empty text has that as its value; one that was never worked out has none.
    return formula && type !== 'str' ? { value: unreadFormula } : noCell;
  }
  if (type === 's') {
    const runs = context.strings[Number(value)];
    return runs ? readText(runs, style) : { value: unreadFormula };
  }
  if (type === 'e') return { value };
  if (type === 'b') return struckOut({ value: isOn(value.trim()) }, style);
  if (type === 'd') return struckOut({ value: value.trim().slice(0, 10) }, style);
  const number = Number(value);
  if (type === 'n' && value.trim() !== '' && Number.isFinite(number))
    return struckOut(readNumber(number, style.format, context.from1904), style);
  return readText([{ text: value }], style);
}

/** A number that is struck through is as little there as a text. */
function struckOut(read: ReadCell, { font }: CellStyle): ReadCell {
  if (!font.struck || read.value === null) return read;
  return { value: null, told: { struck: read.told?.shown ?? String(read.value) } };
}

function mergeOf(area: string | undefined): readonly Merge[] {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(area ?? '');
  if (!found) return [];
  const [, left = '', top, right = '', bottom] = found;
  return [{ top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) }];
}

/** The cells that a merge is read as. */
const coveredBy = ({ top, left, bottom, right }: Merge): number =>
  bottom - top > tallestMerge ? 0 : (bottom - top + 1) * (Math.min(right, sheetLimits.columns) - left + 1);

const isFlat = (size: string | undefined): boolean => size !== undefined && Number(size) === 0;

/**
 * Reads the cells of a sheet in one pass: only what is filled is kept, so that a cell far away or a million formatted rows
 * cost nothing.
 */
export function readCells(xml: string, context: SheetContext): SheetCells {
  const rows = new Map<number, Cell[]>();
  const told = new Map<number, ToldCells>();
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const merges: Merge[] = [];
  const inline = richTextReader();
  let cells: Cell[] | undefined;
  let tells: Map<number, CellTold> | undefined;
  let row = -1;
  let column = -1;
  let cell: RawCell | undefined;
  let inValue = false;
  let inInline = false;
  let hasSheetData = false;
  let covered = 0;
  let filled = 0;
  let characters = 0;

  const endCell = (raw: RawCell): void => {
    const read = readCell(raw, context);
    if (read.told) (tells ??= new Map()).set(raw.column, read.told);
    if (read.value === null) return;
    if (typeof read.value === 'string') characters += read.value.length;
    if ((filled += 1) > sheetLimits.cells || characters > sheetLimits.characters)
      throw new SheetRefusal('sheet.too-many-cells');
    if (raw.column >= sheetLimits.columns) throw new SheetRefusal('sheet.too-many-columns');
    if (!cells) {
      if (rows.size >= sheetLimits.rows || row >= furthestRow) throw new SheetRefusal('sheet.too-many-rows');
      rows.set(row, (cells = []));
    }
    cells[raw.column] = read.value;
  };

  readXml(xml, {
    open: (name, attributes) => {
      if (inInline) inline.open(name, attributes);
      else if (name === 'c') {
        const { r, t = 'n', s } = attributes();
        const letters = r === undefined ? undefined : /^[A-Z]{1,3}/.exec(r)?.[0];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        const style = s === undefined ? undefined : context.styles[Number(s)];
        const type = t === 'inlineStr' ? 'str' : t;
        cell = {
          column,
          type,
          style: style ?? context.styles[0] ?? plainStyle,
          formula: false,
          value: undefined,
          inline: [],
        };
      } else if (name === 'v') inValue = true;
      else if (name === 'f') {
        if (cell) cell.formula = true;
      } else if (name === 'is') inInline = true;
      else if (name === 'row') {
        const { r, hidden = '0', ht } = attributes();
        const stated = Number(r);
        row = Number.isInteger(stated) && stated > 0 ? stated - 1 : row + 1;
        column = -1;
        cells = rows.get(row);
        tells = undefined;
        if (isOn(hidden) || isFlat(ht)) hiddenRows.push(row);
      } else if (name === 'col') {
        const { min, max, hidden = '0', width } = attributes();
        if (isOn(hidden) || isFlat(width))
          for (let each = Number(min); each <= Math.min(Number(max), sheetLimits.columns); each += 1)
            hiddenColumns.push(each - 1);
      } else if (name === 'mergeCell') {
        const found = mergeOf(attributes()['ref']);
        merges.push(...found);
        covered += found.reduce((sum, merge) => sum + coveredBy(merge), 0);
        if (merges.length > sheetLimits.merges || covered > sheetLimits.rows * sheetLimits.columns)
          throw new SheetRefusal('sheet.too-many-rows');
      } else if (name === 'sheetData') hasSheetData = true;
    },
    close: (name) => {
      if (name === 'is') {
        inInline = false;
        if (cell) cell.inline = inline.take();
      } else if (inInline) inline.close(name);
      else if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        endCell(cell);
        cell = undefined;
      } else if (name === 'row' && tells) told.set(row, tells);
    },
    text: (text) => {
      if (inInline) inline.text(text);
      else if (inValue && cell) cell.value = (cell.value ?? '') + text;
    },
  });
  if (!hasSheetData) throw new SheetRefusal('sheet.not-a-workbook');
  return { rows: dense(rows), merges, told, hiddenRows, hiddenColumns, filledRows: rows.size };
}

/** Every row down to the last filled one, each as wide as the widest. */
function dense(rows: ReadonlyMap<number, readonly Cell[]>): readonly (readonly Cell[])[] {
  const last = Math.max(-1, ...rows.keys());
  const width = Math.max(0, ...[...rows.values()].map(({ length }) => length));
  const blank: readonly Cell[] = Array.from({ length: width }, () => null);
  return Array.from({ length: last + 1 }, (_, index) => {
    const cells = rows.get(index);
    return cells ? Array.from({ length: width }, (_each, column) => cells[column] ?? null) : blank;
  });
}
