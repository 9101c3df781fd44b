import type { Page } from '@playwright/test';
import { anImport, cityPages, countyPages, idsFor, officePages, otherPages } from './office/routes';
import { aRoster, connections } from './office/connections';
import { look, shown, type Care } from './office/looks';
import { expect, test } from './office/test';
import { callOf } from './office/this-page';

// The longest file: its tests go to whichever worker is free.
test.describe.configure({ mode: 'parallel' });
// Each page is looked at in two sizes.
test.setTimeout(Object.keys(countyPages).length * 6_000);

/** Vue marks the element that an app is mounted on. */
interface Mounted {
  __vue_app__: {
    config: {
      globalProperties: { $router: { getRoutes(): { name?: string }[]; push(path: string): Promise<unknown> } };
    };
  };
}

test('the table of pages names every route', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/desk');
  await shown(page);
  const routes = await page.evaluate(() => {
    const app = (document.querySelector('#app') as unknown as Mounted).__vue_app__;
    return app.config.globalProperties.$router.getRoutes().flatMap(({ name }) => name ?? []);
  });
  const known = new Set([...Object.keys(countyPages), ...Object.keys(cityPages), ...otherPages]);
  expect([...known].toSorted()).toEqual([...new Set(routes)].toSorted());
});

test('the pages before a committee', async ({ office }) => {
  const page = await office.stranger();
  const found: string[] = [];
  for (const [name, path] of [
    ['sign-in', '/sign-in'],
    ['setup', '/setup'],
    ['missing', '/nowhere/at/all'],
  ] as const) {
    await page.goto(path);
    await shown(page);
    found.push(...(await look(page, name, 'both')));
  }
  const clerk = await office.as('demo.qindu.clerk');
  await clerk.goto('/password');
  await shown(clerk);
  found.push(...(await look(clerk, 'password', 'both')));
  expect(found).toEqual([]);
});

/** What administrators alone lay down and connect. */
const administered = ['deadlines', 'api-keys', 'api-key', 'webhooks', 'webhook'];

// The clerk's pages are the secretary-general's, less a button or two.
const people: readonly { username: string; care: Care; closed: readonly string[] }[] = [
  { username: 'demo.qindu', care: 'both', closed: [] },
  { username: 'demo.qindu.clerk', care: 'glance', closed: ['users', 'about', 'proposal-rules', ...administered] },
  {
    username: 'demo.qindu.unit',
    care: 'wide',
    closed: [
      'unit-new',
      'unit-edit',
      'member-new',
      'member-edit',
      'grid',
      'imports',
      'import',
      'links',
      'letters',
      'letter',
      'reminders',
      'reminders-print',
      'topics',
      'series',
      'recurrences',
      'report-rules',
      'report-volume',
      'rosters',
      'roster',
      'concerns',
      'opinion-presentation',
      'opinion-adoption-list',
      ...officePages,
      'issue-print',
      'issue-signing',
      'handling-units',
      'classified-matters',
      'about',
      'proposal-rules',
      'proposal-assignments',
      'task-set',
      'users',
      ...administered,
    ],
  },
];

for (const { username, care, closed } of people)
  test(`every page of the county, as ${username} sees it`, async ({ office }) => {
    const page = await office.as(username);
    await page.goto('/c/qindu/desk');
    // Each may have a world to themselves: what is looked at is there in every one.
    if (care !== 'wide') {
      await anImport(page, 'qindu');
      await aRoster(page, 'qindu');
    }
    if (username === 'demo.qindu') await connections(page, 'qindu');
    const ids = await idsFor(page, 'qindu');
    const found: string[] = [];
    for (const [name, path] of Object.entries(countyPages)) {
      const how = closed.includes(name) ? 'closed' : care;
      found.push(...(await visit(page, `/c/qindu/${path(ids)}`, `${username}-${name}`, how)));
    }
    expect(found).toEqual([]);
  });

test('every page of the city, and of a county as the city sees it', async ({ office }) => {
  const page = await office.as('demo.city');
  await page.goto('/c/demo-city/counties');
  const own = await idsFor(page, 'demo-city', false);
  const ids = await idsFor(page, 'qindu', false);
  const found: string[] = [];
  for (const [name, path] of Object.entries(cityPages))
    found.push(...(await visit(page, `/c/demo-city/${path(own)}`, `demo.city-${name}`, 'both')));
  const open = [
    'desk',
    'units',
    'unit',
    'special-committees',
    'members',
    'member',
    'opinions',
    'opinion',
    'opinion-print',
    'paper',
    'proposal-report',
    'quotas',
    'assessments',
    'scheme',
    'appraisals',
    'about',
    'proposal-rules',
  ];
  for (const [name, path] of Object.entries(countyPages)) {
    const how = open.includes(name) ? 'both' : 'closed';
    found.push(...(await visit(page, `/c/qindu/${path(ids)}`, `demo.city-qindu-${name}`, how)));
  }
  expect(found).toEqual([]);
});

for (const username of ['demo.security', 'demo.audit'])
  test(`the one page of ${username}, wherever else they point`, async ({ office }) => {
    const page = await office.as(username);
    const found: string[] = [];
    for (const path of ['counties', 'users', 'officer']) {
      found.push(...(await visit(page, `/c/demo-city/${path}`, `${username}-${path}`, 'wide', true)));
      await expect(page).toHaveURL(/\/officer$/);
    }
    expect(found).toEqual([]);
  });

/**
 * As a link of the application leads there: an address typed anew is tried once, by those to whom all are open. A page on which
 * nothing was changed is left without a question.
 */
async function goWithin(page: Page, path: string): Promise<string[]> {
  const left = page.url();
  const isThere = await page.evaluate(async (to) => {
    const app = (document.querySelector('#app') as unknown as Mounted).__vue_app__;
    const gone = app.config.globalProperties.$router.push(to).then(() => true);
    const asked = new Promise<boolean>((resolve) => setTimeout(resolve, 5_000, false));
    const isGone = await Promise.race([gone, asked]);
    await new Promise(requestAnimationFrame);
    return isGone;
  }, path);
  if (isThere) return [];
  await page.goto(path);
  return [`${new URL(left).pathname}: asks before it is left, and nothing was changed`];
}

/** Opens a page and says what is wrong with it. A page that is closed to somebody says so and asks for nothing. */
async function visit(
  page: Page,
  path: string,
  name: string,
  how: Care | 'closed',
  isTyped = how === 'both',
): Promise<string[]> {
  const found = isTyped ? [] : await goWithin(page, path);
  if (isTyped) await page.goto(path);
  await shown(page);
  const refused = await page.getByText('您没有打开这个页面的权限').isVisible();
  if (refused !== (how === 'closed')) return [...found, `${name}: ${refused ? 'closed' : 'open'}, and should not be`];
  if (how === 'closed') return found;
  found.push(...(await look(page, name, how)));
  if (!(await page.getByRole('banner').getByText('演示数据').isVisible()))
    found.push(`${name}: not marked as 演示数据`);
  if (await page.getByText('没有找到').filter({ visible: true }).count()) found.push(`${name}: not found`);
  // Each page once, as somebody to whom all are open sees it.
  if (how === 'both') found.push(...(await callOf(page, name)));
  return found;
}
