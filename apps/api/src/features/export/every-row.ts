import type { ListOf } from '@lianluo/contract/common';
import type { Unit } from '@lianluo/domain/unit/unit';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { readAll } from '../../engine/register/platform.store';

/** More than a sheet that somebody still reads. */
export const mostRows = 20_000;

/** Every row of a list, a page at a time; too many are refused rather than cut. */
export async function everyRow<Row>(
  page: (asked: { limit: number; cursor?: string | undefined }) => Promise<ListOf<Row>>,
  pageSize = 500,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor, total } = await page({ limit: pageSize, cursor });
    rows.push(...items);
    cursor = nextCursor ?? undefined;
    if (rows.length > mostRows || (total ?? 0) > mostRows) throw new Refusal('export.too-many-rows');
  } while (cursor !== undefined);
  return rows;
}

/** Units by id, for columns that name one. */
export async function unitNames(scope: Scope): Promise<(id: string | undefined) => string> {
  const units = await readAll<Unit>(scope, 'units');
  const names = new Map(units.map(({ value }) => [value.id, value.name]));
  return (id) => (id === undefined ? '' : (names.get(id) ?? id));
}
