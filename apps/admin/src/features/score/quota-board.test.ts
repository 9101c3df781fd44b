import type { QuotaExplained } from './score.queries';
import { shache } from '@lianluo/schemes/rules/shache';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import { aYear } from '../../../test-support/appraisal/appraisal.examples';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { aRule, aSubject, counted } from '../../../test-support/score/score.examples';
import { settled } from '../../../test-support/settled';
import { today } from '../../ui/format';
import { scoreRoutes } from './score.routes';

vi.setConfig({ testTimeout: 40_000 });
// The first import of a lazy page takes longer than a test waits.
beforeAll(() => import('./QuotaBoardPage.vue'), 60_000);

const at = '/api/v1/committees/qindu';
const month = today().slice(0, 7);
const others = ['scheme', 'unit', 'member', 'opinion', 'opinions', 'opinion-new'];
const items = [
  { subject: aSubject('a'), rules: [aRule({ done: 1, state: 'met' }), aRule({ rule: 'survey', label: '调研' })] },
  { subject: aSubject('b'), rules: [aRule({ state: 'at-risk' }), aRule({ rule: 'survey', label: '调研' })] },
];

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('without rules in force there is nothing to count by, and who may lay them down is led there', async () => {
  answering({ [`GET ${at}/scheme`]: () => Response.json({ current: null, versions: [], draft: null, version: 0 }) });
  opened = await openPage({ at: '/c/qindu/quotas', routes: scoreRoutes, others });
  await settled();

  expect(document.body.textContent).toContain('尚无施行的考核办法');
  expect(document.querySelector('a[href="/c/qindu/scheme"]')?.textContent).toBe('前往考核办法');
});

test('who may not lay rules down is told whom to ask', async () => {
  answering({ [`GET ${at}/scheme`]: () => Response.json({ current: null, versions: [], draft: null, version: 0 }) });
  opened = await openPage({ at: '/c/qindu/quotas', routes: scoreRoutes, others, role: 'county-clerk' });
  await settled();

  expect(document.body.textContent).toContain('请本会管理员');
  expect(document.querySelector('a[href="/c/qindu/scheme"]')).toBeNull();
});

test('the board of this month: tiles, a cell for each quota, and behind a cell its rule and its facts', async () => {
  const asked = openBoard();
  opened = await openPage({ at: '/c/qindu/quotas', routes: scoreRoutes, others });
  await settled(8);

  expect(tile('全部完成')?.textContent).toContain('0/ 2');
  expect(tile('按进度')?.textContent).toContain('1');
  expect(tile('有风险')?.textContent).toContain('1');

  cell('b联络组，信息：0/1 进度滞后')?.click();
  await settled(8);
  expect(asked.lines).toContain(`GET ${at}/scores/quotas/b?subject=unit&period=${month}`);
  const text = document.body.textContent;
  expect(text).toContain('联络组每月至少报送 1 条社情民意信息。');
  expect(text).toContain('依据：公开材料（莎车');
  expect(text).toContain('社情民意信息报送');
  expect(text).toContain('还差 1，最迟 2026-11-30 完成');
  expect(linkTo('登记社情民意信息')).toBe('/c/qindu/opinion-new?unit=b');
  expect(linkTo('社情民意信息报送明细 ›')).toBe('/c/qindu/opinions?stage=submitted&year=2026&unit=b');
  expect(linkTo('社情民意信息报送')).toBe('/c/qindu/opinions/o1');
});

test('a tile shows those alone that it counts, and once more shows all', async () => {
  openBoard();
  opened = await openPage({ at: '/c/qindu/quotas', routes: scoreRoutes, others });
  await settled(8);

  tile('有风险')?.click();
  await settled(4);
  expect(opened.router.currentRoute.value.query['state']).toBe('at-risk');
  expect([linkTo('a联络组'), linkTo('b联络组')]).toEqual([undefined, '/c/qindu/units/b']);

  tile('有风险')?.click();
  await settled(4);
  expect(linkTo('a联络组')).toBe('/c/qindu/units/a');
});

test('a refusal stands in the place of the board, with a way to try again', async () => {
  let tries = 0;
  answering({
    [`GET ${at}/scheme`]: () => Response.json({ current: shache, versions: [], draft: null, version: 1 }),
    [`GET ${at}/appraisals/2024`]: () =>
      Response.json(aYear({ year: 2024, scheme: { id: 'own', name: '考核办法', version: shache.version } })),
    [`GET ${at}/scores/quotas?subject=unit&period=2024&limit=100`]: () =>
      (tries += 1) > 1
        ? Response.json({ ...counted, items, nextCursor: null, total: 2 })
        : problem(503, { code: 'storage.busy', title: '系统繁忙。' }),
  });
  opened = await openPage({ at: '/c/qindu/quotas?period=2024', routes: scoreRoutes, others });
  await settled(8);
  expect(document.body.textContent).toContain('系统繁忙。');

  [...document.querySelectorAll('button')].find((each) => each.textContent === '重试')?.click();
  await settled(8);
  expect(linkTo('a联络组')).toBe('/c/qindu/units/a');
});

test('a year before any rules is empty, and nothing is there to try again', async () => {
  answering({
    [`GET ${at}/scheme`]: () => Response.json({ current: shache, versions: [], draft: null, version: 1 }),
    [`GET ${at}/appraisals/2024`]: () => Response.json(aYear({ year: 2024, scheme: undefined })),
  });
  opened = await openPage({ at: '/c/qindu/quotas?period=2024', routes: scoreRoutes, others });
  await settled(8);
  expect(document.body.textContent).toContain('2024 年没有施行的考核办法');
  expect(document.body.textContent).not.toContain('重试');
});

function openBoard() {
  const explained: QuotaExplained = {
    ...counted,
    subject: aSubject('b'),
    rules: [
      {
        ...aRule({ state: 'at-risk' }),
        source: '公开材料（莎车“六个至少”）',
        says: '联络组每月至少报送 1 条社情民意信息',
        facts: [
          { key: 'opinions.submitted', name: '社情民意信息报送', on: '2026-11-03', tags: [], tagWords: [], item: 'o1' },
        ],
        next: { keys: ['opinions.submitted'], more: 1, by: '2026-11-30' },
        lists: [
          {
            key: 'opinions.submitted',
            name: '社情民意信息报送',
            path: '/committees/qindu/opinions?stage=submitted&year=2026&unit=b',
          },
        ],
      },
    ],
  };
  return answering({
    [`GET ${at}/scheme`]: () => Response.json({ current: shache, versions: [], draft: null, version: 1 }),
    [`GET ${at}/scores/quotas?subject=unit&period=${month}&limit=100`]: () =>
      Response.json({ ...counted, items: items.slice(0, 1), nextCursor: 'more', total: null }),
    [`GET ${at}/scores/quotas?subject=unit&period=${month}&limit=100&cursor=more`]: () =>
      Response.json({ ...counted, items: items.slice(1), nextCursor: null, total: null }),
    [`GET ${at}/scores/quotas/b?subject=unit&period=${month}`]: () => Response.json(explained),
  });
}

const tile = (label: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.tile')].find((each) => each.textContent?.includes(label));
const cell = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
const linkTo = (text: string) =>
  [...document.querySelectorAll('a')].find((each) => each.textContent?.trim() === text)?.getAttribute('href') ??
  undefined;
