import type { YearPlanView } from '@lianluo/contract/recurrence';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { thisYear } from '../../ui/format';
import { ruleForm, ruleOf, ruleWords } from '../../ui/rule';
import { monthsOf } from './plan-sheet';
import { recurrenceRoutes } from './recurrence.routes';

const base = '/api/v1/committees/qindu/recurrences';
const year = thisYear();
const date = (on: string, state: YearPlanView['rules'][number]['dates'][number]['state'], unit = 'u1') => ({
  nominal: on,
  on,
  notes: [],
  title: `${on}活动日`,
  unit,
  state,
});
const line = {
  id: 'r1',
  name: '工作室活动日',
  kind: 'activities' as const,
  active: true,
  dates: [date(`${year}-01-21`, 'held'), date(`${year}-01-21`, 'missed', 'u2'), date(`${year}-12-21`, 'open')],
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./YearPlanPage.vue'), 60_000);
let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a rule reads as an office says it, and a form gives the rule again', () => {
  const words = [
    { every: 'months', step: 1, day: 21, onHoliday: 'next' },
    { every: 'months', step: 2, day: 1, onHoliday: 'keep' },
    { every: 'weeks', step: 2, weekday: 3, onHoliday: 'skip' },
    { every: 'calls', step: 1, weekday: 1, onHoliday: 'keep' },
  ] as const;

  expect(words.map(ruleWords)).toEqual([
    '每月 21 日，遇休息日顺延到下一工作日',
    '每 2 个月 1 日',
    '每 2 周周三，遇休息日不安排',
    '每周一调度、半月小结、月总结',
  ]);
  for (const rule of words) expect(ruleOf(ruleForm(rule))).toEqual(rule);
});

test('a day is known by what was missed on it before what was held', () => {
  const months = monthsOf(line);

  expect(months[0]).toMatchObject([{ on: `${year}-01-21`, state: 'missed', dates: { length: 2 } }]);
  expect(months.map(({ length }) => length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('a year is drafted until nothing is left, and goes on where it stopped', async () => {
  let left = 70;
  const asked = answering({
    [`GET ${base}/plan?year=${year}`]: () => Response.json({ year, rules: [line] }),
    [`GET ${base}?limit=100`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`POST ${base}/plan`]: async (request) => {
      const { dryRun } = (await request.clone().json()) as { dryRun?: boolean };
      const made = dryRun ? 0 : Math.min(30, left);
      left -= made;
      return Response.json({ year, dates: 96, made, left });
    },
  });
  opened = await openPage({ at: '/c/qindu/recurrences', routes: recurrenceRoutes, others: ['activity'] });
  [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('生成未生成的 1 场'))!.click();
  await settled(2);
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--primary')!.click();
  await settled(10);

  const posts = asked.requests.filter(({ method }) => method === 'POST');
  expect(await Promise.all(posts.map((each): Promise<unknown> => each.json()))).toEqual([
    { year, dryRun: true },
    { year },
    { year },
    { year },
  ]);
  expect(left).toBe(0);
});
