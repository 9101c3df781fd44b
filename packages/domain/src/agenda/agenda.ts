import type { Day } from '../calendar/day';
import { kindNames, kinds, type KindName } from '../work/kinds';

/** What stands in the calendar beside what takes place: 时限, and what is none of any kind's items. */
export const agendaExtras = {
  due: '办理时限',
  duty: '值班',
  review: '协商回头看',
  recurring: '周期安排（未登记）',
} as const;
export type AgendaExtra = keyof typeof agendaExtras;
export type AgendaKind = KindName | AgendaExtra;

export const agendaStates = {
  planned: '计划中',
  held: '已开展',
  cancelled: '已取消',
  due: '未到期',
  overdue: '已逾期',
} as const;
export type AgendaState = keyof typeof agendaStates;

/** One thing on one day: what happens then, or what is due. */
export interface AgendaEntry {
  /** Of its own among all that stand there. */
  id: string;
  kind: AgendaKind;
  on: Day;
  title: string;
  unit?: string | undefined;
  place?: string | undefined;
  /** `08:30–11:30`, where it has hours. */
  hours?: { from: string; to: string } | undefined;
  state: AgendaState;
  isTold: boolean;
  /** The item behind it. */
  item?: { kind: KindName; id: string; version: number } | undefined;
  /** What is waited for, of what is due. */
  action?: string | undefined;
  /** Whether its day can be moved by whoever asks. */
  movable: boolean;
  updatedAt: string;
}

// Object.keys types keys as strings; the object is a closed literal.
export const agendaKinds: readonly AgendaKind[] = [...kindNames, ...(Object.keys(agendaExtras) as AgendaExtra[])];
export const agendaLabels = Object.fromEntries(
  agendaKinds.map((name) => [
    name,
    name in agendaExtras ? agendaExtras[name as AgendaExtra] : kinds[name as KindName].words.short,
  ]),
  // Object.fromEntries forgets which key had which value.
) as Record<AgendaKind, string>;

/** 日历 of so many days at a time. */
export const mostAgendaDays = 100;
/** Of what one answer holds: a county's quarter is a few hundred. */
export const mostAgendaEntries = 2000;

/** By day, what happens before what is due, and then as it is called. */
export const inAgendaOrder = (one: AgendaEntry, other: AgendaEntry): number =>
  one.on.localeCompare(other.on) ||
  Number(one.kind === 'due') - Number(other.kind === 'due') ||
  (one.hours?.from ?? '').localeCompare(other.hours?.from ?? '') ||
  one.id.localeCompare(other.id);
