import type { Dependencies } from '../../floor/context';
import type { Asking } from '../score/asking';
import { scoringOf } from '../score/points-of';
import { plansFor } from '../score/quota-rules';
import type { RankedKind } from './standing.store';

const kinds: readonly RankedKind[] = ['member', 'unit'];

/** All stand anew by other rules or a year that is locked: they are counted at once, before the first who asks has to wait for it. */
export async function beginStandings(
  { later }: Pick<Dependencies, 'later'>,
  committee: string,
  asking: Pick<Asking, 'scheme' | 'year'>,
): Promise<void> {
  for (const kind of kinds)
    if (scoringOf(asking, kind) || plansFor(asking, kind).length > 0)
      await later({ task: 'standings', committee, year: asking.year, kind });
}
