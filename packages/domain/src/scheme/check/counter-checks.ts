import { pointsLabels, subjectLabels } from '../catalogue/subjects';
import type { Quota, Subject } from '../language';
import { listed } from '../told/numbers';
import { fault, none, type Checks, type Found } from './fault';
import type { ClauseAt, QuotaAt } from './places';

/**
 * 本会、年度议题 are counted by the month: their cards keep neither days nor amounts, and no item's own day. A rule that asks for
 * one of these would never be met, or would count something else than it says.
 */
const monthly: readonly Subject[] = ['committee', 'topic'];

const askedMonthly = ({ for: asked, spread }: Quota): Subject[] =>
  spread === undefined ? asked.filter((subject) => monthly.includes(subject)) : [];

/** What is asked of those who are counted by the month, and of nobody else. */
function ofMonthly(quota: Quota, at: string, sentence: (whose: string) => string): readonly Found[] {
  const asked = askedMonthly(quota);
  return asked.length === 0 ? none : fault(at, sentence(listed(asked.map((subject) => subjectLabels[subject]))));
}

export const quotaCounterChecks: Checks<QuotaAt> = {
  'quota.monthly-day': ({ quota }) =>
    typeof quota.every === 'object'
      ? ofMonthly(
          quota,
          '/every',
          (whose) => `${whose}的数据按月统计，不记哪一天，无法考核固定日；请改为每月，或改为对联络组织的要求`,
        )
      : none,
  'quota.monthly-amount': ({ quota }) =>
    quota.count === 'amount'
      ? ofMonthly(
          quota,
          '/count',
          (whose) => `${whose}的数据按月统计，只记次数、不记数量；请改为按次，或改为对委员、联络组织的要求`,
        )
      : none,
};

const ofCommittee = (subject: ClauseAt['subject'], at: string, sentence: string): readonly Found[] =>
  subject === 'committee' ? fault(at, `${pointsLabels.committee}的数据按月统计，${sentence}`) : none;

export const clauseCounterChecks: Checks<ClauseAt> = {
  'clause.monthly-amount': ({ node: { by }, subject }) =>
    by === 'amount' ? ofCommittee(subject, '/by', '只记次数、不记数量，不能按数量计分；请改为按次计分') : none,
  'clause.monthly-book': ({ node: { book }, subject }) =>
    book === 'item'
      ? ofCommittee(subject, '/book', '只记发生的月份，不能按事项本身的日期归入年度；请去掉这一项，按发生的日期归入')
      : none,
};
