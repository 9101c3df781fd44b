import { addDays, addMonths, lastDayOfMonth, type Day } from '../calendar/day';
import { spanOf } from '../calendar/period';
import type { Stamped } from '../platform/stamped';
import { periodWords, reportTypes, type Report, type ReportSubject, type ReportType } from './report';

/** 报送周期 */
export const reportPeriods = { year: '每年', half: '每半年', quarter: '每季度', month: '每月' } as const;
export type ReportPeriod = keyof typeof reportPeriods;

/** 报送范围: every 联络组织, every member, or those that are named. */
export const reportWhom = { units: '全体联络组织', members: '全体委员', named: '指定对象' } as const;
export type ReportWhom = keyof typeof reportWhom;

/** What is asked for from a day on, until other terms begin. */
export interface ReportTerms {
  /** The first period that they hold for begins on this day or later. */
  from: Day;
  period: ReportPeriod;
  whom: ReportWhom;
  /** Of whoever is named. */
  units: readonly string[];
  members: readonly string[];
  /** 应报日期: which month, the first of the period being 1, and which day of it. 总结 of a year by 10 January is 13 and 10. */
  dueMonth: number;
  dueDay: number;
}

/** 报送要求: which report is asked for, of whom, how often and by when. Nothing is drafted: what is owed is told at reading. */
export interface ReportRule extends Stamped {
  id: string;
  committee: string;
  name: string;
  type: ReportType;
  /** Newest last. A change begins new ones, so that what was asked for before stays what it was. */
  terms: readonly ReportTerms[];
  /** 提前几天提醒 */
  remindDays: number;
  /** Put to rest: no period that begins later is asked for. */
  to?: Day | undefined;
  version: number;
}

const months: Readonly<Record<ReportPeriod, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

function nameOf(period: ReportPeriod, year: number, index: number): string {
  switch (period) {
    case 'year':
      return String(year);
    case 'half':
      return `${year}-H${index + 1}`;
    case 'quarter':
      return `${year}-Q${index + 1}`;
    case 'month':
      return `${year}-${String(index + 1).padStart(2, '0')}`;
  }
}

/** The periods of a year, by their names. */
const periodsIn = (period: ReportPeriod, year: number): string[] =>
  Array.from({ length: 12 / months[period] }, (_, index) => nameOf(period, year, index));

const startOf = (period: string): Day => spanOf(period)?.from ?? '';

/** The first day of the period that runs on a day. */
function periodStart(period: ReportPeriod, on: Day): Day {
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / months[period]) * months[period] + 1;
  return `${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The terms that a period is asked for by, where it is one of theirs. */
export function termsFor({ terms, to }: Pick<ReportRule, 'terms' | 'to'>, period: string): ReportTerms | undefined {
  const start = startOf(period);
  if (start === '' || (to !== undefined && start > to)) return undefined;
  const held = terms.findLast(({ from }) => from <= start);
  return held && periodsIn(held.period, Number(start.slice(0, 4))).includes(period) ? held : undefined;
}

/** What a rule asks for in a year, the earliest first. */
export const askedIn = (rule: Pick<ReportRule, 'terms' | 'to'>, year: number): string[] =>
  [...new Set(rule.terms.flatMap(({ period }) => periodsIn(period, year)))]
    .filter((period) => termsFor(rule, period) !== undefined)
    .toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));

/** 应报日期 of a period; the last day of the month where that is shorter. */
export function dueBy({ dueMonth, dueDay }: Pick<ReportTerms, 'dueMonth' | 'dueDay'>, period: string): Day {
  const month = addMonths(startOf(period), dueMonth - 1);
  const day = `${month.slice(0, 8)}${String(dueDay).padStart(2, '0')}`;
  const last = lastDayOfMonth(month);
  return day < last ? day : last;
}

/**
 * The terms after a change on a day: they hold from the period that runs then, by the old count and by the new one, so that no
 * period that is over is asked for otherwise.
 */
export function withTerms(terms: readonly ReportTerms[], next: Omit<ReportTerms, 'from'>, on: Day): ReportTerms[] {
  const last = terms.at(-1);
  const running = periodStart(next.period, on);
  const from = last ? ([running, periodStart(last.period, on), last.from].toSorted().at(-1) ?? running) : running;
  return [...terms.filter((each) => each.from < from), { ...next, from }];
}

const isAsked = ({ whom, units, members }: ReportTerms, { kind, id = '' }: ReportSubject): boolean => {
  if (whom === 'named') return kind === 'unit' ? units.includes(id) : kind === 'member' && members.includes(id);
  return kind === (whom === 'units' ? 'unit' : 'member');
};

/** The rule that a report answers, with the day it is due by: of its type and period, asked of its subject. */
export function ruleAnswered(
  rules: readonly ReportRule[],
  { type, subject, period }: Pick<Report, 'type' | 'subject' | 'period'>,
): { rule: string; deadline: Day } | undefined {
  if (period === undefined) return undefined;
  for (const rule of rules) {
    const terms = rule.type === type ? termsFor(rule, period) : undefined;
    if (terms && isAsked(terms, subject)) return { rule: rule.id, deadline: dueBy(terms, period) };
  }
  return undefined;
}

/** 应报未报: how whoever was asked stands. */
export const owedStates = {
  'in-time': '按期报送',
  late: '逾期报送',
  open: '未到期',
  due: '临近到期',
  overdue: '逾期未报',
} as const;
export type OwedState = keyof typeof owedStates;

/** What somebody handed in, as far as it tells whether they still owe it. */
export interface HandedIn {
  id: string;
  status: Report['status'];
  handedInOn?: Day | undefined;
  late?: boolean | undefined;
}

export interface Owed {
  subject: ReportSubject;
  state: OwedState;
  report?: HandedIn | undefined;
}

/** What was returned is owed again; a draft is nobody's report yet. */
const isIn = ({ status }: HandedIn): boolean => status === 'submitted' || status === 'accepted';

/** How each who is asked stands on a day. Of several that one handed in, the one that is in counts. */
export function owedOn(
  asked: readonly ReportSubject[],
  reports: ReadonlyMap<string, readonly HandedIn[]>,
  { deadline, remindDays, today }: { deadline: Day; remindDays: number; today: Day },
): Owed[] {
  const open = today > deadline ? 'overdue' : today >= addDays(deadline, -remindDays) ? 'due' : 'open';
  return asked.map((subject) => {
    const all = reports.get(subjectKey(subject)) ?? [];
    const report = all.find(isIn) ?? all[0];
    const state = report && isIn(report) ? (report.late ? 'late' : 'in-time') : open;
    return { subject, state, ...(report && { report }) };
  });
}

export const subjectKey = ({ kind, id = '', name }: ReportSubject): string =>
  kind === 'committee' ? `${kind}#${name}` : `${kind}#${id}`;

export const isOwing = ({ state }: Owed): boolean => state !== 'in-time' && state !== 'late';

/** 催报 in words to copy to whoever owes it. */
export const chasingWords = (type: ReportType, period: string, deadline: Day, state: OwedState): string =>
  `${periodWords(period)}${reportTypes[type].replace(/^(年度|半年)/, '')}应于${deadline}前报送，${
    state === 'overdue' ? '现已逾期' : '目前尚未收到'
  }，请抓紧报送。`;
