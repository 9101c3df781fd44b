import { addDays, dayOf, type Day } from '../calendar/day';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../calendar/working-days';
import { daysOf, type Deadlines } from './deadlines';

/** 暂停: from its first day to the day before it goes on, no working day is counted. */
export interface Pause {
  from: Day;
  until: Day;
}

/** 延期: until when, and how many of the pauses lay before it: those after it move its day on. */
export interface Extended {
  to: Day;
  after: number;
  /** When what it extends began; it ends with that. */
  since: string;
  /** 承办单位, where it is one of several that owe something by clocks of their own. */
  unit?: string | undefined;
}

/** 延期申请 that nobody has decided yet. */
export interface Asked {
  until: Day;
  by: string;
  since: string;
  unit?: string | undefined;
}

/** What an item's date depends on beside its kind's table: nothing as long as nobody set, paused or extended anything. */
export interface Clock {
  /** 办理时限 in working days where it is not the kind's own; null where there is none. */
  days?: number | null | undefined;
  pausedSince?: Day | undefined;
  pauses?: readonly Pause[] | undefined;
  extended?: readonly Extended[] | undefined;
  asked?: Asked | undefined;
}

/** One that owes something since a time of its own. */
export interface Owed {
  unit?: string | undefined;
  since: string;
}

/** As much of what an item waits for as its date follows from. */
interface Wait {
  action: string;
  on?: Day | undefined;
  owed?: readonly { unit: string; action: string; since: string }[] | undefined;
}

/** As much of an item and its kind as the clock is read from. */
export interface Clocked {
  waitingFor: { action: string; since: string } | null;
  clock?: Clock | undefined;
}
interface Waiting<Item> {
  deadlines?: Deadlines | undefined;
  waits(item: Item): Wait | undefined;
}

/** How many working days the item has for what it waits for; null where that has no deadline. */
export const daysGiven = <Item extends Clocked>(kind: Waiting<Item>, { waitingFor, clock }: Item): number | null =>
  clock?.days === undefined ? daysOf(kind, waitingFor?.action) : clock.days;

/** Those that owe what the item waits for: units by clocks of their own, or whoever holds it. */
export function owedBy<Item extends Clocked>(kind: Waiting<Item>, item: Item): Owed[] {
  const { waitingFor } = item;
  if (!waitingFor) return [];
  const units = kind.waits(item)?.owed?.filter(({ action }) => action === waitingFor.action) ?? [];
  return units.length > 0 ? [...units] : [{ since: waitingFor.since }];
}

/**
 * 到期日 of what an item waits for: a fixed day, or so many working days, without those of a pause, or the day it was extended to.
 * Of several that owe it, the earliest. Nothing while it is paused, or where the calendar does not reach.
 */
export function dueOf<Item extends Clocked>(kind: Waiting<Item>, item: Item, calendar: WorkingCalendar): Day | null {
  const wait = item.waitingFor && kind.waits(item);
  if (!wait) return null;
  if (wait.on !== undefined) return wait.on;
  const days = daysGiven(kind, item);
  if (days === null || item.clock?.pausedSince !== undefined) return null;
  const dues = owedBy(kind, item).flatMap((owed) => dueOfOne(owed, days, item.clock, calendar) ?? []);
  return dues.toSorted()[0] ?? null;
}

/** 到期日 of one of those. */
export function dueOfOne(
  owed: Owed,
  days: number,
  clock: Clock | undefined,
  calendar: WorkingCalendar,
): Day | undefined {
  const pauses = clock?.pauses ?? [];
  const counted = addWorkingDays(calendar, dayOf(owed.since), days, (day) => isPaused(pauses, day));
  const extended = extensionOf(clock, owed);
  const moved = extended && movedOn(extended, pauses, calendar);
  // A setting that was raised meanwhile gives more than the extension did.
  return counted !== undefined && moved !== undefined && counted > moved ? counted : (moved ?? counted);
}

export const isPaused = (pauses: readonly Pause[], day: Day): boolean =>
  pauses.some(({ from, until }) => from <= day && day < until);

/** The last extension of one. */
const extensionOf = (clock: Clock | undefined, owed: Owed): Extended | undefined =>
  clock?.extended?.findLast((each) => isOf(each, owed));

export const isOf = (each: Owed, owed: Owed): boolean => each.unit === owed.unit && each.since === owed.since;

/** The day of an extension, later by the working days it was paused for since. */
function movedOn({ to, after }: Extended, pauses: readonly Pause[], calendar: WorkingCalendar): Day | undefined {
  let day: Day | undefined = to;
  for (const { from, until } of pauses.slice(after)) {
    const lost = workingDaysBetween(calendar, addDays(from, -1), addDays(until, -1));
    if (day === undefined || lost === undefined) return undefined;
    day = addWorkingDays(calendar, day, lost);
  }
  return day;
}

/** What goes on and what ends when an item comes to wait for something else, or for somebody else. */
export function clockAfter(
  before: { clock?: Clock | undefined; goesOn: boolean; sameStep: boolean; sameState: boolean } | undefined,
  wait: Wait,
  { since, today, days }: { since: string; today: Day; days: number | null | undefined },
): Clock | undefined {
  const { clock } = before ?? {};
  if (before?.goesOn) return clock && stillOwed(clock, wait, since);
  const fresh = { days: before?.sameStep && clock ? clock.days : days };
  // Units that owe something go on by clocks of their own, whichever of them the item waits for.
  if (!clock || !before?.sameState || !wait.owed) return orNothing(fresh);
  const { pausedSince, pauses = [] } = clock;
  // Who takes a step ends the pause.
  const ended = pausedSince === undefined ? pauses : [...pauses, { from: pausedSince, until: today }];
  return stillOwed({ ...clock, ...fresh, pausedSince: undefined, pauses: ended }, wait, since);
}

/** Without what was asked of, or given to, somebody who owes it no more. */
function stillOwed(clock: Clock, wait: Wait, since: string): Clock | undefined {
  const isOwed = (each: Owed) =>
    each.unit === undefined
      ? each.since === since
      : (wait.owed ?? []).some(({ unit, since: own }) => isOf(each, { unit, since: own }));
  return orNothing({
    ...clock,
    extended: clock.extended?.filter(isOwed),
    asked: clock.asked && isOwed(clock.asked) ? clock.asked : undefined,
  });
}

/** A clock that says nothing is none. */
export function orNothing({ days, pausedSince, pauses, extended, asked }: Clock): Clock | undefined {
  const said: Clock = {
    ...(days !== undefined && { days }),
    ...(pausedSince !== undefined && { pausedSince }),
    ...(pauses && pauses.length > 0 && { pauses }),
    ...(extended && extended.length > 0 && { extended }),
    ...(asked && { asked }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}
