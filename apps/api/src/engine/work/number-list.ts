import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { numberPartition } from '../scorecard/facets.store';
import type { Keyed } from './keyed-list';

/** The order by 编号, from the derived rows of what has one. */
export const byNumber = (
  { storage, committee }: Scope,
  kind: KindName,
  { latestFirst }: { latestFirst: boolean },
): Keyed => ({
  name: 'number',
  has: ({ number }) => number !== undefined,
  async page(after, limit) {
    const pk = numberPartition(committee.id, kind);
    const { rows, next } = await storage.list({
      table: 'scorecards',
      pk,
      limit,
      newestFirst: latestFirst,
      ...(after !== undefined && { after: { pk, sk: after } }),
    });
    // `2026-000012#2026-05-20#id`
    return { entries: rows.map(({ sk }) => ({ key: sk, place: sk.slice(sk.indexOf('#') + 1) })), next: next?.['sk'] };
  },
});
