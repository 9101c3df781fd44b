import type { GridView } from '@lianluo/contract/grid-schemas';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { expect, test } from './office/test';

/** Sheets of what the page prints; Chromium writes each page of a PDF as a plain object. */
async function sheets(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  return bytes.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

const settled = (page: Page) => page.waitForLoadState('networkidle');

test('a short opinion is one sheet, with 版记 at its foot', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/opinions');
  const draft = {
    title: '关于修复人民路路灯的建议',
    content: { situation: '人民路夜间照明不足。', suggestion: '更换线路。' },
    authors: [{ name: '张三' }],
  };
  const path = '/committees/qindu/opinions' as const;
  let opinion = await call<OpinionView>(page, `POST ${path}`, { body: draft });
  for (const step of ['submit', 'edit', 'review', 'sign', 'issue'])
    opinion = await call<OpinionView>(page, `POST ${path}/${opinion.id}/actions/${step}`, {
      body: step === 'issue' ? { recipients: ['区委办公室'] } : {},
      version: opinion.version,
    });
  await page.goto(`/c/qindu/opinions/${opinion.id}/print`);
  await settled(page);

  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const foot = await page.evaluate(() => {
    const [sheet, imprint] = ['article.official', 'article.official footer'].map((each) =>
      document.querySelector(each)?.getBoundingClientRect(),
    );
    return { sheet: sheet?.height ?? 0, below: (sheet?.bottom ?? 0) - (imprint?.bottom ?? 1000) };
  });
  // GB/T 9704: 297 mm less 37 and 35; a millimetre is 96/25.4 px.
  expect(foot.sheet).toBeGreaterThan((223 * 96) / 25.4);
  expect(Math.abs(foot.below)).toBeLessThan(2);
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

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));

  await expect(page.locator('.node')).toHaveCount(nodes.length);
  await expect(page.locator('.on-sheet')).toHaveText(/^\s*延川县政协五级网格联系网络 \d{4}-\d{2}-\d{2}\s*$/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await sheets(page)).toBeGreaterThan(1);
});
