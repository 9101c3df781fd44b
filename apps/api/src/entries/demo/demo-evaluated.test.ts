import type { ListOf } from '@lianluo/contract/common';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { CoverageView } from '@lianluo/contract/grid-contact';
import type { OwedView, ReportRuleView } from '@lianluo/contract/report-rule';
import type { listPoints, listStars } from '@lianluo/contract/scores';
import { expect, test } from 'vitest';
import { every } from '../../../test-support/demo-years';
import { openWorld } from '../../../test-support/world';

// A part of the demo world is played through the API.
const timeout = 60_000;
const worldOf = (committee: string) => openWorld({ demo: [committee], now: '2026-11-23T18:00:00+08:00' });

test(
  'evaluates the members of Ankang, shows whose duty report is in, and whom its chairs went to see',
  { timeout },
  async () => {
    const office = (await worldOf('ankang')).as('demo.ankang');
    const base = '/committees/ankang';
    const list = `${base}/scores/points?period=2026&limit=100`;
    const { body: evaluated } = await office.get<AnswerOf<typeof listPoints>>(list);
    const { body: rules } = await office.get<ListOf<ReportRuleView>>(`${base}/report-rules`);
    const { body: owed } = await office.get<OwedView>(`${base}/report-rules/${rules.items[0]?.id}/owed?period=2026`);
    const { body: coverage } = await office.get<CoverageView>(`${base}/grid/coverage`);

    // 48 members and the one who joined in February; nobody but the most diligent comes to 80.
    expect([evaluated.total, evaluated.items.filter(({ grade }) => grade?.name === '良好').length]).toEqual([49, 1]);
    // Of 48 reports two were returned; who joined has none.
    expect([owed.total, owed.inTime, owed.owing]).toEqual([49, 46, 3]);
    // Three deputies, the secretary-general and eight standing members.
    expect(coverage.duties).toMatchObject([{ id: 'visits', covered: { reached: 12, total: 49 } }]);
  },
);

test('has members of Yanchuan with one star and with five', { timeout }, async () => {
  const office = (await worldOf('yanchuan')).as('demo.yanchuan');
  const { body } = await office.get<AnswerOf<typeof listStars>>('/committees/yanchuan/scores/stars?limit=1');
  // Row 11: 151 members.
  expect(body.total).toBe(151);
  const stars = await every<{ stars: number }>(office, '/committees/yanchuan/scores/stars?period=2026');
  const withSo = (count: number) => stars.filter((each) => each.stars === count).length;
  // Two of the first circle have 95 (demo-years.ts), the third has an opinion less; who had a meeting or two, or one word, has one star.
  expect([withSo(5), withSo(1) > 0, withSo(0) > 0]).toEqual([2, true, true]);
});
