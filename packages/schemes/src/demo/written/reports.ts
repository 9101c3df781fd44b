import type { ReportType } from '@lianluo/domain/report/report';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { playWritten, type WrittenStep } from './written-course';

const texts: Readonly<Record<ReportType, string>> = {
  plan: '一、每月走访一次联系的社区；二、每季度开一次微协商；三、全年办成实事六件；四、提交提案和社情民意信息不少于十件。',
  summary: '全年走访社区二十四次，开微协商四次，提交社情民意信息十二件，办成实事七件，各项计划任务均已完成。',
  'half-year':
    '上半年走访社区十二次，接待群众六十余人次，提交社情民意信息七件，开微协商两次；下半年重点推进老旧小区停车难的协商成果落实。',
  'duty-report':
    '出席全会和常委会会议，参加视察调研三次、协商活动四次，提交提案一件、社情民意信息三件，联系界别群众二十余人。',
  statement:
    '本年度按要求参加各项会议和活动，领衔督办重点提案一件，联系委员十二名、社区两个，存在的不足是深入基层还不够经常。',
  survey:
    '调研组走访社区六个、企业九家，召开座谈会三次，发放问卷二百份。主要问题有三：设施布点不均、运营成本偏高、信息不畅。建议统筹布点、分类补助、公开服务信息。',
  essay: '协商要听得见不同的声音。读书会上大家从各自的工作谈起，我体会最深的是：把问题说清楚，办法就有了一半。',
  history: '老街上的第一所夜校办在粮站仓库里，教师由厂里的技术员兼任，前后教过三百多名学员。本文据三位当事人口述整理。',
  other: '委员工作室月度值班情况：本月值班八次，接待群众三十一人次，当场答复十九件，转有关部门十二件。',
};

export interface ReportPlan {
  name: string;
  type: ReportType;
  subject: object;
  period?: string;
  steps: readonly WrittenStep[];
  back?: number;
  operator?: string | undefined;
}

export const accepted: readonly WrittenStep[] = [['submit'], ['accept']];
export const returned: readonly WrittenStep[] = [
  ['submit'],
  ['return', () => ({ reason: '请补充具体数据和下一步打算。' })],
];

/** 履职材料: one of a member, a unit or a body of the committee. */
export function playReport(scene: Scene, { type, subject, period, ...plan }: ReportPlan): void {
  const body = { type, subject, ...(period !== undefined && { period }), content: texts[type] };
  playWritten(scene, { ...plan, kind: 'reports', body });
}

export const ofMember = (name: string): object => ({ kind: 'member', id: `@${name}` });
export const ofUnit = (name: string): object => ({ kind: 'unit', id: `@${name}` });
const ofBody = (name: string): object => ({ kind: 'committee', name });

/** Of each type one, and some in every state. */
export function playReports(scene: Scene, prefix: string, streets: readonly StreetCast[], year: string): void {
  const of = (index: number) => at(streets, index);
  const member = (index: number) => ofMember(at(of(index).members, 0));
  const plans: readonly Omit<ReportPlan, 'name'>[] = [
    { type: 'plan', subject: ofUnit(of(0).unit), period: year, steps: accepted, back: 30, operator: of(0).operator },
    { type: 'half-year', subject: ofUnit(of(1).unit), period: `${year}-H1`, steps: accepted, back: 12 },
    { type: 'half-year', subject: ofUnit(of(2).unit), period: `${year}-H1`, steps: [['submit']], back: 1 },
    { type: 'half-year', subject: ofUnit(of(3).unit), period: `${year}-H1`, steps: returned, back: 3 },
    { type: 'duty-report', subject: member(4), period: year, steps: accepted, back: 6 },
    { type: 'statement', subject: member(5), period: year, steps: accepted, back: 5 },
    { type: 'essay', subject: member(6), steps: accepted, back: 15 },
    { type: 'history', subject: member(7), steps: [['submit']] },
    { type: 'survey', subject: ofBody('提案委员会'), period: year, steps: accepted, back: 9 },
    { type: 'summary', subject: ofBody('办公室'), period: year, steps: [] },
    { type: 'other', subject: ofUnit(of(0).unit), steps: [['submit']], back: 2, operator: of(0).operator },
  ];
  plans.forEach((plan, index) => playReport(scene, { name: `${prefix}-${index}`, ...plan }));
}
