import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import type { Day } from '../calendar/day';

/** 成果办理的环节: every link a committee may put into its chain, with the verb of its step. */
export const chainLinks = {
  report: '报送',
  receive: '受理',
  supervise: '督办',
  'feed-back': '反馈',
  evaluate: '评估',
  hear: '常委会听取',
  'look-back': '回头看',
} as const;
export type LinkName = keyof typeof chainLinks;
// Object.keys types keys as strings; the object is a closed literal.
export const linkNames = Object.keys(chainLinks) as LinkName[];

/** One link as a committee has it: what it is called there, and how many working days it has after the one before. */
export interface ChainLink {
  link: LinkName;
  called?: string | undefined;
  days?: number | undefined;
}

/** 成果形式 */
export const outcomeForms = {
  minutes: '协商纪要',
  recommendation: '建议案',
  'special-report': '协商专报',
  opinion: '社情民意信息',
  proposal: '提案',
} as const;
export type OutcomeForm = keyof typeof outcomeForms;

/** Minutes go to the party committee and the government within so many working days (domain.md 3.3). */
const minutesDays = 7;

/** Chains that committees are known to work by (domain.md section 1, rows 2, 8 and 9). */
export const chainPresets: readonly { id: string; label: string; chain: readonly ChainLink[] }[] = [
  {
    id: 'five-steps',
    label: '报送、受理、督办、反馈、评估',
    chain: [
      { link: 'report', days: minutesDays },
      { link: 'receive' },
      { link: 'supervise' },
      { link: 'feed-back' },
      { link: 'evaluate' },
    ],
  },
  {
    id: 'heard',
    label: '跟踪督办、书面答复、常委会听取',
    chain: [{ link: 'supervise', called: '跟踪督办' }, { link: 'feed-back', called: '书面答复' }, { link: 'hear' }],
  },
  {
    id: 'looked-back',
    label: '报送、督办、反馈、回头看',
    chain: [{ link: 'report', days: minutesDays }, { link: 'supervise' }, { link: 'feed-back' }, { link: 'look-back' }],
  },
];

/** The link that is awaited, and by which day where the committee has set one. */
export interface NextLink {
  link: LinkName;
  /** The day of the link before, or of the meeting. */
  since: Day;
  on?: Day | undefined;
}

/** A link that was taken. */
export interface OutcomeStep {
  link: LinkName;
  on: Day;
  /** Since when and by which day it was awaited. */
  since: Day;
  dueOn?: Day | undefined;
  /** 报送、受理的单位, 答复部门 */
  whom?: string | undefined;
  /** 文号 */
  number?: string | undefined;
  text?: string | undefined;
  /** 成果形式, of a report. */
  form?: OutcomeForm | undefined;
  /** 采纳, of a feedback. */
  adopted?: boolean | undefined;
  by: string;
  byId?: string | undefined;
}

/** The link that comes after so many were taken, due counted from the day of the last one. */
export function linkAfter(
  chain: readonly ChainLink[],
  taken: number,
  from: Day,
  calendar: WorkingCalendar,
): NextLink | undefined {
  const next = chain[taken];
  if (!next) return undefined;
  const on = next.days === undefined ? undefined : addWorkingDays(calendar, from, next.days);
  return { link: next.link, since: from, ...(on !== undefined && { on }) };
}

/** What a committee calls a link. */
export const linkLabel = (chain: readonly ChainLink[], link: LinkName): string =>
  chain.find((each) => each.link === link)?.called ?? chainLinks[link];
