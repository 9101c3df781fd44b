import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { aYear } from '../../../test-support/appraisal/appraisal.examples';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { aNode, aSubject, counted } from '../../../test-support/score/score.examples';
import { settled } from '../../../test-support/settled';
import type { PointsExplained } from '../../api/points.query';
import { thisYear, today } from '../../ui/format';
import { scoreRoutes } from './score.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => Promise.all([import('./PointsPage.vue'), import('./PointsListPage.vue')]), 60_000);

const at = '/api/v1/committees/qindu';
const year = thisYear();
const others = ['scheme', 'unit', 'member', 'proposals', 'appraisals'];
const routes = [...scoreRoutes, { path: 'proposals/:id', name: 'proposal', component: { render: () => null } }];
const subject = { ...aSubject('m1', 'member'), name: '陆文涵' };
const inForce = {
  [`GET ${at}/scheme`]: () => Response.json({ current: tongcheng, versions: [], draft: null, version: 1 }),
};
const grade = { id: 'pass', name: '合格', tone: 'fair' } as const;
const proposal = { key: 'proposals.filed', name: '提案立案', on: `${year}-03-01`, tags: [], tagWords: ['第一提案人'] };
/** The year before: its appraisal names the rules by which it is counted. */
const before = (rules: object | undefined, state: 'running' | 'locked' = 'running') => ({
  [`GET ${at}/appraisals/${year - 1}`]: () =>
    Response.json(
      aYear({
        year: year - 1,
        state,
        scheme: rules && { id: 'own', name: '考核办法', version: 7 },
        corrections: { waiting: 1, total: 1 },
      }),
    ),
  [`GET ${at}/scheme/versions/7`]: () => Response.json(rules),
});
const explained: PointsExplained = {
  ...counted,
  subject,
  value: 65,
  grade,
  follow: { what: 'talk', by: '界别召集人' },
  nodes: [
    aNode('total', { label: '履职得分', raw: 65, value: 65 }),
    aNode('meetings', { parent: 'total', label: '会议', raw: 62, value: 50, limit: 'cap' }),
    aNode('filed', {
      parent: 'total',
      kind: 'clause',
      label: '提案立案',
      says: '每件立案提案 15 分，最多计 1 件',
      source: '桐城 2019',
      raw: 15,
      value: 15,
      facts: [
        { fact: { ...proposal, item: 'p1' }, score: 15, counted: true },
        { fact: proposal, score: 15, counted: false, why: 'beyond-most', whyWords: '超出计分次数' },
      ],
    }),
    aNode('praise', {
      parent: 'total',
      kind: 'granted',
      label: '受到表彰',
      grants: [
        { id: 'g1', points: 2, on: `${year}-04-01`, counted: true, evidence: { text: '市政协通报表扬' }, by: '吴敏' },
        {
          id: 'g2',
          points: 3,
          on: `${year}-05-01`,
          counted: false,
          why: 'not-approved',
          whyWords: '尚未审批',
          evidence: { files: [{ id: 'f1', name: '证书.pdf' }] },
          by: '吴敏',
        },
      ],
    }),
    aNode('guessed', {
      parent: 'total',
      kind: 'clause',
      label: '其他',
      says: '每项 1 分',
      source: '分值',
      assumed: true,
    }),
  ],
};

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('the explanation says each clause with its source, what its facts scored and why others did not', async () => {
  answering({
    ...inForce,
    [`GET ${at}/scores/points/m1?subject=member&period=${year}`]: () => Response.json(explained),
  });
  opened = await openPage({ at: '/c/qindu/points/member/m1', routes, others });
  await settled(8);

  const text = squeezed();
  expect(text).toContain('65分暂列合格');
  expect(text).toContain('按考核办法，由界别召集人约谈。');
  expect(text).toContain('最多 50 分，实得 62，计 50');
  expect(text).toContain('每件立案提案 15 分，最多计 1 件（依据：桐城 2019）');
  expect(text).toContain('其他推定0');
  expect(text).toContain('每项 1 分（依据：分值）');
  expect(text).toContain('计入 1 项，未计 1 项');
  expect(text).toContain('不计，超出计分次数');
  expect(text).toContain('佐证：市政协通报表扬');
  expect(text).toContain('+3，不计：尚未审批');
  expect(text).toContain('证书.pdf');
  expect(document.querySelector('.nodes a[href^="/c/qindu/grants"]')?.getAttribute('href')).toContain('scored=m1');
  expect(document.querySelector('.nodes a[href="/c/qindu/proposals/p1"]')?.textContent).toBe('提案立案');
});

test('of an earlier year nothing is imagined', async () => {
  answering({
    ...inForce,
    ...before(tongcheng),
    [`GET ${at}/scores/points/m1?subject=member&period=${year - 1}`]: () => Response.json(explained),
  });
  opened = await openPage({ at: `/c/qindu/points/member/m1?period=${year - 1}`, routes, others });
  await settled(8);

  expect(squeezed()).toContain(`${year - 1} 年计分说明`);
  expect(squeezed()).not.toContain('推演');
});

test('what is imagined is told before and after, with the next grade', async () => {
  const asked = answering({
    ...inForce,
    [`GET ${at}/scores/points/m1?subject=member&period=${year}`]: () => Response.json({ ...explained, value: 50 }),
    [`POST ${at}/scores/what-if`]: () =>
      Response.json({
        ...counted,
        subject,
        before: { value: 50, quotas: [] },
        after: { value: 65, grade, quotas: [] },
      }),
  });
  opened = await openPage({ at: '/c/qindu/points/member/m1', routes, others });
  await settled(8);

  // 桐城 2019: from 60 points on a member passes.
  expect(squeezed()).toContain('距“合格”（60 分）还差 10 分');
  const [first] = opened.page.findAllComponents({ name: 'SearchSelect' });
  await first?.vm.$emit('update:modelValue', 'proposals.filed as:sole');
  await settled();
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === '推演')?.click();
  await settled(8);

  const sent: unknown = await asked.requests.find(({ method }) => method === 'POST')?.json();
  expect(sent).toEqual({
    subject: { kind: 'member', id: 'm1' },
    imagined: [{ key: 'proposals.filed', tags: ['as:sole'], on: today(), times: 1 }],
  });
  expect(squeezed()).toContain('50 → 65');
  expect(squeezed()).toContain('– → 合格');
});

test('a locked year headlines what counts, and what came late to it stands beside', async () => {
  const stands = { ...explained, stars: { stars: 0, earned: 3, cappedBy: ['gone'] } };
  const correction = { subject, after: { value: 72 }, mayDecide: false };
  answering({
    ...inForce,
    [`GET ${at}/scores/points/m1?subject=member&period=${year - 1}`]: () => Response.json(stands),
    ...before(tongcheng, 'locked'),
    [`GET ${at}/appraisals/${year - 1}/corrections?scored=m1&limit=100`]: () =>
      Response.json({ items: [correction], nextCursor: null, total: 1 }),
  });
  opened = await openPage({ at: `/c/qindu/points/member/m1?period=${year - 1}`, routes, others });
  await settled(8);

  expect(squeezed()).toMatch(/65分合格 ?未获星级/);
  expect(squeezed()).toContain('锁定后的更正：1 条待决定。');
  expect(squeezed()).toContain('未完成“（方案中没有的任务）”的不评星级。');
  expect(squeezed()).not.toContain('暂列');
});

test('a year before any rules is empty and no error, and another year can be chosen', async () => {
  answering({ ...inForce, ...before(undefined) });
  for (const page of ['points?year', 'points/member/m1?period']) {
    opened = await openPage({ at: `/c/qindu/${page}=${year - 1}`, routes, others });
    await settled(8);
    expect(squeezed()).toContain(`${year - 1} 年没有施行的考核办法`);
    expect(squeezed()).not.toContain('重试');
    expect(opened.page.findComponent({ name: 'YearSelect' }).exists()).toBe(true);
    opened.page.unmount();
  }
});

test('an earlier year is listed by its own rules: whom they score, by which grades', async () => {
  const { member, unit: _unit, ...points } = tongcheng.points;
  const then = {
    ...tongcheng,
    points: { ...points, unit: { ...member!, bands: [{ ...member!.bands[0]!, name: '先进' }] } },
  };
  const asked = answering({
    ...inForce,
    ...before(then),
    [`GET ${at}/scores/points?subject=unit&period=${year - 1}&limit=100`]: () =>
      Response.json({ ...counted, items: [{ subject: aSubject('城区'), value: 65 }], nextCursor: null, total: 1 }),
  });
  opened = await openPage({ at: `/c/qindu/points?year=${year - 1}`, routes, others });
  await settled(8);

  expect(squeezed()).toContain('城区联络组');
  expect(asked.lines.filter((line) => line.includes('/scores/points?subject=member'))).toEqual([]);
  expect(opened.page.findAllComponents({ name: 'ChoiceSelect' }).map((each) => each.props('labels'))).toContainEqual({
    [member!.bands[0]!.id]: '先进',
  });
});

test('the list finds by name among all, and leads to the explanation', async () => {
  const other = { subject: { ...subject, id: 'm2', name: '何雨' }, value: 12.5 };
  answering({
    ...inForce,
    [`GET ${at}/scores/points?subject=member&period=${year}&limit=100`]: () =>
      Response.json({ ...counted, items: [{ subject, value: 65, grade }, other], nextCursor: null, total: 2 }),
  });
  opened = await openPage({ at: '/c/qindu/points', routes, others });
  await settled(8);
  expect(squeezed()).toContain('12.5');

  await opened.router.replace({ query: { q: '陆' } });
  await settled(4);
  expect(squeezed()).not.toContain('何雨');
  expect(document.querySelector('a[aria-label="陆文涵积分 65"]')?.getAttribute('href')).toBe(
    '/c/qindu/points/member/m1',
  );
});

const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
