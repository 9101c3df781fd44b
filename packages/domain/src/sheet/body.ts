import type { Cell, Grid, SheetRow } from './grid';
import type { Heading } from './heading';
import { isBlank, lineText, plainText } from './cell-text';
import { headingKey } from './heading';

/** A line among or below the body that is not a record: 注, 合计, a section heading. */
export interface SheetNote {
  number: number;
  text: string;
}

const remark = /^(注|备注|说明|填表说明|填写说明|制表|填表|审核|复核|负责人|经办|联系人|单位\(盖章\)|日期|打印)/;
const total = /^(合计|总计|共计|小计|累计)(:|\d|$)/;
const section = /^([一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+(部分|组|界))/;
const example = /^[([【]?(示例|样例|例)([)\]】:]|$)/;

function isNote(filled: readonly string[], leftmost: boolean, spread: boolean): boolean {
  const [first = ''] = filled;
  if (total.test(first)) return true;
  if (filled.length === 1 && (spread || section.test(first))) return true;
  return (filled.length === 1 || (leftmost && filled.length <= 3)) && remark.test(first);
}

const tallestMerge = 2000;

/** 纵向合并: what stands once beside several rows belongs to each of them. By row, then by column. */
function sharedCells(grid: Grid, from: number): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const shared = new Map<number, Map<number, Cell>>();
  for (const { top, left, bottom, right } of grid.merges) {
    if (top < from || left !== right || bottom - top > tallestMerge) continue;
    const value = grid.rows[top]?.[left] ?? null;
    for (let row = top + 1; row <= bottom && !isBlank(value); row += 1) {
      const cells = shared.get(row) ?? new Map<number, Cell>();
      shared.set(row, cells.set(left, value));
    }
  }
  return shared;
}

/** The records of a sheet from the row with this index on: without empty rows, examples, repeated headers and notes. */
export function sheetBody(
  grid: Grid,
  from: number,
  headings: readonly Heading[],
): { rows: readonly SheetRow[]; notes: readonly SheetNote[] } {
  const rows: SheetRow[] = [];
  const notes: SheetNote[] = [];
  const spreadRows = new Set(grid.merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const shared = sharedCells(grid, from);
  for (let index = from; index < grid.rows.length; index += 1) {
    const cells = grid.rows[index] ?? [];
    const present = headings.filter((heading) => !isBlank(cells[heading.index]));
    const filled = cells.filter((cell) => !isBlank(cell)).map(plainText);
    if (filled.length === 0) continue;
    const first = headings.slice(0, 2).map((heading) => plainText(cells[heading.index]));
    if (first.some((text) => example.test(text))) continue;
    const repeated = present.filter((heading) =>
      headingKey(heading.text).endsWith(headingKey(lineText(cells[heading.index]))),
    );
    if (repeated.length >= 3 && repeated.length === present.length) continue;
    const leftmost = !isBlank(cells[headings[0]?.index ?? 0]);
    if (isNote(filled, leftmost, spreadRows.has(index))) {
      notes.push({
        number: index + 1,
        text: cells
          .filter((cell) => !isBlank(cell))
          .map(lineText)
          .join(' '),
      });
    } else if (present.length > 0) {
      const own = shared.get(index);
      rows.push({ number: index + 1, cells: own ? cells.map((cell, column) => own.get(column) ?? cell) : cells });
    }
  }
  return { rows, notes };
}
