import type { MirrorOf } from '@lianluo/contract/mirror';
import { fold } from '@lianluo/domain/text/fold';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Row } from '../../floor/storage/table';
import { updatedSince } from '../updated-since';
import { watermarkFor } from '../watermark';
import { everyMatch, totalOf, type Asked, type NamedFilter } from './list-named';
import {
  findByName,
  namedCodec,
  readPlatformRow,
  type Collection,
  type Named,
  type StoredNamed,
} from './platform.store';

/** What has changed since, of what is asked for besides. */
export async function changedSince<Value extends Named>(
  scope: Scope,
  since: string,
  filter: NamedFilter<Value>,
): Promise<NamedFilter<Value>> {
  const isSince = await updatedSince(scope, since);
  return (value, row) => isSince(value, batchOf(row)) && (filter?.(value, row) ?? true);
}

/** The import that the value which counts came with, as far as its row tells. */
function batchOf(row: Row): string | undefined {
  const { value, staged } = namedCodec(row);
  return staged?.batch ?? (typeof row['folded'] === 'string' ? row['folded'] : value.batch);
}

/** After this many reads without a full page a cursor is handed back instead. */
const mostReads = 12;
const rowsAtOnce = 250;

/** A page of a collection in the order of ids, which never changes; read as it stands, so that what was told of before is there. */
export async function namedById<Value extends Named, View>(
  scope: Scope,
  collection: Collection,
  { limit, cursor, ...asked }: Asked,
  filter: NamedFilter<Value>,
  view: (stored: StoredNamed<Value>) => View,
): Promise<MirrorOf<View>> {
  const watermark = await watermarkFor(scope, { order: asked.order, cursor });
  const list = `${collection}?${JSON.stringify(asked)}`;
  const pk = `${scope.committee.id}#${collection}`;
  const isFiltered = filter !== undefined || asked.q !== undefined;
  let place = cursor === undefined ? undefined : String(readCursor(scope, list, cursor));
  const matches: StoredNamed<Value>[] = [];
  let isLast = false;
  for (let reads = 0; reads < mostReads && matches.length <= limit && !isLast; reads++) {
    const { rows, next } = await scope.storage.list({
      table: 'platforms',
      pk,
      limit: isFiltered ? rowsAtOnce : limit + 1 - matches.length,
      consistent: true,
      ...(place !== undefined && { after: { pk, sk: place } }),
    });
    const found = rows
      .flatMap((row) => readPlatformRow<Value>(row, scope.committee) ?? [])
      .filter(({ value, row }) => filter?.(value, row) ?? true);
    matches.push(...(asked.q === undefined ? found : await findByName(collection, found, fold(asked.q))));
    place = next?.['sk'];
    isLast = place === undefined;
  }
  const items = matches.slice(0, limit);
  const last = matches.length > limit ? items.at(-1)?.row.sk : place;
  return {
    items: items.map(view),
    nextCursor: last === undefined ? null : writeCursor(scope, list, last),
    total: cursor === undefined ? await totalOfMatches(scope, collection, filter, asked.q) : null,
    ...watermark,
  };
}

async function totalOfMatches<Value extends Named>(
  scope: Scope,
  collection: Collection,
  filter: NamedFilter<Value>,
  q: string | undefined,
): Promise<number> {
  if (!filter && q === undefined) return totalOf(scope, collection);
  return (await everyMatch(scope, collection, filter, q)).length;
}
