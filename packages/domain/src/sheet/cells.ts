/** What a cell of an office file holds once it is read; a real date is its day as text. */
export type Cell = string | number | boolean | null;

/** What a cell tells beside its value, so that what a person sees of it is what is stored, or is spoken of. */
export interface CellTold {
  /** As the office program shows it, where that is not the value itself. */
  shown?: string;
  /** What of a day its format leaves out. */
  lacks?: 'day' | 'year';
  /** 删除线: what is struck through and therefore not in the value. */
  struck?: string;
  /** What stands in the cell and is kept from being seen by its format. */
  hidden?: string;
  /** The date format that cannot show the number: the program shows ####. */
  misfit?: string;
  /** The workbook counts its days from 1904: a bare number is no day of the usual calendar. */
  from1904?: boolean;
}

export type ToldCells = ReadonlyMap<number, CellTold>;

/** 工作表 of a workbook; how many rows it holds is not known of one that is too large to look at. */
export interface SheetInfo {
  name: string;
  rows: number | null;
  hidden: boolean;
}

/** 合并单元格: zero-based rows and columns, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet as it was read: `rows[0]` is row 1 of the sheet, empty rows included. */
export interface Sheet {
  /** As its tab says. */
  name: string;
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
  /** By row, then by column, both from 0: only cells that have something to tell. */
  told?: ReadonlyMap<number, ToldCells>;
  /** 隐藏或筛选掉的行、列, from 0. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** Every sheet of the workbook, this one among them. */
  sheets?: readonly SheetInfo[];
}

/** A row of the body with the number that the user sees beside it. */
export interface SheetRow {
  number: number;
  cells: readonly Cell[];
  told?: ToldCells | undefined;
  hidden?: true;
}

/** 0 → A, 25 → Z, 26 → AA: the name that the user sees above a column. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetter(rest - 1) + letter;
}
