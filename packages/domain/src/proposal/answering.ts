import { addMonths, dayOf, type Day } from '../calendar/day';
import { dueOfOne } from '../deadline/clock';
import { daysIn } from '../deadline/deadlines';
import { isInCharge } from '../handling/handling';
import { invalidField, Refusal, refusedField } from '../refusal';
import type { Moment } from '../work/kind';
import { mostMonths, proposalDeadlines } from './deadlines';
import type { Handled } from './handling-unit';
import type { Proposal } from './proposal';
import { classesOf, type ProposalRules } from './proposal-rules';

type Course = Pick<Proposal, 'mode' | 'status'>;
const table = { name: 'proposals', deadlines: proposalDeadlines };

/** 协办: hands its 会办意见 to the lead and answers nobody itself. */
export const isAssistant = ({ mode }: Pick<Course, 'mode'>, { lead }: Pick<Handled, 'lead'>): boolean =>
  mode === 'joint' && !lead;

/** 重办: its reply was sent back, or the whole is handled a second time. */
export const answersAnew = ({ status }: Pick<Course, 'status'>, { repliedAt }: Pick<Handled, 'repliedAt'>): boolean =>
  status === 'redo' || repliedAt !== undefined;

/** What a unit owes now and since when; who is done, or waits for the office, owes nothing. */
export function owedByUnit(item: Course, unit: Handled): { action: OwedAction; since: string } | undefined {
  if (unit.state === 'assigned') return { action: 'sign-for', since: unit.since };
  if (unit.state !== 'signed-for') return undefined;
  // However late it was signed for, the months of a reply are counted from 交办.
  if (isAssistant(item, unit)) return { action: 'co-reply', since: unit.assignedAt };
  if (answersAnew(item, unit)) return { action: 'redo-reply', since: unit.since };
  return { action: unit.contacts.length === 0 ? 'contact' : 'reply', since: unit.assignedAt };
}
export type OwedAction = 'sign-for' | 'contact' | 'co-reply' | 'reply' | 'redo-reply';

/** Units that could give the first reply now, or another one. */
export const unitsAnswering = (item: Proposal, anew: boolean): Handled[] =>
  item.handlingUnits.filter(
    (unit) => unit.state === 'signed-for' && !isAssistant(item, unit) && answersAnew(item, unit) === anew,
  );

/** Assistants whose 会办意见 may still be entered: a late one as well, as long as the lead is not through. */
export const unitsOpining = (item: Proposal): Handled[] =>
  item.handlingUnits.filter((unit) => isAssistant(item, unit) && (unit.state === 'signed-for' || unit.missed === true));

/** The day on which a unit's own count ends, with what it was extended by; nothing where that has no end. */
function dayFor(item: Proposal, unit: Handled, action: OwedAction, { calendar, deadlines }: Moment): Day | undefined {
  const days = daysIn(table, action, deadlines);
  return days === null ? undefined : dueOfOne({ unit: unit.id, since: unit.assignedAt }, days, item.clock, calendar);
}

/**
 * 主办单位答复 once every assistant gave its opinion or let its day go by; the latter are marked. Beyond the calendar no day is
 * known, and none is waited for.
 */
export function withMissed(item: Proposal, moment: Moment): Proposal {
  const open = item.handlingUnits.filter(
    (unit) => isAssistant(item, unit) && isInCharge(unit) && unit.state !== 'passed',
  );
  const asked = open.find(({ state }) => state === 'return-requested');
  if (asked) throw new Refusal('proposal.return-open');
  const days = open.map((unit) => ({ unit, until: dayFor(item, unit, 'co-reply', moment) }));
  const early = days.find(({ until }) => until !== undefined && dayOf(moment.now) <= until);
  if (early) {
    const message = `${early.unit.name}的会办意见尚未收到，期限是${early.until}；期满未送的，主办单位可以先行答复。`;
    throw new Refusal('proposal.opinions-open', [
      { pointer: '/handlingUnit', code: 'proposal.opinions-open', message },
    ]);
  }
  const marked = new Set(open);
  return {
    ...item,
    handlingUnits: item.handlingUnits.map((unit) =>
      marked.has(unit) ? { ...unit, state: 'passed', since: moment.now, missed: true } : unit,
    ),
  };
}

/** 退办期限: the last day on which a unit may ask to give it back; nothing where that has no end. */
export function returnableUntil(unit: Pick<Handled, 'assignedAt'>, { calendar, deadlines }: Moment): Day | undefined {
  const days = daysIn(table, 'request-return', deadlines);
  return days === null ? undefined : dueOfOne({ since: unit.assignedAt }, days, undefined, calendar);
}

/** 延期 of what is owed by a unit goes no further than six months after 交办, or after it was taken up again. */
export function latestFor(item: Proposal, unit: string | undefined): Day | undefined {
  const owing = item.handlingUnits.find(({ id }) => id === unit);
  const owed = owing && owedByUnit(item, owing);
  return owed && addMonths(dayOf(owed.since), mostMonths);
}

/** 办理结果 that a letter bears is one of the committee's classes. */
export function requireClass(rules: ProposalRules | undefined, id: string, pointer: string): void {
  if (!classesOf(rules).some((each) => each.id === id)) throw refusedField(pointer, 'proposal.class-unknown');
}

/** 办理结果 of the whole: that of whoever answers alone or leads; of several parts the least, in the order of the classes. */
export function classOfAll(units: readonly Handled[], rules: ProposalRules | undefined): string | undefined {
  const order = classesOf(rules).map(({ id }) => id);
  const given = units.filter(isInCharge).flatMap(({ letter }) => letter?.class ?? []);
  return given.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).at(-1);
}

/** 答复日期: that of the last unit that answered, however long its reply waited for the office. */
export const lastReplyOf = ({ handlingUnits }: Proposal): Day | undefined =>
  handlingUnits
    .filter(isInCharge)
    .flatMap(({ repliedAt }) => (repliedAt === undefined ? [] : dayOf(repliedAt)))
    .toSorted()
    .at(-1);

/** The time of what a unit did on a day, not before it was given the proposal; now, where nothing else is said. */
export function timeOf({ assignedAt }: Handled, on: Day | undefined, now: string): string {
  if (on === undefined || on === dayOf(now)) return now;
  const first = dayOf(assignedAt);
  if (on < first) throw invalidField('/on', 'day.too-early', `不能早于交办日期${first}。`);
  return `${on}T00:00:00+08:00`;
}
