import type { Day } from '../../src/calendar/day';
import type { Digest } from '../../src/scorecard/digest';
import type { Fact } from '../../src/scorecard/fact';
import { countOnYear, type YearCard } from '../../src/scorecard/year-card';
import { onEveryYear, yearsOf } from '../../src/scorecard/years';
import type { Profile } from '../../src/scheme/subject';

/** A member of no rank, in office the whole time. */
export const ordinary: Profile = { id: 'm1', levels: [{ is: 'member' }], statuses: [{ is: 'active' }], posts: [] };
export const standing: Profile = { ...ordinary, levels: [{ is: 'standing' }] };

/** What something proves of the member. */
export const fact = (key: string, on: Day, more: Partial<Fact> = {}): Fact => ({
  key,
  on,
  subject: 'member#m1',
  ...more,
});

/** The card of a year, counted fact by fact. */
export const cardOf = (facts: readonly Fact[], year: number): Digest =>
  onEveryYear(facts)
    .filter((each) => yearsOf(each).includes(year))
    // A member's card keeps days, never counters.
    .reduce<YearCard>((card, each) => countOnYear(card, each, year, 1), {}) as Digest;

/** Somebody's place in the list of one activity. */
export const attended = (type: string, on: Day, more: Partial<Fact> = {}): Fact =>
  fact('activities.attended', on, { type, state: 'present', stay: 'full', ...more });
export const onLeave = (type: string, on: Day): Fact => fact('activities.attended', on, { type, state: 'leave' });
export const absent = (type: string, on: Day): Fact => fact('activities.attended', on, { type, state: 'absent' });
