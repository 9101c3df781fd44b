import { readFile } from 'node:fs/promises';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { shown } from './office/looks';
import { expect, test } from './office/test';

const network = (page: Page) => call<GridView>(page, 'GET /committees/yanchuan/grid');
const nodeOf = (page: Page, name: string) =>
  page.locator('.node').filter({ has: page.getByRole('button', { name, exact: true }) });

/** The two deputies that stand first, so that both are in sight, and one of the first one's standing members. */
async function aBranch(page: Page) {
  const { nodes } = await network(page);
  const [from, to] = nodes
    .filter(({ level }) => level === 2)
    .toSorted((one, other) => one.spelling.localeCompare(other.spelling));
  const moved = nodes.find(({ parent }) => parent === from?.member);
  if (!from || !to || !moved) throw new Error('The demo has deputies who contact standing members.');
  return { from, to, moved };
}
const contactorOf = async (page: Page, id: string) => {
  const { nodes } = await network(page);
  return nodes.find(({ member }) => member === nodes.find((node) => node.member === id)?.parent)?.name;
};

test('a member is dragged to another contactor, asked first, and put back', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/grid');
  const { from, to, moved } = await aBranch(page);
  await page.getByRole('textbox', { name: '在网络里查找' }).fill(moved.spelling.split(' ').at(-1) ?? '');
  await expect(page.getByRole('status')).toContainText(moved.name);
  await page.getByRole('textbox', { name: '在网络里查找' }).fill('');

  await nodeOf(page, moved.name).getByRole('button', { name: moved.name, exact: true }).dragTo(nodeOf(page, to.name));
  const asked = page.getByRole('dialog', { name: `${moved.name}改由${to.name}联系` });
  await expect(asked).toContainText(`现在由${from.name}联系`);
  await asked.getByRole('button', { name: '调整' }).click();

  await expect(page.getByRole('status')).toContainText(`已调整${moved.name}的联系人`);
  expect(await contactorOf(page, moved.member)).toBe(to.name);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText(`已调整${moved.name}的联系人`)).toBeHidden();
  expect(await contactorOf(page, moved.member)).toBe(from.name);
});

test('the workbook goes out, is changed by hand, shows its one move and is taken', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/grid');
  const { to, moved } = await aBranch(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^延川县政协五级网格联系网络表-\d{8}\.xlsx$/);

  await page.getByRole('button', { name: '导入', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '导入联系网络表：五级网格' });
  await dialog.locator('input[type=file]').setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: await readFile(await file.path()),
  });
  await expect(dialog.getByRole('status')).toContainText('共 151 行，全部核对无误；采用后变动 0 个');

  const { nodes } = await network(page);
  const codeOf = new Map(nodes.map(({ member }, index) => [member, String(index + 1)]));
  const rows = nodes.map(({ member, name, parent }) => {
    const above = member === moved.member ? to.member : parent;
    return [codeOf.get(member), above === undefined ? '' : codeOf.get(above), name].join(',');
  });
  const csv = (lines: readonly string[]) => ({
    name: '网络.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['编码,上级编码,姓名', ...lines].join('\n')),
  });
  await dialog.locator('input[type=file]').setInputFiles(csv([...rows, '999,1000,不在名册']));
  await expect(dialog.getByRole('list', { name: '表里的问题' })).toContainText('第153行 B列“上级编码”');
  await expect(dialog.getByRole('button', { name: '采用' })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles(csv(rows));
  await expect(dialog.getByRole('status')).toContainText('变动 1 个');
  await dialog.getByRole('button', { name: '采用' }).click();

  await expect(page.getByText('已按表保存，变动 1 个')).toBeVisible();
  expect(await contactorOf(page, moved.member)).toBe(to.name);
});

test('an empty cell of the radar opens the form, and what is entered fills it', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/grid');
  await page.getByText('工作空白提示', { exact: true }).click();
  await page.getByRole('radiogroup', { name: '对象类别' }).getByText('委员', { exact: true }).click();
  const empty = page.getByRole('button', { name: /^空白，.+：登记联系$/ }).first();
  const name = /，(.+)：/.exec((await empty.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await empty.click();

  const form = page.getByRole('dialog', { name: '登记联系' });
  await expect(form).toContainText('联系');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已登记联系')).toBeVisible();
  await expect(page.getByRole('button', { name: `今天，${name}：登记联系` })).toBeVisible();

  await page
    .getByRole('link', { name: /：登记社情民意信息$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '登记社情民意' })).toBeVisible();
  await expect(page.getByRole('list', { name: '反映人' }).getByRole('listitem')).toHaveCount(1);
});

test('a member who has resigned asks on their page for the hand-over, which is then made', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/desk');
  const { moved } = await aBranch(page);
  const at = `/committees/yanchuan/members/${moved.member}` as const;
  const { version } = await call<{ version: number }>(page, `GET ${at}`);
  await call(page, `PATCH ${at}`, { body: { status: 'resigned' }, version });

  await page.goto(`/c/yanchuan/members/${moved.member}`);
  await expect(page.getByRole('alert')).toContainText('仍在联系网络里，请办理退出');
  await page.getByRole('link', { name: /^退出并移交 \d+ 个$/ }).click();
  const dialog = page.getByRole('dialog', { name: `移出网格：${moved.name}` });
  await dialog.getByRole('button', { name: '退出', exact: true }).click();

  await expect(page.getByText(new RegExp(`${moved.name}已退出，移交 \\d+ 个`))).toBeVisible();
  const { nodes, faults } = await network(page);
  expect([
    nodes.some(({ member }) => member === moved.member),
    faults.filter(({ severity }) => severity === 'error'),
  ]).toEqual([false, []]);
});

test('the levels of the scheme are tried before they are saved', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/grid');
  await page.getByRole('button', { name: '网格方案' }).click();
  const form = page.getByRole('dialog', { name: '网格方案：五级网格' });
  await form.getByRole('button', { name: '去掉第 5 级' }).click();
  await form.getByRole('button', { name: '先试算' }).click();
  await expect(form.getByRole('status')).toContainText('处不符合；保存后请重新划分网格');
  await expect(form.getByRole('status')).toContainText('名册中有 62 个不属于任何一级');
  await form.getByRole('button', { name: '取消' }).click();
  await shown(page);
  expect((await network(page)).levels).toHaveLength(5);
});

test('a city reads its six contacts against their targets', async ({ office }) => {
  const page = await office.as('demo.weinan');
  await page.goto('/c/weinan/grid?network=six-contacts');
  await page.getByText('联系覆盖率', { exact: true }).click();
  const table = page.getByRole('table', { name: '联系覆盖率' });
  await expect(table.getByRole('row', { name: /县级政协/ })).toContainText('100%');
  await expect(table.getByRole('row', { name: /^委员/ })).toContainText('30%');
});

test('a contact that was entered wrongly is voided with its reason and stays in the list', async ({ office }) => {
  const page = await office.as('demo.yanchuan');
  await page.goto('/c/yanchuan/grid');
  await page.getByText('联系记录', { exact: true }).click();
  const row = page.getByRole('table', { name: '联系记录' }).getByRole('row').nth(1);
  await row.getByRole('button', { name: /^作废/ }).click();
  const dialog = page.getByRole('dialog', { name: /^作废联系记录/ });
  await dialog.getByRole('textbox').fill('登记错了人。');
  await dialog.getByRole('button', { name: '作废', exact: true }).click();
  await expect(page.getByText('已作废这次联系')).toBeVisible();
  await expect(row).toContainText('已作废 登记错了人。');
});
