import type { MirrorOf } from '@lianluo/contract/mirror';
import { fold } from '@lianluo/domain/text/fold';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position, Row } from '../../floor/storage/table';
import { findByName, readAll, readPlatformRow, type Collection, type Named, type StoredNamed } from './platform.store';

export interface Asked {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
  order?: 'id' | undefined;
  updatedSince?: string | undefined;
  [filter: string]: unknown;
}

/** What a list holds of a collection, a search apart. */
export type NamedFilter<Value extends Named> = ((value: Value, row: Row) => boolean) | undefined;

/**
 * A page of a collection in name order. Without a filter it is one query. With one, the whole collection is read: these
 * registers are small, and the total is then exact without a second read.
 */
export async function listNamed<Value extends Named, View>(
  scope: Scope,
  collection: Collection,
  given: Asked,
  asksFor: NamedFilter<Value>,
  view: (stored: StoredNamed<Value>) => View,
): Promise<MirrorOf<View>> {
  const { limit, cursor, order, ...asked } = given;
  const filter = asked.updatedSince
    ? (await import('./named-mirror')).changedSince(scope, asked.updatedSince, asksFor)
    : asksFor;
  if (order) return (await import('./named-mirror')).namedById(scope, collection, given, await filter, view);
  return inNameOrder(scope, collection, { limit, cursor, ...asked }, await filter, view);
}

async function inNameOrder<Value extends Named, View>(
  scope: Scope,
  collection: Collection,
  { limit, cursor, ...asked }: Asked,
  filter: NamedFilter<Value>,
  view: (stored: StoredNamed<Value>) => View,
): Promise<MirrorOf<View>> {
  const { q } = asked;
  const list = `${collection}?${JSON.stringify(asked)}`;
  // Positions come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(scope, list, cursor) as Position);
  if (filter || q !== undefined) {
    const matches = await everyMatch(scope, collection, filter, q);
    const from = after ? matches.findIndex(({ row }) => isBehind(row, after)) : 0;
    const page = from === -1 ? [] : matches.slice(from, from + limit);
    const more = from !== -1 && from + limit < matches.length;
    return {
      items: page.map(view),
      nextCursor: more ? writeCursor(scope, list, positionOf(page.at(-1)?.row)) : null,
      total: after ? null : matches.length,
    };
  }

  const question = { table: 'platforms' as const, index: 'byName', pk: `${scope.committee.id}#${collection}` };
  const page = await scope.storage.list({ ...question, limit, ...(after && { after }) });
  return {
    items: page.rows.flatMap((row) => readPlatformRow<Value>(row, scope.committee) ?? []).map(view),
    nextCursor: page.next ? writeCursor(scope, list, page.next) : null,
    total: after ? null : await totalOf(scope, collection),
  };
}

/** All that is asked for of a collection, in name order. */
export async function everyMatch<Value extends Named>(
  scope: Scope,
  collection: Collection,
  filter: NamedFilter<Value>,
  q: string | undefined,
): Promise<StoredNamed<Value>[]> {
  const query = q === undefined ? '' : fold(q);
  const all = (await readAll<Value>(scope, collection)).filter(({ value, row }) => filter?.(value, row) ?? true);
  return query === '' ? all : findByName(collection, all, query);
}

/** In the order of the tables, which is that of UTF-8 bytes. */
const isBehind = (row: Row, after: Position): boolean =>
  Buffer.compare(Buffer.from(String(row['listSk'])), Buffer.from(String(after['listSk']))) > 0;

/** Rows of a batch that is not whole yet are not counted. */
export async function totalOf(scope: Scope, collection: Collection): Promise<number> {
  if (scope.committee.pendingBatches.length > 0) return (await readAll(scope, collection)).length;
  return scope.storage.count({ table: 'platforms', index: 'byName', pk: `${scope.committee.id}#${collection}` });
}

function positionOf(row: Row | undefined): Position {
  const text = (name: string) => {
    const part = row?.[name];
    return typeof part === 'string' ? part : '';
  };
  return { pk: text('pk'), sk: text('sk'), listPk: text('listPk'), listSk: text('listSk') };
}
