import type { Field, Named } from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import type { Row } from '../../floor/storage/table';
import { readDay, sameDay, type Columns } from './column-codec';
import { shortNames } from './short-names';

/** What a list shows under short names, everything else under its own; one that holds what it starts as is left out. */
export function plainColumns(
  { fields, listed, judged = [], long }: Pick<Kind, 'fields' | 'listed' | 'judged' | 'long'>,
  reserved: readonly string[] = [],
): Columns {
  const projected = [...listed, ...judged].filter((name) => fields[name] !== undefined);
  const beside = Object.keys(fields).filter((name) => !projected.includes(name) && !long.includes(name));
  const short = shortNames(Object.keys(fields), reserved);
  const named = new Map([...short].map(([name, each]) => [each, name]));
  const those = (item: WorkItem, names: readonly string[]) =>
    Object.entries(item).filter(
      ([name, value]) => names.includes(name) && value !== undefined && !isEmpty(value, fields[name]?.empty),
    );
  return {
    write: (item) => ({
      x: Object.fromEntries(
        those(item, projected).map(([name, value]) => [short.get(name), written(fields[name], value, item)]),
      ),
      o: Object.fromEntries(those(item, beside)),
    }),
    read: (row) => ({
      ...Object.fromEntries(
        Object.entries(fields).flatMap(([name, { empty }]) =>
          empty === undefined || long.includes(name) ? [] : [[name, empty]],
        ),
      ),
      ...Object.fromEntries(
        Object.entries((row['x'] as object | undefined) ?? {}).map(([each, value]) => {
          // The first rows had every field under its own name.
          const name = named.get(each) ?? each;
          return [name, readOf(fields[name], value, row)];
        }),
      ),
    }),
  };
}

const written = (field: Field | undefined, value: unknown, { reportedOn }: WorkItem): unknown => {
  if (field?.type === 'members') return (value as readonly Named[]).map(({ member, name }) => [member, name]);
  // A text may be the mark itself.
  return field?.type === 'day' && value === reportedOn ? sameDay : value;
};

function readOf(field: Field | undefined, value: unknown, row: Row): unknown {
  if (field?.type === 'members') return readMembers(value);
  return field?.type === 'day' ? readDay(value, row) : value;
}

// A field of members was written from members: as pairs, and at first as they are.
const readMembers = (value: unknown): readonly Named[] =>
  (value as readonly (Named | readonly [string, string])[]).map((each) =>
    'member' in each ? each : { member: each[0], name: each[1] },
  );

const isEmpty = (value: unknown, empty: unknown): boolean =>
  value === empty || (Array.isArray(value) && value.length === 0 && Array.isArray(empty));
