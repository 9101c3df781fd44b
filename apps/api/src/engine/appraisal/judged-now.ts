import type { Plan } from '@lianluo/domain/scheme/language';
import { judgedOf, ofWholeYear, type Judged } from '../score/quota-rules';
import type { Asking } from '../score/asking';
import type { WithFacts } from '../score/read-facts';
import { countsNow, type FrozenScores } from './frozen-scores';

/**
 * The quotas of a subject as they count: in a year that is locked each period, in its order, as it was locked or as a correction made
 * it; nothing is asked of whoever came only later. A part of the year shows its share of the same.
 */
export function judgedNow(
  asking: Asking,
  plans: readonly Plan[],
  read: WithFacts,
  { of, counted }: FrozenScores,
): Judged[] {
  const known = of(read.scored.id);
  if (!known) return judgedOf(asking, plans, read);
  const facts = counted(read);
  const states = countsNow(known).quotas ?? {};
  const at = new Map<string, number>();
  const shown = new Set(judgedOf(asking, plans, facts).map(nameOf));
  return judgedOf(ofWholeYear(asking), plans, facts)
    .map((judged): Judged => {
      const { id } = judged.quota;
      const index = at.get(id) ?? 0;
      at.set(id, index + 1);
      return standing(judged, states[id]?.[index] ?? 'none');
    })
    .filter((judged) => shown.has(nameOf(judged)));
}

const nameOf = ({ plan, quota, period }: Judged): string => `${plan.id} ${quota.id} ${period.period}`;

/** Why, and what would meet it, is said of how it stands now. */
function standing(judged: Judged, state: Judged['period']['state']): Judged {
  if (judged.period.state === state) return judged;
  const { why: _why, next: _next, ...period } = judged.period;
  return { ...judged, period: { ...period, state } };
}
