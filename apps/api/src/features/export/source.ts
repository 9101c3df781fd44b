import type { TableValue } from '../../floor/sheet/write-sheet';

/** A list that can be exported: every row of it as filtered, and what a column shows of a row. */
export interface Source<Row = unknown> {
  rows: () => Promise<readonly Row[]>;
  /** By field; the running number is not the list's business. */
  cells: Readonly<Record<string, (row: Row) => TableValue>>;
  /** Fields with amounts: the list closes with their sums. */
  summed?: readonly string[];
}
