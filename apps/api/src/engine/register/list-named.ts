import type { ListOf } from '@lianluo/contract/common';
import { fold } from '@lianluo/domain/text/fold';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position, Row } from '../../floor/storage/table';
import { findByName, readAll, readPlatformRow, type Collection, type Named, type StoredNamed } from './platform.store';

interface Asked {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
  [filter: string]: unknown;
}

/**
 * A page of a collection in name order. Without a filter it is one query. With one, the whole collection is read: these
 * registers are small, and the total is then exact without a second read.
 */
export async function listNamed<Value extends Named, View>(
  scope: Scope,
  collection: Collection,
  { limit, cursor, ...asked }: Asked,
  filter: ((value: Value) => boolean) | undefined,
  view: (stored: StoredNamed<Value>) => View,
): Promise<ListOf<View>> {
  const { q } = asked;
  const list = `${collection}?${JSON.stringify(asked)}`;
  // Positions come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(scope, list, cursor) as Position);
  if (filter || q !== undefined) {
    const query = q === undefined ? '' : fold(q);
    const all = (await readAll<Value>(scope, collection)).filter(({ value }) => filter?.(value) ?? true);
    const matches = query === '' ? all : await findByName(collection, all, query);
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

/** In the order of the tables, which is that of UTF-8 bytes. */
const isBehind = (row: Row, after: Position): boolean =>
  Buffer.compare(Buffer.from(String(row['listSk'])), Buffer.from(String(after['listSk']))) > 0;

/** Rows of a batch that is not whole yet are not counted. */
async function totalOf(scope: Scope, collection: Collection): Promise<number> {
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
