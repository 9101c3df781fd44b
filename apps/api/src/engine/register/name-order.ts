import type { ListOf } from '@lianluo/contract/common';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';

const byPinyin = new Intl.Collator('zh-Hans-CN');

/** A page of a short list that was read whole, in name order or that of ids. Two of one name stand in the order of their ids. */
export function pageInNameOrder<Value extends { id: string; name: string }>(
  scope: Scope,
  list: string,
  { limit, cursor, order }: { limit: number; cursor?: string | undefined; order?: 'id' | undefined },
  values: readonly Value[],
): ListOf<Value> {
  const inOrder = (a: Pick<Value, 'id' | 'name'>, b: Pick<Value, 'id' | 'name'>) =>
    (order ? 0 : byPinyin.compare(a.name, b.name)) || (a.id < b.id ? -1 : Number(a.id > b.id));
  // Places come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(scope, list, cursor) as Pick<Value, 'id' | 'name'>);
  const behind = [...values].sort(inOrder).filter((value) => after === undefined || inOrder(value, after) > 0);
  const items = behind.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && behind.length > limit ? writeCursor(scope, list, { id: last.id, name: last.name }) : null,
    total: after ? null : values.length,
  };
}
