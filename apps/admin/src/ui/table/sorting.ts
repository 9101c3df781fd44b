import type { Column } from '../table';

/** The order of a list as the address and the API write it: a column's name, with a minus before it for the last first. */
export type Sort = string;

export const sortedBy = (sort: Sort | undefined): { name: string; down: boolean } | undefined =>
  sort ? { name: sort.replace(/^-/, ''), down: sort.startsWith('-') } : undefined;

/** A press on a heading: up, down, and then as the list comes by itself. */
export function nextSort(sort: Sort | undefined, name: string): Sort | undefined {
  const now = sortedBy(sort);
  if (now?.name !== name) return name;
  return now.down ? undefined : `-${name}`;
}

const byPinyin = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The rows of one page in the order of a column that the store cannot put in order. */
export function sortPage<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<string>[],
  sort: Sort | undefined,
): readonly Row[] {
  const by = sortedBy(sort);
  const column = by && columns.find(({ name }) => name === by.name);
  if (!by || column?.sort !== 'page') return rows;
  const wordOf = (row: Row) => String(row[by.name as keyof Row] ?? '');
  const sorted = rows.toSorted((one, other) => byPinyin.compare(wordOf(one), wordOf(other)));
  return by.down ? sorted.toReversed() : sorted;
}
