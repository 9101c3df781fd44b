import { addDays, daysBetween, monthOf, type Day } from '../calendar/day';
import type { Span } from '../calendar/period';
import { assigneeKey, wasLate, type Assignee, type Task } from './task';

/** 照单结算: how a task stands at the end of a span, or today where that is still to come. */
export const settlementStates = {
  'in-time': '按期完成',
  late: '逾期完成',
  open: '在办',
  overdue: '逾期未完成',
  cancelled: '取消',
} as const;
export type SettlementState = keyof typeof settlementStates;

type Settled = Pick<
  Task,
  'id' | 'title' | 'type' | 'assignee' | 'status' | 'reportedOn' | 'deadline' | 'finishedOn' | 'closedOn'
>;

/** 对账: one task of the sheet. */
export interface SettlementLine extends Settled {
  /** 结转: it was set before the span and still open when that began. */
  carriedOver: boolean;
  state: SettlementState;
}

export type Counts = Record<'carriedOver' | 'set' | 'total' | SettlementState, number>;

export interface Settlement {
  asOf: Day;
  totals: Counts;
  assignees: { assignee: Assignee; counts: Counts }[];
  lines: SettlementLine[];
}

/** What was closed after a day was open on it. */
const wasClosedBy = ({ status, closedOn }: Settled, day: Day): boolean =>
  (status === 'ticked-off' || status === 'cancelled') && closedOn !== undefined && closedOn <= day;

/** Set by its end, and not at an end before it began: what a span's sheet has on it. */
const isOnSheet = (task: Settled, { from, to }: Span): boolean =>
  task.status !== 'draft' && task.reportedOn <= to && !wasClosedBy(task, addDays(from, -1));

function stateOn(task: Settled, day: Day): SettlementState {
  if (wasClosedBy(task, day)) return task.status === 'cancelled' ? 'cancelled' : wasLate(task) ? 'late' : 'in-time';
  // What was done by its day and waits to be ticked off is nobody's delay.
  const isDone = task.finishedOn !== undefined && task.finishedOn <= day && !wasLate(task);
  return task.deadline < day && !isDone ? 'overdue' : 'open';
}

const none = (): Counts => ({
  carriedOver: 0,
  set: 0,
  total: 0,
  'in-time': 0,
  late: 0,
  open: 0,
  overdue: 0,
  cancelled: 0,
});

function countsOf(lines: readonly SettlementLine[]): Counts {
  const counts = none();
  for (const { carriedOver, state } of lines) {
    counts.total += 1;
    counts[carriedOver ? 'carriedOver' : 'set'] += 1;
    counts[state] += 1;
  }
  return counts;
}

/** 结算单 of a span: every number is the count of its lines. */
export function settlementOf(tasks: readonly Settled[], span: Span, today: Day): Settlement {
  const asOf = span.to < today ? span.to : today;
  const lines = tasks
    .filter((task) => isOnSheet(task, { from: span.from, to: asOf }))
    .map((task): SettlementLine => {
      const { id, title, type, assignee, status, reportedOn, deadline, finishedOn, closedOn } = task;
      const days = { ...(finishedOn !== undefined && { finishedOn }), ...(closedOn !== undefined && { closedOn }) };
      return {
        id,
        title,
        type,
        assignee,
        status,
        reportedOn,
        deadline,
        ...days,
        carriedOver: reportedOn < span.from,
        state: stateOn(task, asOf),
      };
    })
    .toSorted((one, other) => inOrder(one.deadline, other.deadline) || inOrder(one.id, other.id));
  const byAssignee = new Map<string, SettlementLine[]>();
  for (const line of lines) {
    const key = `${line.assignee.kind} ${assigneeKey(line.assignee)}`;
    byAssignee.set(key, [...(byAssignee.get(key) ?? []), line]);
  }
  const assignees = [...byAssignee.values()].flatMap((own) =>
    own[0] ? [{ assignee: own[0].assignee, counts: countsOf(own) }] : [],
  );
  return { asOf, totals: countsOf(lines), assignees: assignees.toSorted(mostOwedFirst), lines };
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type OfAssignee = Settlement['assignees'][number];
const mostOwedFirst = (one: OfAssignee, other: OfAssignee): number =>
  other.counts.overdue - one.counts.overdue ||
  other.counts.total - one.counts.total ||
  inOrder(one.assignee.name, other.assignee.name);

/** The months whose closed tasks a sheet may have on it: what was closed since its span began. */
export function monthsSince(from: Day, today: Day): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= monthOf(today); month = monthOf(addDays(`${month}-28`, 4)))
    months.push(month);
  return months;
}

/** 周: `2026-W44`, from Monday to Sunday, by ISO 8601; nothing where the year has no such week. */
export function weekOf(text: string): Span | undefined {
  const [, year, week] = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  // The fourth of January lies in the first week of its year.
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, -weekday(fourth) + (Number(week) - 1) * 7);
  // The Thursday says to which year a week belongs.
  return addDays(from, 3).startsWith(year) ? { from, to: addDays(from, 6) } : undefined;
}

/** The week of a day. */
export function weekNow(day: Day): string {
  const thursday = addDays(day, 3 - weekday(day));
  const year = thursday.slice(0, 4);
  const first = weekOf(`${year}-W01`)?.from ?? thursday;
  return `${year}-W${String(Math.floor(daysBetween(first, day) / 7) + 1).padStart(2, '0')}`;
}

/** Monday is 0. */
const weekday = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
