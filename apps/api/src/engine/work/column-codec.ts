import type { WorkItem } from '@lianluo/domain/work/item';
import type { Row } from '../../floor/storage/table';

/** How a kind's own fields stand in a head row. */
export interface Columns<Item extends WorkItem = WorkItem> {
  write(item: Item): {
    /** Under short names of their own, which the list indexes project. */
    top?: Record<string, unknown>;
    /** What a list shows besides; projected as well. */
    x?: Record<string, unknown>;
    /** What no list shows. */
    o?: Record<string, unknown>;
  };
  /** The fields of a row; what stands in `o` is as the item has it. */
  read(row: Row): object;
}

/** What is not there, 否 and empty lists take no room in a row. */
export const compact = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Stands for the day the item is counted under, which every row has: a held meeting, a finished deed. */
export const sameDay = '=';
export const readDay = (value: unknown, row: Row): unknown => (value === sameDay ? row['d'] : value);
