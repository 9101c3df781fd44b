import { definitionOf, type IndexDefinition } from '@lianluo/tables/tables';
import { indexRow } from './index-row';
import { sizeOfRow } from './row-size';
import type { Change, Row } from './table';

/*
 * What an operation consumes by the published rule. DynamoDB Local counts four units for any transaction, so the
 * benchmark counts by itself.
 */

const writeUnitBytes = 1024;
const readUnitBytes = 4096;
const transactional = 2;

/** A row a transaction touches. One that is only checked has the same image before and after. */
export type Touched = Pick<Change, 'table' | 'before' | 'after'>;

export function writeUnits(touched: readonly Touched[]): number {
  return touched.reduce((sum, one) => sum + rowWriteUnits(one) + indexWriteUnits(one), 0);
}

export const getUnits = (rows: readonly (Row | undefined)[], options: { consistent?: boolean } = {}): number =>
  rows.reduce((sum, row) => sum + readUnits(row ? sizeOfRow(row) : 0, options), 0);

/** A query adds up what it reads before it rounds. An index row has the size of what is projected. */
export const listUnits = (rows: readonly Row[], options: { consistent?: boolean } = {}): number =>
  readUnits(
    rows.reduce((sum, row) => sum + sizeOfRow(row), 0),
    options,
  );

const readUnits = (bytes: number, { consistent = false }: { consistent?: boolean }): number =>
  Math.max(1, Math.ceil(bytes / readUnitBytes)) * (consistent ? 1 : 0.5);

const startedUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / writeUnitBytes));

const sizeOf = (row: Row | undefined): number => (row ? sizeOfRow(row) : 0);

/** The larger of the two images counts. */
const rowWriteUnits = ({ before, after }: Touched): number =>
  transactional * startedUnits(Math.max(sizeOf(before), sizeOf(after)));

function indexWriteUnits({ table, before, after }: Touched): number {
  const { indexes } = definitionOf(table);
  return indexes.reduce((sum, index) => sum + unitsOfIndex(index, before, after), 0);
}

/** An index follows beside the transaction, at a unit per started KB; a changed key is a removal and a new row. */
function unitsOfIndex(index: IndexDefinition, before?: Row, after?: Row): number {
  const old = before && indexRow(index, before);
  const next = after && indexRow(index, after);
  if (!old || !next) return old || next ? startedUnits(sizeOf(old ?? next)) : 0;
  const moved = old[index.pk] !== next[index.pk] || old[index.sk] !== next[index.sk];
  if (moved) return startedUnits(sizeOf(old)) + startedUnits(sizeOf(next));
  const same = JSON.stringify(old) === JSON.stringify(next);
  return same ? 0 : startedUnits(Math.max(sizeOf(old), sizeOf(next)));
}
