import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { counted } from '../../../test-support/score/score.examples';
import { settled } from '../../../test-support/settled';
import { thisYear } from '../../ui/format';
import { scoreRoutes } from './score.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./PointsListPage.vue'), 60_000);

const at = '/api/v1/committees/qindu';
const year = thisYear();
const others = ['scheme', 'unit', 'member', 'proposals', 'appraisal'];
let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

const passed = { id: 'grade-passed', name: '合格', tone: 'good' } as const;
const failed = { id: 'grade-not-passed', name: '不合格', tone: 'low' } as const;
const people = [
  { id: 'm1', name: '白明远', value: 30, grade: failed, rank: 3 },
  { id: 'm2', name: '石泽清', value: 80, grade: passed, rank: 1 },
  { id: 'm3', name: '汤永若', value: 80, grade: passed, rank: 1 },
];
const subjectOf = ({ id, name }: { id: string; name: string }) => ({ kind: 'member', id, name });
const points = people.map(({ value, grade, ...who }) => ({
  subject: subjectOf(who),
  value,
  grade,
}));
const list = { ...counted, nextCursor: null, total: people.length };

function world(shown: 'nobody' | 'leaders' | 'all', more: object = {}) {
  const current = { ...tongcheng, ranking: { shown, minimum: 3 } };
  return answering({
    [`GET ${at}/scheme`]: () => Response.json({ current, versions: [], draft: null, version: 1 }),
    [`GET ${at}/scores/points?subject=member&period=${year}&limit=100`]: () =>
      Response.json({ ...list, items: points }),
    [`GET ${at}/scores/ranking?subject=member&period=${year}&limit=100`]: () =>
      Response.json({
        ...list,
        by: 'value',
        ranked: 3,
        minimum: 3,
        isEnough: true,
        items: people.map((each) => ({ subject: subjectOf(each), rank: each.rank, met: 0, asked: 0 })),
        ...more,
      }),
  });
}

const text = () => document.body.textContent?.replaceAll(/\s+/g, '') ?? '';
const namesShown = () =>
  people
    .map(({ name }) => [text().indexOf(name), name] as const)
    .filter(([place]) => place >= 0)
    .toSorted((one, other) => one[0] - other[0])
    .map(([, name]) => name);

test('where the scheme shows a ranking each has a rank, and equal ones share it', async () => {
  world('all');
  opened = await openPage({ at: '/c/qindu/points', routes: scoreRoutes, others });
  await settled(8);

  expect(text()).toContain('名次');
  expect(text()).toContain('1（并列）');
  expect(namesShown()).toEqual(['白明远', '石泽清', '汤永若']);
});

test('where it shows none nobody asks for one', async () => {
  const asked = world('nobody');
  opened = await openPage({ at: '/c/qindu/points', routes: scoreRoutes, others });
  await settled(8);

  expect(text()).not.toContain('名次');
  expect(asked.lines.filter((line) => line.includes('/scores/'))).toEqual([
    `GET ${at}/scores/points?subject=member&period=${year}&limit=100`,
  ]);
});

test('of too few it says so, with no rank', async () => {
  world('all', { isEnough: false, ranked: 2 });
  opened = await openPage({ at: '/c/qindu/points', routes: scoreRoutes, others });
  await settled(8);

  expect(text()).toContain('样本不足：参加排名的有2个，考核办法要求不少于3个，暂不排名。');
  expect(text()).not.toContain('并列');
});

test('the list is ordered by points and held to a grade', async () => {
  world('nobody');
  opened = await openPage({ at: '/c/qindu/points?order=value', routes: scoreRoutes, others });
  await settled(8);
  expect(namesShown()).toEqual(['石泽清', '汤永若', '白明远']);
  opened.page.unmount();

  opened = await openPage({ at: '/c/qindu/points?grade=grade-not-passed', routes: scoreRoutes, others });
  await settled(8);
  expect(namesShown()).toEqual(['白明远']);
});
