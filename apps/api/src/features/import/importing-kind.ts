import type { SheetRow } from '@lianluo/domain/sheet/cells';
import type { Mapping } from '@lianluo/domain/import/mapping';
import type { RowDecision } from '@lianluo/domain/import/row-decision';
import type { KnownUnit } from '@lianluo/domain/import/unit-name';
import type { Scope } from '../../floor/context';
import type { Batch } from './batch.store';
import type { JudgedRow } from './preview/checked';
import type { PreviewRow } from './preview/preview.store';
import type { RowWrites } from './commit/row-writes';

/** What rows are judged against beside what is stored. */
export interface JudgedWith {
  /** Those of the committee and those to be made with the batch. */
  units: readonly KnownUnit[];
  /** What the user has said of single rows, by their numbers. */
  decisions: ReadonlyMap<number, RowDecision>;
  /** The year and the unit of money that the table names, and what stands above its columns, by field. */
  year: number | undefined;
  moneyUnit: string | undefined;
  headings: Readonly<Record<string, string>>;
}

export type RowWriter = (rows: readonly PreviewRow[]) => Promise<RowWrites[]> | RowWrites[];

/** What one kind of sheet needs to be imported. Its columns and how a row is read stand in domain. */
export interface ImportingKind {
  /** The column that says which record a row is about. */
  titleField: string;
  /**
   * How many rows become one transaction, which takes a hundred writes: a member is four (itself, its journal entry and the
   * guards of telephone and name), an opinion three (with its key) or four (with its text), and the chunk's own one is left free.
   */
  rowsInChunk: (fields: readonly string[]) => number;
  /** What each row would do, against what is stored now. */
  judge: (
    scope: Scope,
    rows: readonly SheetRow[],
    mapping: Mapping,
    against: JudgedWith,
  ) => Promise<readonly JudgedRow[]>;
  /** Turns rows of the preview into writes. */
  writer: (scope: Scope, batch: Batch) => Promise<RowWriter>;
}
