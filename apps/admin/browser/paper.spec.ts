import type { GridView } from '@lianluo/contract/grid-schemas';
import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { sheets } from './office/pdf';
import { expect, test } from './office/test';

const settled = (page: Page) => page.waitForLoadState('networkidle');

const opinions = '/committees/qindu/opinions';
const issues = '/committees/qindu/issues';

/** An opinion of one paragraph of so many characters, taken through these steps. */
async function anOpinion(page: Page, characters: number, ...steps: string[]): Promise<OpinionView> {
  const draft = {
    title: '关于修复人民路路灯的建议',
    content: { situation: '灯'.repeat(characters) },
    authors: [{ name: '张三' }],
  };
  let opinion = await call<OpinionView>(page, `POST ${opinions}`, { body: draft });
  for (const step of steps)
    opinion = await call<OpinionView>(page, `POST ${opinions}/${opinion.id}/actions/${step}`, {
      body: {},
      version: opinion.version,
    });
  return opinion;
}

/** An issue of these opinions that is out, with a line each for 报, 送 and 发. */
async function anIssue(page: Page, items: readonly OpinionView[]): Promise<IssueView> {
  const circulation = { report: ['区委'], send: ['区委办公室'], distribute: ['各街道'] };
  const body = { items: items.map(({ id }) => id), circulation, copies: 60 };
  let issue = await call<IssueView>(page, `POST ${issues}`, { body });
  for (const step of ['sign', 'issue'])
    issue = await call<IssueView>(page, `POST ${issues}/${issue.id}/actions/${step}`, {
      body: {},
      version: issue.version,
    });
  return issue;
}

/** GB/T 9704: between the margins of 37 and 35 mm stand 225 mm, in points: 22 lines of 28 and a rest. */
const height = (225 * 72) / 25.4;
const line = 28;

/** The sheets of an issue by its lines: each text the same, of one paragraph. */
function sheetsOf(texts: number, characters: number): number {
  // 密级 a line, the name 84, the number a line, 编发单位 a line with 4 for its rule.
  const head = 28 + 84 + 28 + 32;
  // A gap of 14; 报, 送, 发 and 签发 are lines of 22; the rules above, below and between are 2.6.
  const foot = 14 + 4 * 22 + 2.6;
  // 28 characters to a line, the first less two; the title takes two lines.
  const lines = Math.ceil((characters + 2) / 28);
  const blocks = [head];
  for (let text = 1; text <= texts; text++) {
    // A title stays with the first line; who reported with the last, and below the last text 版记 with both.
    blocks.push(2 * line + line, ...Array.from({ length: lines - 2 }, () => line));
    blocks.push(2 * line + (text === texts ? foot : 0));
  }
  let [sheet, used] = [1, 0];
  for (const block of blocks) {
    if (used + block > height) [sheet, used] = [sheet + 1, 0];
    used += block;
  }
  return sheet;
}

test('an issue takes the sheets that its lines fill, and none that is empty', async ({ office }) => {
  test.setTimeout(240_000);
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/issues');
  const [printed, reckoned]: [string[], string[]] = [[], []];
  for (const characters of [200, 700, 1500])
    for (const texts of [1, 3]) {
      const items = [];
      for (let text = 0; text < texts; text++)
        items.push(await anOpinion(page, characters, 'submit', 'edit', 'review'));
      const { id } = await anIssue(page, items);
      await page.goto(`/c/qindu/issues/${id}/print`);
      await expect(page.locator('article.official .article')).toHaveCount(texts);
      await settled(page);
      const asked = `${texts} × ${characters}: `;
      printed.push(asked + String(await sheets(page)));
      reckoned.push(asked + String(sheetsOf(texts, characters)));
    }
  expect(printed).toEqual(reckoned);
});

test('an issue of one sheet has 版记 at its foot, the head above and its title whole', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/opinions');
  const { id } = await anOpinion(page, 100, 'submit', 'edit', 'review', 'sign', 'issue');
  await page.goto(`/c/qindu/opinions/${id}/print`);
  await expect(page.locator('article.official footer')).toBeVisible();
  await settled(page);

  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round((156 * 96) / 25.4), height: 1000 });
  const below = () =>
    page.evaluate(() => {
      const [sheet, imprint] = ['article.official', 'article.official footer'].map((each) =>
        document.querySelector(each)?.getBoundingClientRect(),
      );
      return (imprint?.bottom ?? 0) - (sheet?.top ?? 0);
    });
  // The foot finds its place once the sheet has heard how wide it is. In pixels, of which a point has 4/3; three are left for what
  // rounding may take.
  await expect.poll(below).toBeLessThanOrEqual((height * 4) / 3);
  expect(await below()).toBeGreaterThan((height * 4) / 3 - 4);
});

test('审签单 is one sheet, before an issue with empty boxes and afterwards with what was said', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/opinions');
  const opinion = await anOpinion(page, 200, 'submit', 'edit', 'review');
  await page.goto(`/c/qindu/opinions/${opinion.id}/print`);
  await expect(page.locator('article.signing')).toContainText('送审稿，注意保存');
  await settled(page);
  expect(await sheets(page)).toBe(1);

  const { id } = await anIssue(page, [opinion]);
  await page.goto(`/c/qindu/issues/${id}`);
  await page.getByRole('button', { name: '审签单' }).click();

  await expect(page.getByRole('row', { name: /^审\s核/ })).toContainText('日');
  await expect(page.getByRole('row', { name: /^签\s发/ })).toContainText('日');
  await settled(page);
  expect(await sheets(page)).toBe(1);
});

for (const [path, most] of [
  ['units', 2],
  ['members', 2],
] as const)
  test(`a list begins under its heading, and its names keep a width: ${path}`, async ({ office }) => {
    const page = await office.as('demo.qindu');
    await page.goto(`/c/qindu/${path}`);
    await settled(page);

    expect(await sheets(page)).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins of 12 mm.
    await page.setViewportSize({ width: Math.round((186 * 96) / 25.4), height: 1000 });
    const widths = await page
      .locator('tbody td:not(.number, .center)')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => cell.getBoundingClientRect().width > 0)
          .map((cell) => cell.getBoundingClientRect().width),
      );
    expect(Math.min(...widths)).toBeGreaterThan(52);
    await expect(page.locator('.on-paper')).toContainText('演示数据');
  });

test('the network is printed whole, with its name and day', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  const { nodes } = await call<GridView>(page, 'GET /committees/yanchuan/grid');
  await page.goto('/c/yanchuan/grid');
  await settled(page);
  await page.emulateMedia({ media: 'print' });

  // The picture hears of printing once it is drawn, which is later than the page is there.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.node')).toHaveCount(nodes.length, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('.on-sheet')).toHaveText(/^\s*延川县政协五级网格联系网络 \d{4}-\d{2}-\d{2}\s*$/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await sheets(page)).toBeGreaterThan(1);
});
