import type { Cell, Sheet } from './cells';

/** A header stands among the first forty rows. */
const furthestHeading = 50;

/** Reads a sheet as the eye does: every cell of a merged area shows what its first cell holds. */
export function mergedCells(sheet: Sheet): (row: number, column: number) => Cell {
  const origins = new Map<string, Cell>();
  for (const { top, left, bottom, right } of sheet.merges) {
    // Only headings need this; a body that was merged as a whole, or bit by bit, must not cost memory.
    if (top > furthestHeading || bottom - top > 10 || right - left > 100) continue;
    const value = sheet.rows[top]?.[left] ?? null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) origins.set(`${row}:${column}`, value);
    }
  }
  return (row, column) => origins.get(`${row}:${column}`) ?? sheet.rows[row]?.[column] ?? null;
}
