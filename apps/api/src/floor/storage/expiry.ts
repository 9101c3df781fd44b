import { definitionOf, type TableName } from '@lianluo/tables/tables';
import type { Row } from './table';

/** Milliseconds since the epoch. */
export type Clock = () => number;

export const hasTimeToLive = (table: TableName): boolean => definitionOf(table).lifetime === 'timeToLive';

export const epochSeconds = (clock: Clock): number => Math.floor(clock() / 1000);

/** The row unless its time is over: a table deletes late, so the reader judges. */
export function alive(table: TableName, row: Row | undefined, clock: Clock): Row | undefined {
  if (row?.expiresAt === undefined || !hasTimeToLive(table)) return row;
  return row.expiresAt > epochSeconds(clock) ? row : undefined;
}
