import type { Overview } from '@lianluo/contract/overview';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import { isOnWalk, nextAfter } from '../../ui/next-item';
import {
  aCounty,
  aFigure,
  anOverview,
  aUnitLine,
  waitingByKind,
} from '../../../test-support/overview/overview.examples';
import { overviewRoutes } from './overview.routes';

const others = [
  'units members opinions consultations readings imports opinion-new unit-new',
  'unit opinion consultation reading reading-new consultation-new',
].flatMap((names) => names.split(' '));
// Forms of Element Plus take their time without a browser.
vi.setConfig({ testTimeout: 40_000 });

// The first import of a lazy page takes longer than a test waits.
beforeAll(() => Promise.all([import('./DeskPage.vue'), import('./CityPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('every figure opens the list it was counted from, with the same filter', async () => {
  const figures = anOverview().figures;
  await openDesk(anOverview());

  const linked = figures.filter(({ key }) => key !== 'platforms');
  for (const { key, value, list } of linked) {
    const [path, search] = list!.replace('/committees/qindu', '').split('?');
    const link = links().find(({ href }) => href === `/c/qindu${path}?${search}`);
    expect(`${key}: ${link?.text ?? 'no link'}`).toContain(String(value));
  }
});

test('more than last year is green, less is grey, and what is overdue is red', async () => {
  await openDesk(
    anOverview({
      figures: [
        aFigure('opinions.submitted', 47, { lastYear: 30 }),
        aFigure('opinions.issued', 27, { lastYear: 30 }),
        aFigure('overdue', 6),
      ],
    }),
  );

  expect(note('比去年同期 +17')?.classList.contains('done')).toBe(true);
  expect(note('比去年同期 −3')?.classList.contains('rest')).toBe(true);
  expect(document.querySelector('b.late')?.textContent).toBe('6');
});

test('adoptions are told in items, beside them how often, and what the county itself printed is not among them', async () => {
  const list = '/committees/qindu/opinions?adoptedBy=county&year=2026';
  await openDesk(
    anOverview({ figures: [...anOverview().figures, { ...aFigure('opinions.adopted.county', 9), list }] }),
  );

  const card = document.querySelector('.adoptions')?.textContent ?? '';
  expect(card).toContain('市级采用（条）3共 4 条次');
  expect(card).toContain('省级采用（条）1同比 +1');
  expect(card).not.toContain('县级');
});

test('a cell of the matrix leads to what is behind it: readings, opinions of the month, members, the page for gaps', async () => {
  await openDesk(anOverview({ units: [aUnitLine({ gaps: ['缺 1 名联络员'] })] }));

  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  expect(hrefOf('缺 1 名联络员')).toBe('/c/qindu/units/u1');
  expect(links().find(({ href }) => href === '/c/qindu/readings?unit=u1')?.text).toContain('逾期');
  expect(hrefOf('本月 6 条')).toMatch(
    new RegExp(`^/c/qindu/opinions\\?unit=u1&stage=submitted&from=${month}-01&to=${month}-\\d\\d$`),
  );
  expect(links().find(({ href }) => href === '/c/qindu/members?unit=u1')?.text).toBe('26');
});

test('a brand that all stations share heads its column; without one the plain name does', async () => {
  await openDesk(anOverview({ units: [aUnitLine(), aUnitLine({ id: 'u2', consultation: '别的品牌' })] }));

  const heads = [...document.querySelectorAll('th')].map((head) => head.textContent.trim());
  expect(heads).toContain('秦家悦读');
  expect(heads).toContain('基层协商');
});

test('a committee without units or members is shown the first steps', async () => {
  await openDesk(anOverview({ figures: [aFigure('platforms', 0), aFigure('members', 0)], units: [] }));

  expect(document.body.textContent).toContain('启用步骤');
  expect(hrefOf('建联络组织')).toBe('/c/qindu/unit-new');
});

test('an operator is offered no import, and no first steps', async () => {
  await openDesk(anOverview({ figures: [aFigure('opinions.submitted', 0)], units: [aUnitLine()] }), 'u1');

  expect(document.body.textContent).not.toContain('启用步骤');
  expect(links().some(({ text }) => text === '导入')).toBe(false);
  expect(links().some(({ text }) => text === '登记社情民意')).toBe(true);
});

test('the city shows rates when its address says so, and no rate of too few members', async () => {
  const counties = [aCounty('qindu', { members: 255, 'opinions.submitted': 51 }), aCounty('small', { members: 20 })];
  answering({ 'GET /api/v1/committees/qindu/overview': () => Response.json({ ...anOverview(), counties }) });
  opened = await openPage({
    at: '/c/qindu/counties?per=hundred',
    routes: overviewRoutes,
    others,
    role: 'city-administrator',
  });

  expect(document.body.textContent).toContain('20.0');
  expect(document.body.textContent).toContain('样本不足');
});

async function openDesk(overview: Overview, unit: string | null = null) {
  answering({ 'GET /api/v1/committees/qindu/overview': () => Response.json(overview) });
  const role = unit ? 'unit-operator' : 'county-administrator';
  opened = await openPage({ at: '/c/qindu/desk', routes: overviewRoutes, others, role, unit });
}

const aWaiting = (item: string, mine: boolean): Overview['waiting'][number] => ({
  item,
  kind: 'opinions',
  title: `第${item}条`,
  action: 'edit',
  label: '编辑',
  holder: '办公室',
  mine,
  since: '2026-11-23T01:00:00Z',
  dueOn: '2026-11-27',
  state: 'due',
});

test.each(['desk', 'waiting'])('an item opened from the %s leads on to the next that waits for me', async (page) => {
  const waiting = [aWaiting('1', true), aWaiting('2', false), aWaiting('3', true)];
  const waitingCounts = { mine: 2, others: 1, drafts: 0, byKind: waitingByKind({ opinions: 3 }) };
  answering({
    'GET /api/v1/committees/qindu/overview': () => Response.json(anOverview({ waiting, waitingCounts })),
    'GET /api/v1/committees/qindu/waiting?limit=100': () =>
      Response.json({ items: waiting, nextCursor: null, total: 3 }),
    'GET /api/v1/committees/qindu/waiting?drafts=true&limit=100': () =>
      Response.json({ items: [], nextCursor: null, total: 0 }),
  });
  opened = await openPage({ at: `/c/qindu/${page}`, routes: overviewRoutes, others });

  await opened.router.push({ name: 'opinion', params: { committee: 'qindu', id: '1' } });

  expect(isOnWalk('1')).toBe(true);
  const next = await nextAfter('1');
  expect(next && opened.router.resolve(next.to).path).toBe('/c/qindu/opinions/3');
});

const links = () =>
  [...document.querySelectorAll('a')].map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: link.textContent.trim(),
  }));
const hrefOf = (words: string) => links().find(({ text }) => text.includes(words))?.href;
const note = (words: string) => [...document.querySelectorAll('i')].find((each) => each.textContent === words);
