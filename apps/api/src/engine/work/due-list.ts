import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { ledgerPartition, placeOf, readHead } from './head-row';
import type { Keyed } from './keyed-list';

/** Before the place of what waits without a day; no day of the office's comes after it. */
const lastDay = '9000';

/** The order by the day that items are due, from the index of what waits; few, of all kinds together. */
export const byDue = (
  { storage, committee }: Scope,
  kind: KindName,
  { latestFirst, byPlace }: { latestFirst: boolean; byPlace: boolean },
): Keyed => ({
  name: 'due',
  has: ({ dueOn }) => dueOn !== null,
  async page(after, limit) {
    const { rows, next } = await storage.list({
      table: 'ledger',
      index: 'byDue',
      pk: committee.id,
      to: lastDay,
      limit,
      newestFirst: latestFirst,
      ...(after !== undefined && { after: positionOf(committee.id, after) }),
    });
    const own = rows.filter((row) => row.pk === ledgerPartition(committee.id, kind));
    return {
      // What the index shows of an item does not tell every list that it stands in.
      entries: own.map((row) => {
        const item = readHead(row);
        return { key: keyIn(row.pk, row['dueSk']), place: placeOf(item), ...(!byPlace && { item }) };
      }),
      next: next && keyIn(String(next['pk']), next['dueSk']),
    };
  },
});

/** `opinions:2026-06-01#id` */
const keyIn = (pk: string, dueSk: unknown): string => `${pk.split('#')[1]}:${String(dueSk)}`;

function positionOf(committee: string, key: string): Record<string, string> {
  const [kind = '', dueSk = ''] = key.split(':');
  return { pk: ledgerPartition(committee, kind), sk: dueSk.split('#')[1] ?? '', duePk: committee, dueSk };
}
