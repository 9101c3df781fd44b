import { expect, test } from 'vitest';
import type { Clause, Quota } from '../language';
import { clauseSentence } from './clause-words';
import { reportSentence } from './duty-words';
import { reports } from '../../../test-support/scheme/published.examples';
import { quotaSentence } from './quota-words';

const aClause = (over: Partial<Clause>): Clause => ({
  id: 'one',
  clause: '立案',
  source: '本会规定',
  each: [{ key: 'proposals.filed' }],
  score: 15,
  ...over,
});
const aQuota = (over: Partial<Quota>): Quota => ({
  id: 'one',
  label: '视察',
  source: '本会规定',
  for: ['unit'],
  every: 'quarter',
  atLeast: 1,
  of: [{ key: 'activities.held', tags: ['type:inspection'] }],
  count: 'facts',
  ...over,
});

test.each<[Partial<Clause>, string]>([
  [{ share: 'equal' }, '每件立案提案 15 分，由参与者平分'],
  [{ share: 'first-only' }, '每件立案提案 15 分，联名的只计第一提案人'],
  [{ share: { first: 0.6 } }, '每件立案提案 15 分，第一提案人 60%，其余平分'],
  [{ per: 'month', most: 3 }, '每件立案提案 15 分，每月最多计 1 件，最多计 3 件'],
  [{ by: 'item', highestPer: 'item' }, '每件立案提案 15 分，同一件只计一次，同一件只计最高的一次'],
  [
    { book: 'item', notFor: ['invited', 'level:chair'] },
    '每件立案提案 15 分，不适用于特聘委员或主席，按事项本身的年度计分',
  ],
  [{ score: 0 }, '每件立案提案不计分'],
  [{ score: -2.5, floor: -10 }, '每件立案提案扣 2.5 分，最多扣 10 分'],
  [
    {
      score: [
        ['as:first', 10],
        ['sector:教育界', 5],
        ['*', 1],
      ],
    },
    '每件立案提案：第一提案人 10 分、教育界委员 5 分、其他 1 分',
  ],
  [
    {
      each: [{ key: 'opinions.submitted' }, { key: 'proposals.filed' }],
      score: [
        ['key:proposals.filed', 2],
        ['*', 1],
      ],
    },
    '每条社情民意信息或每件立案提案：提案立案 2 分、其他 1 分',
  ],
  [
    { each: [{ key: 'deeds.yuan', tags: ['type:elderly'] }], by: 'amount', score: 0.01 },
    '助老类有资金投入的为民实事，每投入一元 0.01 分',
  ],
  [
    { each: [{ key: 'tasks.done', tags: ['type:muster', 'state:late'] }], score: -1 },
    '每件已销号的逾期完成的“点兵点将”任务扣 1 分',
  ],
  [{ each: [] }, '（未选事实）'],
  [{ each: [{ key: 'nothing.known' }] }, '每项（目录中没有的事实） 15 分'],
])('a clause with %o', (over, sentence) => {
  expect(clauseSentence(aClause(over))).toBe(sentence);
});

test.each<[Partial<Quota>, string]>([
  [
    { every: { day: 21, orNextWorkingDay: true } },
    '联络组织每月 21 日至少组织 1 次视察，遇休息日可以顺延到下一个工作日',
  ],
  [{ every: { day: 31 } }, '联络组织每月 31 日至少组织 1 次视察，当月没有这一天的以最后一天为准'],
  [
    { spread: 'every-member', of: [{ key: 'deeds.done' }], every: 'year' },
    '联络组织的每名委员每年至少办成 1 件为民实事',
  ],
  [
    {
      for: ['member'],
      who: ['level:standing'],
      of: [{ key: 'activities.attended', tags: ['state:present'] }],
      atLeast: 4,
    },
    '常委每季度至少出席 4 次活动',
  ],
  [
    { unitTypes: ['studio', 'council-room'], atLeast: 2, of: [{ key: 'activities.held' }, { key: 'readings.held' }] },
    '委员工作室或协商议事室每季度至少组织 2 次活动或读书活动，合并计算',
  ],
  [
    {
      for: ['member'],
      count: 'amount',
      atLeast: 4,
      every: 'term',
      of: [{ key: 'activities.attended', tags: ['state:present', 'type:plenary'] }],
    },
    '委员每届出席全体会议，至少 4 个半天',
  ],
  [
    { for: ['member'], proRata: true, notFor: ['status:suspended'], count: 'items', of: [{ key: 'activities.spoke' }] },
    '委员每季度至少活动发言 1 次，不适用于暂停履职的委员，同一件只计一次，期中加入的按时间折算',
  ],
])('a quota with %o', (over, sentence) => {
  expect(quotaSentence(aQuota(over))).toBe(sentence);
});

test('what several patterns have in common is said once', () => {
  const attended = (...tags: NonNullable<Clause['each'][number]['tags']>) => ({ key: 'activities.attended', tags });
  const sentence = (...each: Clause['each']) => clauseSentence(aClause({ each }));
  expect(sentence(attended('state:present', 'type:survey'), attended('state:present', 'type:talk'))).toBe(
    '每次出席调研或宣讲 15 分',
  );
  expect(sentence(attended('type:plenary', 'state:leave'), attended('type:plenary', 'state:absent'))).toBe(
    '每次全体会议请假或缺席 15 分',
  );
  expect(
    sentence(attended('state:present', 'type:micro-consultation'), {
      key: 'consultations.attended',
      tags: ['state:present', 'type:micro'],
    }),
  ).toBe('每次出席微协商 15 分');
  expect(sentence({ key: 'tasks.done', tags: [['type:assignment', 'type:muster']] })).toBe(
    '每件已销号的“委员作业”或“点兵点将”任务 15 分',
  );
  const of = [{ key: 'proposals.submitted' }, { key: 'opinions.submitted' }];
  expect(quotaSentence(aQuota({ for: ['member'], every: 'year', of }))).toBe(
    '委员每年至少提交 1 件提案或报送 1 条社情民意信息',
  );
});

test('a report of another sort is called as the scheme calls it', () => {
  const [report] = reports;
  expect(report && reportSentence({ ...report, type: 'other', label: '每周调度情况', every: 'week' })).toBe(
    '联络委员会每周报送 1 份“每周调度情况”',
  );
});
