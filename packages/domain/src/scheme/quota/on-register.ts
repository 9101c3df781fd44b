import { addDays, dayOf, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/period';
import { lastDayOf, type Informant } from '../../member/informant';
import type { Stamped } from '../../platform/stamped';
import type { Unit } from '../../unit/unit';
import type { QuotaSubject } from './duty';

type Days = Pick<QuotaSubject, 'from' | 'to' | 'knownOn'>;

type MaybeDay = Day | null | undefined;

const between = (from: MaybeDay, to: MaybeDay, { createdAt }: Stamped): Days => ({
  ...(from && { from }),
  ...(to && { to }),
  ...(!from && createdAt !== undefined && { knownOn: dayOf(createdAt) }),
});

/** Since when, and until when, there is a unit. */
export const unitDays = ({ foundedOn, dissolvedOn, ...unit }: Unit): Days => between(foundedOn, dissolvedOn, unit);

/** The same of an informant. */
export const informantDays = (informant: Informant): Days =>
  between(informant.appointedOn, lastDayOf(informant), informant);

/** Several stays in one place, and what lies between them: those that meet or overlap are one. */
export function spellsOf(
  stays: readonly { from: Day; to?: Day | undefined }[],
): Pick<QuotaSubject, 'from' | 'to' | 'gaps'> {
  const [first, ...others] = stays.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (!first) return {};
  const gaps: Span[] = [];
  let { to } = first;
  for (const stay of others) {
    if (to === undefined) break;
    const free = addDays(to, 1);
    if (free < stay.from) gaps.push({ from: free, to: addDays(stay.from, -1) });
    if (stay.to === undefined || stay.to > to) to = stay.to;
  }
  return { from: first.from, ...(to !== undefined && { to }), ...(gaps.length > 0 && { gaps }) };
}
