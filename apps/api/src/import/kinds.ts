import type { ImportKind } from '@lianluo/domain/sheet/column';
import type { SheetRow } from '@lianluo/domain/sheet/grid';
import type { Mapping } from '@lianluo/domain/sheet/mapping';
import type { RowDecision } from '@lianluo/domain/sheet/row-decision';
import type { KnownUnit } from '@lianluo/domain/sheet/unit-name';
import type { Scope } from '../context';
import type { Batch } from './batch.store';
import type { JudgedRow } from './checked';
import type { PreviewRow } from './preview.store';
import type { RowWrites } from './row-writes';

/** What rows are judged against beside what is stored. */
export interface JudgedWith {
  /** Those of the committee and those to be made with the batch. */
  units: readonly KnownUnit[];
  /** What the user has said of single rows, by their numbers. */
  decisions: ReadonlyMap<number, RowDecision>;
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

const textFields = ['situation', 'analysis', 'suggestion'];

/** A register is imported by its own rules of one shape. */
const register = (name: 'unitKind' | 'informantKind' | 'handlingUnitKind'): ImportingKind => ({
  titleField: 'name',
  rowsInChunk: () => 24,
  judge: async (...asked) => (await import('./registers')).registers[name].judge(...asked),
  writer: async (...asked) => (await import('./registers')).registers[name].writer(...asked),
});

/** 导入种类, each in a line; what it does is loaded when such a sheet comes. */
export const importingKinds: Record<ImportKind, ImportingKind> = {
  members: {
    titleField: 'name',
    rowsInChunk: () => 24,
    judge: async (...asked) => (await import('./judge-members')).judgeMembers(...asked),
    writer: async (...asked) => (await import('./write-members')).memberWriter(...asked),
  },
  opinions: {
    titleField: 'title',
    rowsInChunk: (fields) => (fields.some((field) => textFields.includes(field)) ? 24 : 32),
    judge: async (...asked) => (await import('./judge-opinions')).judgeOpinions(...asked),
    writer: async (scope, batch) => {
      const { opinionWrites } = await import('./write-opinions');
      return (rows) => opinionWrites(scope, batch, rows);
    },
  },
  units: register('unitKind'),
  informants: register('informantKind'),
  'handling-units': register('handlingUnitKind'),
};
