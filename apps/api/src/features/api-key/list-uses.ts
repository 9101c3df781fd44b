import type { listApiKeyUses as endpoint } from '@lianluo/contract/api-key';
import { monthOf } from '@lianluo/domain/calendar/day';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { beginningWith } from '../../floor/storage/table';
import { keyOf, useView } from './use.view';

/** How many entries of a place one page looks through. */
const lookedThrough = 500;

/**
 * 密钥使用记录 of a month, newest first: what was done to keys, and what keys did that is entered by itself. They stand among the
 * other entries of access and security, so a page looks through so many of them, holds what it found, and says where to go on.
 */
export async function listApiKeyUses(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { key, limit, cursor, month = monthOf(call.today) } = call.query;
  const list = `api-key-uses#${month}#${key ?? ''}`;
  const { before } =
    cursor === undefined ? { before: undefined } : (readCursor(call, list, cursor) as { before: string });
  const pages = await Promise.all(
    ['access', 'security'].map((place) =>
      call.storage.list({
        table: 'journal',
        pk: `${call.committee.id}#${place}#${month}`,
        ...(before === undefined ? beginningWith('') : { from: '', to: before }),
        newestFirst: true,
        limit: lookedThrough,
      }),
    ),
  );
  // Beyond the newest place at which one of them stopped nothing is known of it.
  const known = pages.map(({ rows, next }) => (next ? (rows.at(-1)?.sk ?? '') : '')).reduce((a, b) => (a > b ? a : b));
  const found = pages
    .flatMap(({ rows }) => rows)
    .filter(({ sk }) => sk >= known && sk !== before)
    .flatMap((row) => {
      const of = keyOf(row);
      return of && (key === undefined || of.id === key) ? [{ row, of }] : [];
    })
    .sort((one, other) => (one.row.sk > other.row.sk ? -1 : 1));
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1)?.row.sk : known || undefined;
  return {
    body: {
      items: items.map(({ row, of }) => useView(row, of, call.committee.id)),
      nextCursor: last === undefined ? null : writeCursor(call, list, { before: last }),
      total: null,
    },
  };
}
