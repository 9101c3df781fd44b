/** What a cell of an office file holds once it is read; a real date is its day as text. */
export type Cell = string | number | boolean | null;

/** 合并单元格: zero-based rows and columns, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet as it was read: `rows[0]` is row 1 of the sheet, empty rows included. */
export interface Grid {
  sheet: string;
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
}

/** A row of the body with the number that the user sees beside it. */
export interface SheetRow {
  number: number;
  cells: readonly Cell[];
}

/** 0 → A, 25 → Z, 26 → AA: the name that the user sees above a column. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetter(rest - 1) + letter;
}
