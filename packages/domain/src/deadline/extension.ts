import { dayOf, type Day } from '../calendar/day';
import { isPast } from '../calendar/due';
import { isWorkingDay } from '../calendar/working-days';
import { Refusal, refusedField, type RefusalCode } from '../refusal';
import type { WorkItem } from '../work/item';
import type { Kind, Moment, StepContext } from '../work/kind';
import { daysGiven, dueOf, dueOfOne, isOf, orNothing, owedBy, type Clock, type Owed } from './clock';
import { daysIn } from './deadlines';

/** Why nothing can be asked of, or done to, the date of what the item waits for now. */
function clockRefusal(kind: Kind, item: WorkItem, { now, calendar }: Moment): RefusalCode | undefined {
  if (kind.waits(item)?.on !== undefined || !item.waitingFor || daysGiven(kind, item) === null) return 'deadline.none';
  if (item.clock?.pausedSince !== undefined) return 'deadline.paused';
  if (item.dueOn === null) return 'deadline.none';
  return isPast(item.dueOn, dayOf(now), calendar) || item.dueOn < dayOf(now) ? 'deadline.passed' : undefined;
}

/** Why an extension cannot be asked for by this caller: one at a time, by the side that the item lies with. */
export function askRefusal(kind: Kind, item: WorkItem, context: StepContext): RefusalCode | undefined {
  if (context.actor.unit !== undefined && kind.waits(item)?.side !== 'unit') return 'deadline.not-yours';
  const refusal = clockRefusal(kind, item, context);
  if (refusal && (refusal === 'deadline.paused' || !isAnyAhead(kind, item, context))) return refusal;
  return item.clock?.asked ? 'deadline.asked' : undefined;
}

/** Where several owe something, one of them, or the office with what another sent, may be late while others are not. */
const isAnyAhead = (kind: Kind, item: WorkItem, context: Moment): boolean =>
  kind.waits(item)?.owed?.some((each) => (ownDue(kind, item, each, context) ?? '') >= dayOf(context.now)) ?? false;

/** Which of those that owe something an extension is meant for: the one named, or the only one there is. */
function owedFor(kind: Kind, item: WorkItem, unit: string | undefined): Owed {
  const all = owedBy(kind, item);
  const owed = unit === undefined ? all[0] : kind.waits(item)?.owed?.find((each) => each.unit === unit);
  if (unit === undefined && all.length > 1) throw refusedField('/handlingUnit', 'deadline.which-unit');
  if (!owed) throw refusedField('/handlingUnit', 'handling-unit.unknown');
  return { since: owed.since, ...(owed.unit !== undefined && { unit: owed.unit }) };
}

type Dated = Pick<Moment, 'calendar' | 'deadlines'>;

/** 到期日 of one of those, whatever step it owes. */
function ownDue(kind: Kind, item: WorkItem, owed: Owed, { calendar, deadlines }: Dated): Day | undefined {
  const action = kind.waits(item)?.owed?.find((each) => isOf(each, owed))?.action ?? item.waitingFor?.action;
  const isAwaited = action === item.waitingFor?.action;
  const days = isAwaited ? daysGiven(kind, item) : daysIn(kind, action ?? '', deadlines);
  return days === null ? undefined : dueOfOne(owed, days, item.clock, calendar);
}

/** 到期日 for one of those whom an item waits for: a unit's by its own clock, for anybody else the item's. */
export function dueFor(kind: Kind, item: WorkItem, id: string | undefined, moment: Dated): Day | undefined {
  const owed = kind.waits(item)?.owed?.find(({ unit }) => unit === id);
  if (!owed) return item.dueOn ?? undefined;
  return item.clock?.pausedSince === undefined ? ownDue(kind, item, owed, moment) : undefined;
}

/** An extension ends on a working day, as far as the calendar knows, later than what it extends and no later than its kind allows. */
function requireLater(until: Day, due: Day | undefined, latest: Day | undefined, { calendar }: Moment): void {
  if (latest !== undefined && until > latest)
    throw new Refusal('deadline.too-late', [
      { pointer: '/until', code: 'deadline.too-late', message: `连同延期最长不超过规定的时间，最迟到${latest}。` },
    ]);
  if (due !== undefined && until <= due) throw refusedField('/until', 'deadline.not-later');
  if (until <= calendar.validUntil && !isWorkingDay(calendar, until)) throw refusedField('/until', 'deadline.rest-day');
}

/** 申请延期 */
export function askExtension(
  kind: Kind,
  item: WorkItem,
  { until, handlingUnit }: { until: Day; handlingUnit?: string | undefined },
  context: StepContext,
): WorkItem {
  const refusal = askRefusal(kind, item, context);
  if (refusal) throw new Refusal(refusal);
  const owed = owedFor(kind, item, handlingUnit);
  const due = ownDue(kind, item, owed, context);
  // A unit's own date may lie before or behind the item's.
  if (due === undefined) throw new Refusal('deadline.none');
  if (due < dayOf(context.now)) throw new Refusal('deadline.passed');
  requireLater(until, due, kind.latest?.(item, owed.unit), context);
  return withClock(kind, item, { ...item.clock, asked: { ...owed, until, by: context.actor.id } }, context);
}

/** 批准延期, until the day that was asked for or another; 不批准延期. */
export function decideExtension(
  kind: Kind,
  item: WorkItem,
  { grant, until }: { grant: boolean; until?: Day | undefined },
  context: StepContext,
): WorkItem {
  const { asked, ...clock } = item.clock ?? {};
  if (!asked) throw new Refusal('deadline.not-asked');
  if (!grant) return withClock(kind, item, clock, context);
  const { unit, since } = asked;
  const owed: Owed = { since, ...(unit !== undefined && { unit }) };
  const to = until ?? asked.until;
  requireLater(to, ownDue(kind, item, owed, context), kind.latest?.(item, unit), context);
  // The last extension of one says its date; those before it stand in the journal.
  const others = (clock.extended ?? []).filter((each) => !isOf(each, owed));
  const extended = [...others, { ...owed, to, after: clock.pauses?.length ?? 0 }];
  return withClock(kind, item, { ...clock, extended }, context);
}

/** Why the clock cannot be stopped now. An extension that is asked for is decided first. */
export const pauseRefusal = (kind: Kind, item: WorkItem, moment: Moment): RefusalCode | undefined =>
  clockRefusal(kind, item, moment) ?? (item.clock?.asked ? 'deadline.asked' : undefined);

/** 暂停计时: from today no day is counted. */
export function pause(kind: Kind, item: WorkItem, context: Moment): WorkItem {
  const refusal = pauseRefusal(kind, item, context);
  if (refusal) throw new Refusal(refusal);
  return withClock(kind, item, { ...item.clock, pausedSince: dayOf(context.now) }, context);
}

/** 恢复计时: today is counted again. */
export function resume(kind: Kind, item: WorkItem, context: Moment): WorkItem {
  const { pausedSince, pauses = [], ...clock } = item.clock ?? {};
  if (pausedSince === undefined) throw new Refusal('deadline.not-paused');
  const ended = { from: pausedSince, until: dayOf(context.now) };
  return withClock(kind, item, { ...clock, pauses: [...pauses, ended] }, context);
}

/** 调整办理时限 of what the item waits for, as its committee has it now; the same item where that changes nothing. */
export function withDays(kind: Kind, item: WorkItem, days: number | null | undefined, context: Moment): WorkItem {
  if (!item.waitingFor || kind.waits(item)?.on !== undefined || item.clock?.days === days) return item;
  return withClock(kind, item, { ...item.clock, days }, context);
}

function withClock(kind: Kind, item: WorkItem, clock: Clock, { calendar, now }: Moment): WorkItem {
  const next = { ...item, clock: orNothing(clock) };
  return { ...next, dueOn: dueOf(kind, next, calendar), updatedAt: now };
}
