import type { Page } from '@playwright/test';
import { oneRequestBytes } from '@lianluo/domain/sheet/file-limits';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call } from './office/api';
import { expect, test } from './office/test';

const officeRoster = join(import.meta.dirname, '../../api/test-support/sheet/fixtures/qindu-roster.xlsx');

// As an office keeps it: a title above the header, dates and names as they were typed, one day that never was.
const roster = [
  '新城区政协委员名册,,,,,,,',
  '序号,姓 名,性别,出生年月日,民族,政治面貌,界别,联系电话',
  '1,甘　露,女,1979.5.1,汉族,群众,教育界,19900007701',
  '2,向东方,男,1968年11月2日,回族,中共党员,工商联,１９９００００７７０２',
  '3,安心,女,1985/3/9,汉族,群众,医药卫生界,19900007703',
  '4,鲁莽,男,1970年13月45日,汉族,群众,教育界,19900007704',
];

test('a roster is previewed, mended, written without its wrong row, and taken back', async ({ office }) => {
  const page = await office.as('demo.xincheng');
  await page.goto('/c/xincheng/imports');
  const before = await members(page);

  const buffer = Buffer.from(`\uFEFF${roster.join('\r\n')}`);
  await page.getByLabel('选择委员名册文件').setInputFiles({ name: '新城名册.csv', mimeType: 'text/csv', buffer });
  const tabs = page.getByRole('group', { name: '按结果筛选' });
  await expect(tabs.getByRole('button', { name: /^新增/ })).toHaveText(/新增\s*3/);
  await expect(tabs.getByRole('button', { name: /^错误/ })).toHaveText(/错误\s*1/);
  await expect(page.getByRole('table')).toContainText('1970年13月45日');

  const [marked] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载错误标注表' }).click(),
  ]);
  expect(marked.suggestedFilename()).toMatch(/\.xlsx$/);
  expect((await readFile(await marked.path())).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: '导入……' }).click();
  const dialog = page.getByRole('dialog', { name: '导入委员名册' });
  await dialog.getByRole('radio', { name: /^全部无误才导入/ }).check();
  await expect(dialog.getByRole('status')).toContainText('现在不能导入');
  await dialog.getByRole('radio', { name: /^导入全部有效行/ }).check();
  await expect(dialog.getByRole('status')).toContainText('1 行有错误，不导入');
  await dialog.getByRole('button', { name: '导入 3 名' }).click();
  await expect(page.getByRole('heading', { name: '已导入 3 名' })).toBeVisible();
  expect(await members(page)).toBe(before + 3);
  await page.getByRole('link', { name: '查看委员名册' }).click();
  await page.getByRole('main').getByLabel('关键词').fill('xdf');
  await page.getByRole('main').getByLabel('关键词').press('Enter');
  await expect(page.getByRole('table')).toContainText('向东方');

  await page.goBack();
  await page.goBack();
  await page.getByRole('button', { name: '撤销这一批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这一批' }).click();
  await expect(page.getByRole('heading', { name: '已撤销', exact: true })).toBeVisible();
  expect(await members(page)).toBe(before);
});

// A row whose day never was; the others as an office writes them, with the year above the table and a total below.
const deeds = (day: string) => [
  '新城区政协2026年为民办实事台账,,,,,,',
  '序号,实事名称,承办委员,完成日期,受益人数,投入资金（万元）,办理结果',
  '1,为独居老人装扶手,甘露,3月5日,12,0.3,装了八户',
  `2,助学金发放,甘露,${day},30,1.5,已发到位`,
  '合计,,,,42,1.8,',
];

test('a sheet of deeds is corrected after its preview, written, seen in its ledger, and taken back', async ({
  office,
}) => {
  const page = await office.as('demo.xincheng');
  await page.goto('/c/xincheng/deeds');
  await call(page, 'POST /committees/xincheng/members', { body: { name: '甘露', sector: '教育界' } });
  const before = await deedsOf(page);

  await page.getByRole('button', { name: '导入', exact: true }).click();
  const file = (lines: string[]) => ({
    name: '实事.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}`),
  });
  await page.getByLabel('选择为民办实事台账文件').setInputFiles(file(deeds('2月30日')));
  const tabs = page.getByRole('group', { name: '按结果筛选' });
  await expect(tabs.getByRole('button', { name: /^错误/ })).toHaveText(/错误\s*1/);
  await expect(page.getByRole('table')).toContainText('2月30日');

  await page.goto('/c/xincheng/imports?kind=deeds');
  await page.getByLabel('选择为民办实事台账文件').setInputFiles(file(deeds('3月6日')));
  await expect(tabs.getByRole('button', { name: /^新增/ })).toHaveText(/新增\s*2/);
  await expect(tabs.getByRole('button', { name: /^错误/ })).toHaveText(/错误\s*0/);
  await expect(page.getByRole('main')).toContainText('不是记录，没有读入：合计');
  await page.getByRole('button', { name: '导入……' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '导入 2 件' }).click();
  await expect(page.getByRole('heading', { name: '已导入 2 件' })).toBeVisible();
  expect(await deedsOf(page)).toBe(before + 2);

  await page.getByRole('link', { name: '查看为民办实事台账' }).click();
  await page.getByRole('link', { name: '助学金发放' }).click();
  await expect(page.getByRole('main')).toContainText(/录入方式\s*导入/);
  await expect(page.getByRole('main')).toContainText('15,000');

  await page.goto('/c/xincheng/imports');
  await page.getByRole('link', { name: '实事.csv' }).first().click();
  await page.getByRole('button', { name: '撤销这一批' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销这一批' }).click();
  await expect(page.getByRole('heading', { name: '已撤销', exact: true })).toBeVisible();
  expect(await deedsOf(page)).toBe(before);
});

test("the office's own workbook is taken as it is", async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/imports');
  await page.getByLabel('选择委员名册文件').setInputFiles(officeRoster);
  await expect(page.getByText('尚未导入任何数据').or(page.getByText('列对应'))).not.toHaveCount(0);
  const tabs = page.getByRole('group', { name: '按结果筛选' });
  await expect(tabs.getByRole('button', { name: /^全部/ })).toHaveText(/全部\s*255/);
});

test('a sheet larger than one request carries is sent on its own, told of when the line is cut, and sent again', async ({
  office,
  faults,
}) => {
  const page = await office.as('demo.xincheng');
  await page.goto('/c/xincheng/imports');
  const rows = Array.from({ length: 150 }, (_, n) => `包${n}某,教育界,${'长'.repeat(10_000)}`);
  const buffer = Buffer.from(['姓名,界别,备注', '包容,教育界,', ...rows].join('\r\n'));
  expect(buffer.length).toBeGreaterThan(oneRequestBytes);
  let cut = 2;
  await page.route(/\/uploads\/[0-9a-f-]{36}/, (route) =>
    cut-- > 0 ? route.abort('connectionreset') : route.continue(),
  );
  const card = page.getByRole('region', { name: '导入委员名册' });
  const file = { name: '大名册.csv', mimeType: 'text/csv', buffer };

  await card.getByLabel('选择委员名册文件').setInputFiles(file);
  await expect(card.getByRole('alert')).toContainText('网络中断，文件没有传完。请检查网络，然后重试。');
  await card.getByRole('button', { name: '重试' }).click();
  await expect(card.getByRole('alert')).toContainText('网络中断');
  await card.getByRole('button', { name: '重试' }).click();

  const tabs = page.getByRole('group', { name: '按结果筛选' });
  await expect(tabs.getByRole('button', { name: /^新增/ })).toHaveText(/新增\s*1/);
  await expect(tabs.getByRole('button', { name: /^错误/ })).toHaveText(/错误\s*150/);
  await expect(page.getByText('大名册.csv')).not.toHaveCount(0);
  // The browser notes the two calls that were cut.
  expect(faults.splice(0)).toHaveLength(2);
});

test('a sheet on its way can be left', async ({ office }) => {
  const page = await office.as('demo.xincheng');
  await page.goto('/c/xincheng/imports');
  await page.route(/\/uploads\/[0-9a-f-]{36}/, () => undefined);
  const card = page.getByRole('region', { name: '导入委员名册' });
  const buffer = Buffer.alloc(oneRequestBytes + 1, '姓名,界别\r\n');
  await card.getByLabel('选择委员名册文件').setInputFiles({ name: '大名册.csv', mimeType: 'text/csv', buffer });

  await card.getByRole('button', { name: '取消上传' }).click();

  await expect(card.getByText('选择文件')).toBeVisible();
  await expect(card.getByRole('alert')).toHaveCount(0);
});

async function deedsOf(page: Page): Promise<number> {
  const { total } = await call<{ total: number }>(page, 'GET /committees/xincheng/deeds?limit=1');
  return total;
}

async function members(page: Page): Promise<number> {
  const { total } = await call<{ total: number }>(page, 'GET /committees/xincheng/members?limit=1');
  return total;
}
