import { placedOn } from '@lianluo/domain/scorecard/card';
import { getAll } from '../../floor/storage/get-all';
import type { Asking, Counting } from '../score/asking';
import type { Scored } from '../score/subjects';
import { nowKey, readNowCard } from '../scorecard/cards.store';

/** How many members each unit has, or had at the end of a year that is over. */
export async function sizesOf(
  { storage, committee }: Pick<Counting, 'storage' | 'committee'>,
  { span, frame: { today } }: Asking,
  units: readonly Scored[],
): Promise<number[]> {
  const day = today < span.to ? today : span.to;
  const rows = await getAll(
    storage,
    units.map(({ card }) => ({ table: 'scorecards', key: nowKey(committee.id, card) })),
  );
  return rows.map((row) => placedOn(readNowCard(row), day));
}
