import type { GatheringView } from '@lianluo/contract/gathering';
import type { Page, Route } from '@playwright/test';
import { call } from './office/api';
import { expect, test } from './office/test';

// More than any committee has: as many as one activity may record.
const many = 5000;
const openedMs = 1000;
const markedMs = 50;

test('five thousand lines open within a second, and each is marked within the blink of a key', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/readings');
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET /committees/qindu/readings?stage=held&limit=1');
  const id = items[0]?.id ?? '';
  const reading = await call<GatheringView>(page, `GET /committees/qindu/readings/${id}`);
  const people = Array.from({ length: many }, (_, index) => ({ id: `m${index}`, name: `委员${index}` }));
  await answer(page, `**/members?limit=100`, {
    items: people.map((each) => ({ ...each, sector: `界别${Number(each.id.slice(1)) % 30}`, placements: [] })),
    nextCursor: null,
    total: many,
  });
  await answer(page, `**/readings/${id}/invited?limit=100`, {
    items: people.map(({ id: member, name }) => ({ member, name, sector: '' })),
    nextCursor: null,
    total: many,
    counts: { invited: many, coming: 0, leave: 0, none: many },
    leftOut: [],
  });
  await answer(page, `**/readings/${id}`, {
    ...reading,
    attendance: people.map(({ id: member, name }) => ({ member, name, state: 'present' })),
  });
  // The code of the page is there before it is timed, as for whoever opens a second one.
  await page.goto(`/c/qindu/readings/${id}/attendance`);
  await expect(page.getByRole('grid')).toBeVisible();
  await page.getByRole('link', { name: '读书活动', exact: true }).click();
  await expect(page.getByRole('link', { name: '更正出席' })).toBeVisible();

  const opened = await page.evaluate(async () => {
    const from = performance.now();
    [...document.querySelectorAll('a')].find((link) => link.textContent === '更正出席')?.click();
    while (!document.querySelector('[role="grid"] [role="row"][aria-label]')) await new Promise(requestAnimationFrame);
    return performance.now() - from;
  });
  const marked = await page.evaluate(async () => {
    const times: number[] = [];
    for (let press = 0; press < 20; press += 1) {
      const line = document.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      const from = performance.now();
      line?.dispatchEvent(new KeyboardEvent('keydown', { key: '5', bubbles: true, cancelable: true }));
      // What follows a key is drawn in the microtasks behind it.
      await Promise.resolve();
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
  });
  console.log(`${many} lines: opened in ${Math.round(opened)} ms, marked in ${marked.toFixed(1)} ms`);
  await expect(page.getByText('缺席 20', { exact: true })).toBeVisible();
  expect(opened).toBeLessThanOrEqual(openedMs);
  expect(marked).toBeLessThanOrEqual(markedMs);
});

async function answer(page: Page, address: string, body: object): Promise<void> {
  await page.route(address, (route: Route) => route.fulfill({ json: body }));
}
