import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import type { KindName } from '@lianluo/domain/work/kinds';
import { ownColumns } from '../kinds/columns';
import type { Columns } from './column-codec';

export const columnsOf = (kind: Kind): Columns => ownColumns[kind.name as KindName] ?? plainColumns(kind);

/** Every field under its own name; one that holds what it starts as is left out. */
function plainColumns({ fields, listed, judged = [], long }: Kind): Columns {
  const projected = [...listed, ...judged];
  const beside = Object.keys(fields).filter((name) => !projected.includes(name) && !long.includes(name));
  const those = (item: WorkItem, names: readonly string[]) =>
    Object.fromEntries(
      Object.entries(item).filter(
        ([name, value]) => names.includes(name) && value !== undefined && !isEmpty(value, fields[name]?.empty),
      ),
    );
  return {
    write: (item) => ({ x: those(item, projected), o: those(item, beside) }),
    read: (row) => ({
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([name, { empty }]) =>
          empty === undefined || long.includes(name) ? [] : [[name, empty]],
        ),
      ),
      ...(row['x'] as object | undefined),
    }),
  };
}

const isEmpty = (value: unknown, empty: unknown): boolean =>
  value === empty || (Array.isArray(value) && value.length === 0 && Array.isArray(empty));
