import { isOfUnit, kinds } from '@lianluo/domain/work/kinds';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { shown } from './office/looks';
import { expect, test } from './office/test';

test.setTimeout(240_000);

/** Every ledger of a county, and what a column of each is called that can be switched off. */
const ledgers = {
  ...Object.fromEntries(
    Object.values(kinds)
      .filter(isOfUnit)
      .map(({ name, words }) => [name, words.unit]),
  ),
  // Who proposes says more than the office it came through, which stands behind.
  proposals: '提案分类',
  // The office's own; what comes from below comes to a city, which has a tour of its own.
  issues: '刊名',
  calls: '截稿日期',
  units: '召集人',
  members: '界别',
  informants: '身份',
  topics: '领题',
  series: '版头',
  'handling-units': '简称',
  users: '角色',
};
const sizes = {
  office: { width: 1366, height: 768 },
  // What 125 % and 150 % leave of that screen.
  'at 125 %': { width: 1093, height: 614 },
  'at 150 %': { width: 911, height: 512 },
  telephone: { width: 390, height: 844 },
};
const wide = sizes.office;

test('every ledger has its tools in the same place and is whole at every size', async ({ office }) => {
  const page = await office.as('demo.qindu');
  const places = new Set<string>();
  for (const name of Object.keys(ledgers)) {
    await page.setViewportSize(wide);
    await open(page, name);
    const tools = ['刷新', '列设置'].map((label) => page.getByRole('button', { name: label, exact: true }));
    const boxes = await Promise.all([...tools, page.getByLabel('密度')].map((tool) => tool.boundingBox()));
    places.add(boxes.map((box) => Math.round(box?.x ?? -1)).join(' '));
    const heads = await page.getByRole('button', { name: /^(导出|打印|导入|导出通讯录)$/ }).allInnerTexts();
    expect(heads, name).toEqual(['导出', '打印', '导入', '导出通讯录'].filter((each) => heads.includes(each)));

    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      // A table hears of its new room with the next frame.
      await expect.poll(() => sideways(page), `${name}, ${size}`).toBe(0);
      await expect.poll(() => cut(page), `${name}, ${size}`).toEqual([]);
    }
    // The telephone's card: its name, three fields at most and its verbs.
    const fields = page.locator('tbody tr:not(.ghost)').first().locator('td[data-label]:not(.lead):not(.verbs)');
    const seen = () => fields.evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility()).length);
    const all = await fields.count();
    // The cards are laid out with the next frame, too.
    await expect.poll(seen, name).toBe(Math.min(3, all));
    await page
      .getByRole('button', { name: /^全部字段/ })
      .first()
      .click();
    await expect.poll(seen, name).toBe(all);
  }
  expect([...places]).toHaveLength(1);
});

test('columns are kept, widened and frozen, the page is put in order', async ({ office }) => {
  const page = await office.as('demo.qindu');
  for (const [name, column] of Object.entries(ledgers)) {
    await open(page, name);
    const head = page.getByRole('columnheader', { name: column, exact: true });
    await expect(head, name).toBeVisible();
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: column, exact: true }).click();
    await expect(head, name).toBeHidden();
    await page.reload();
    await shown(page);
    await expect(head, name).toBeHidden();
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(head, name).toBeVisible();
  }

  await open(page, 'opinions');
  const title = page.getByRole('columnheader', { name: '标题' });
  const width = async () => (await title.boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('button', { name: '列设置' }).click();
  for (let press = 0; press < 12; press += 1) await page.getByRole('button', { name: '标题宽一些' }).click();
  await page.keyboard.press('Escape');
  expect(await width()).toBeGreaterThan(before + 100);
  await expect(page.getByText('列较多，可左右滚动')).toBeVisible();
  await page.getByRole('button', { name: '看右边的列' }).click();
  await expect(title).toBeInViewport();
  // A row that is chosen is so in its frozen cells too.
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  const grounds = await page
    .locator('tr.chosen > td')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
  expect(new Set(grounds).size).toBe(1);
  await page.getByRole('region', { name: '已选' }).getByRole('button', { name: '取消' }).click();

  await page.getByRole('columnheader', { name: '报送日期' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=reportedOn/);
  await shown(page);
  const days = await page.locator('td[data-label="报送日期"]').allInnerTexts();
  expect(days).toEqual(days.toSorted());
});

test('a page is gone to by its number, and the usual spans are a press away', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await open(page, 'opinions');
  await page.getByLabel('前往第几页').fill('3');
  await page.getByLabel('前往第几页').press('Enter');
  await expect(page).toHaveURL(/page=3/);
  await shown(page);
  const there = await page.locator('tbody tr').first().innerText();
  await page.getByRole('button', { name: '上一页' }).click();
  await shown(page);
  await page.getByRole('button', { name: '下一页' }).click();
  await shown(page);
  expect(await page.locator('tbody tr').first().innerText()).toBe(there);

  await page.getByRole('button', { name: '本年', exact: true }).click();
  await expect(page).toHaveURL(/from=\d{4}-01-01&to=\d{4}-12-31/);
});

test('a saved filter is shared, and a colleague opens the same rows in the same look by its tab', async ({
  office,
}) => {
  const clerk = await office.as('demo.qindu.clerk');
  await open(clerk, 'opinions?status=submitted');
  await clerk.getByRole('button', { name: '列设置' }).click();
  for (let press = 0; press < 5; press += 1) await clerk.getByRole('button', { name: '标题宽一些' }).click();
  await clerk.getByRole('button', { name: '冻结期号' }).click();
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('button', { name: '＋ 保存当前筛选' }).click();
  const dialog = clerk.getByRole('dialog', { name: '保存当前筛选' });
  await dialog.getByLabel('名称').fill('等待编辑的');
  await dialog.getByText('全会', { exact: true }).click();
  await dialog.getByText('一并记住现在的列、列宽和冻结').click();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  const tab = (page: Page) => page.getByRole('button', { name: /^等待编辑的/ });
  await expect(tab(clerk)).toHaveAttribute('aria-current', 'page');

  const head = await office.as('demo.qindu');
  await open(head, 'opinions');
  await tab(head).click();
  await expect(head).toHaveURL(/status=submitted/);
  await shown(head);
  expect(await head.locator('td[data-label="标题"]').allInnerTexts()).toEqual(
    await clerk.locator('td[data-label="标题"]').allInnerTexts(),
  );
  // The title was 240 wide, and each press adds 24.
  for (const page of [clerk, head]) {
    const title = await page.getByRole('columnheader', { name: '标题' }).boundingBox();
    expect(title?.width).toBe(240 + 5 * 24);
    await expect(page.locator('th.frozen', { hasText: '期号' })).toBeVisible();
  }
});

test('one step is tried and taken on all that the filters find, and the one that refuses says why', async ({
  office,
}) => {
  const page = await office.as('demo.qindu');
  await open(page, 'opinions');
  const made: { id: string; version: number }[] = [];
  for (const title of ['批量报送甲', '批量报送乙', '批量报送丙'])
    made.push(await call(page, 'POST /committees/qindu/opinions', { body: aDraft(title) }));
  // Somebody was faster with one of them.
  const [sent] = made;
  await call(page, `POST /committees/qindu/opinions/${sent?.id}/actions/submit`, {
    body: {},
    version: sent?.version ?? 0,
  });

  await open(page, 'opinions?q=批量报送');
  await page.getByRole('checkbox', { name: '选择 批量报送乙' }).check();
  await page.getByRole('button', { name: /^选中全部筛选结果 3 条/ }).click();
  await page.getByRole('region', { name: '已选' }).getByRole('button', { name: '报送', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '批量报送' });
  await expect(dialog.getByText('可办 2 条，不能办 1 条')).toBeVisible();
  await expect(dialog.getByRole('list', { name: '不能办理的' })).toContainText('批量报送甲');
  await dialog.getByRole('button', { name: '报送 2 条' }).click();
  await expect(dialog.getByText('已办 2 条')).toBeVisible();
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(page.locator('td[data-label="状态"]')).toHaveText(['已报送', '已报送', '已报送']);
});

const aDraft = (title: string) => ({
  title,
  content: { situation: '小区门口没有路灯。', suggestion: '增设两盏。' },
  authors: [{ name: '王女士', kind: 'public' }],
});

async function open(page: Page, list: string): Promise<void> {
  await page.goto(`/c/qindu/${list}`);
  await shown(page);
}

/** How far the page itself, not the table in it, goes sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : -1;
  });

/** Cells of what is of no use unless it is read in full, which are cut all the same. */
const cut = (page: Page): Promise<string[]> =>
  page
    .locator('td.wrap, td.number')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent?.trim() ?? ''),
    );
