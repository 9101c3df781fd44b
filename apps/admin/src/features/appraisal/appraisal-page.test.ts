import type { ObjectionView } from '@lianluo/contract/appraisals';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { aYear, first, locked, window as span } from '../../../test-support/appraisal/appraisal.examples';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { appraisalRoutes } from './appraisal.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => Promise.all([import('./AppraisalPage.vue'), import('./BulletinPage.vue')]), 60_000);

const at = '/api/v1/committees/qindu/appraisals';
const routes = [...appraisalRoutes, { path: 'points/:kind/:id', name: 'points-of', component: { render: () => null } }];
const years = {
  [`GET ${at}?limit=100`]: () => Response.json({ items: [{ year: 2026, state: 'checking' }], nextCursor: null }),
};
const lock = { action: 'lock', label: '锁定' } as const;
const checking = aYear({ state: 'checking', window: span, objections: { total: 1, open: 1 } });
const objection: ObjectionView = {
  id: 'o1',
  subject: { kind: 'member', id: 'm1', name: '陆文涵' },
  what: 'points',
  line: { id: 'filed', label: '提案立案' },
  text: '漏计一件',
  evidence: { text: '区政协提案委通知第 3 号' },
  by: '经办人',
  byId: 'u2',
  at: '2026-11-10T09:00:00+08:00',
  updatedAt: '2026-11-10T09:00:00+08:00',
  mayDecide: true,
  mayWithdraw: false,
  version: 4,
};

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('the year that is looked over is opened, and says why it cannot be locked yet', async () => {
  answering({ ...years, [`GET ${at}/2026`]: () => Response.json(checking) });
  opened = await openPage({ at: '/c/qindu/appraisals', routes });
  await settled(8);

  expect(squeezed()).toContain('2026 年年度考核');
  expect(squeezed()).toContain('还有 1 条异议没有裁定。');
  expect(button('锁定')?.disabled).toBe(true);
  expect(squeezed()).toContain('异议（1 条待办）');
});

test('whoever may not run it is told who may', async () => {
  answering({ ...years, [`GET ${at}/2026`]: () => Response.json(checking) });
  opened = await openPage({ at: '/c/qindu/appraisals?year=2026', routes, role: 'county-clerk' });
  await settled(8);

  expect(button('锁定')).toBeUndefined();
  expect(squeezed()).toContain('核对、锁定、评定和通报由本会管理员办理');
  expect(squeezed()).not.toContain('调整日期');
});

test('the lock says what becomes final, and what stopped it before', async () => {
  const stopped = { done: 12, total: 40, problem: '事实正在重算' };
  const ready = aYear({ state: 'checking', window: span, allowedActions: [lock], locking: stopped, version: 7 });
  const asked = answering({
    ...years,
    [`GET ${at}/2026`]: () => Response.json(ready),
    [`POST ${at}/2026/actions/lock`]: () =>
      Response.json({ ...ready, locking: { done: 0, total: 40 } }, { status: 202 }),
  });
  opened = await openPage({ at: '/c/qindu/appraisals?year=2026', routes });
  await settled(8);
  expect(squeezed()).toContain('锁定没有完成：事实正在重算');

  button('锁定')?.click();
  await settled(8);
  expect(squeezed()).toContain('锁定不能撤销。');
  button('锁定', '.el-dialog')?.click();
  await settled(8);

  const sent = asked.requests.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('if-match')).toBe('"v7"');
});

test('a lock that is under way is followed until the year stands, without anybody asking', async () => {
  const counting = (done: number) =>
    aYear({ state: 'checking', window: span, allowedActions: [lock], locking: { done, total: 40 } });
  const course = [counting(0), counting(12), aYear({ state: 'locked', window: span, locked })];
  let turn = 0;
  const asked = answering({
    ...years,
    [`GET ${at}/2026`]: () => Response.json(course[Math.min(turn++, course.length - 1)]),
  });
  const readings = () => asked.lines.filter((line) => line === `GET ${at}/2026`).length;
  opened = await openPage({ at: '/c/qindu/appraisals?year=2026', routes });
  await settled(4);
  expect(squeezed()).toContain('0 / 40 个');

  await vi.waitFor(() => expect(squeezed()).toContain('12 / 40 个'), 5_000);
  await vi.waitFor(() => expect(squeezed()).toContain('2026 年结果已锁定'), 5_000);
  await settled();
  expect(squeezed()).toContain('考核结果');

  // What stands is not asked for again.
  const last = readings();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(readings()).toBe(last);
});

test('an objection is decided with a reason', async () => {
  const asked = answering({
    ...years,
    [`GET ${at}/2026`]: () => Response.json(checking),
    [`GET ${at}/2026/objections?limit=20&open=true`]: () =>
      Response.json({ items: [objection], nextCursor: null, total: 1 }),
    [`POST ${at}/2026/objections/o1/actions/decide`]: () => Response.json({ ...objection, version: 5 }),
  });
  opened = await openPage({ at: '/c/qindu/appraisals?year=2026&view=objections', routes });
  await settled(8);
  expect(squeezed()).toContain('积分：提案立案');
  expect(squeezed()).toContain('佐证：区政协提案委通知第 3 号');

  button('裁定：陆文涵 提案立案')?.click();
  await settled(8);
  expect(button('裁定', '.el-dialog')?.disabled).toBe(true);
  document.querySelector<HTMLInputElement>('.el-dialog input[value="upheld"]')?.click();
  const reason = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea')!;
  reason.value = '通知可查';
  reason.dispatchEvent(new Event('input'));
  await settled();
  button('裁定', '.el-dialog')?.click();
  await settled(8);

  const sent = asked.requests.find(({ method }) => method === 'POST');
  expect(sent?.headers.get('if-match')).toBe('"v4"');
  expect(await sent?.json()).toEqual({ outcome: 'upheld', reason: '通知可查' });
});

test('a bulletin that is not published is marked as a draft', async () => {
  const assessed = aYear({ state: 'locked', window: span, locked, awaited: [], assessments: first });
  answering({
    ...years,
    [`GET ${at}/2026`]: () => Response.json(assessed),
    [`GET ${at}/2026/bulletin`]: () =>
      Response.json({
        title: '关于2026年度履职考核情况的通报',
        lead: ['截至2026年11月23日'],
        sections: [
          {
            heading: '一、委员',
            paragraphs: ['考核委员40名。'],
            table: { columns: ['姓名', '积分'], rows: [['陆文涵', '62']] },
          },
        ],
        issuer: '政协秦都区委员会办公室',
        on: '2026-11-26',
        isDraft: true,
      }),
  });
  opened = await openPage({ at: '/c/qindu/appraisals/2026/bulletin', routes });
  await settled(8);

  expect(squeezed()).toContain('草稿，尚未通报');
  expect(document.querySelector('.plain-paper table')?.textContent).toContain('陆文涵');
  expect(squeezed()).toContain('2026年11月26日');
});

const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const button = (name: string, within = 'body') =>
  [...(document.querySelector(within)?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent?.replace(/\s+/g, ' ').trim() === name,
  );
