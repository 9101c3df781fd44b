import { spanOf } from '../calendar/period';
import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';

export const reportStatuses = {
  draft: '草稿',
  submitted: '已报送',
  returned: '已退回',
  accepted: '已接收',
} as const;
export type ReportStatus = keyof typeof reportStatuses;

/** 材料类别 */
export const reportTypes = {
  plan: '年度计划',
  summary: '年度总结',
  'half-year': '半年工作报告',
  'duty-report': '履职报告',
  statement: '述职报告',
  survey: '调研报告',
  essay: '学习心得',
  history: '文史资料',
  other: '其他材料',
} as const;
export type ReportType = keyof typeof reportTypes;

/** 报送主体, by sort */
export const reportSubjects = { member: '委员', unit: '联络组织', committee: '专委会（机关）' } as const;
export type ReportSubjectKind = keyof typeof reportSubjects;

/** 报送主体: whose report it is, with the name of the time. A body of the committee stands on no register and has its name alone. */
export interface ReportSubject {
  kind: ReportSubjectKind;
  id?: string | undefined;
  name: string;
}

/** 履职材料: what a member, a unit or a body of the committee hands in in writing, asked for by a rule or of their own accord. */
export interface Report extends WorkItem {
  kind: 'reports';
  status: ReportStatus;
  type: ReportType;
  subject: ReportSubject;
  /** 所属期间: `2026`, `2026-H1` */
  period?: string | undefined;
  /** Nothing where it is a file that hangs on it. */
  content?: string | undefined;
  /** 报送要求 that it answers, by id, and the day that it was due by. */
  rule?: string | undefined;
  deadline?: Day | undefined;
  /**
   * 报送日期: the day it was first handed in. What was returned and comes again keeps it, for whoever was in time stays so; who took
   * it back himself has not handed it in.
   */
  handedInOn?: Day | undefined;
  /** Judged when it was handed in, by the deadline of that day. Nothing where none was set. */
  late?: boolean | undefined;
  acceptedOn?: Day | undefined;
  /** Why it was returned. */
  reason?: string | undefined;
  /** Who handed it in, while nobody else has had a hand in it. */
  submittedBy?: string | undefined;
}

/** The member it is of. */
export const reporterOf = ({ subject }: Pick<Report, 'subject'>): string[] =>
  subject.kind === 'member' && subject.id !== undefined ? [subject.id] : [];

const halves: Readonly<Record<string, string>> = { '1': '上半年', '2': '下半年' };

/** 2026年上半年, 2026年第3季度, 2026年7月; nothing where the text is no period. */
export function periodWords(period: string): string {
  if (!spanOf(period)) return '';
  const [year, part = ''] = period.split('-');
  if (part.startsWith('H')) return `${year}年${halves[part.slice(1)]}`;
  if (part.startsWith('Q')) return `${year}年第${part.slice(1)}季度`;
  if (part.startsWith('B')) return `${year}年第${part.slice(1)}期（双月）`;
  return part ? `${year}年${Number(part)}月` : `${year}年`;
}

/** 路遥2026年上半年履职报告. A half-yearly report says its half once. */
export function titleOfReport({ type, subject, period = '' }: Pick<Report, 'type' | 'subject' | 'period'>): string {
  const when = periodWords(period);
  const what = when === '' ? reportTypes[type] : reportTypes[type].replace(/^(年度|半年)/, '');
  return `${subject.name}${when}${what}`;
}
