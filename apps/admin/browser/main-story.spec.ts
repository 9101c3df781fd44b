import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { figures, totalBehind } from './office/desk';
import { enterDay, pick, take, today } from './office/dialogs';
import { demoPassword, expect, signIn, test } from './office/test';

test.setTimeout(150_000);

const title = '关于规范早市占道经营的建议';
const editedTitle = '关于在背街小巷设临时早市的建议';
const counted = ['社情民意信息（条）', '编发（条）', '市级采用', '省级采用'];
const desk = '/c/qindu/desk';

test('an opinion goes from the entry form to an adoption by the province, and the desk counts it', async ({
  office,
}) => {
  let clerk = await office.stranger();
  const head = await office.as('demo.qindu');

  await clerk.goto('/');
  await signIn(clerk, 'demo.qindu.clerk', demoPassword);
  await expect(clerk.getByRole('heading', { name: '工作台' })).toBeVisible();
  const matrix = clerk.getByRole('table', { name: '“1+3”平台' });
  await expect(matrix.getByRole('row')).toHaveCount(1 + 10);
  await expect(matrix.getByRole('row', { name: /^人民路街道/ }).getByRole('cell')).toHaveCount(7);
  const before = await figures(clerk, counted);

  await test.step('what was typed survives a closed tab', async () => {
    await clerk.getByRole('link', { name: '登记社情民意' }).click();
    await clerk.getByLabel('标题').fill(title);
    await clerk.getByLabel('情况').fill('早市占用非机动车道，上学时段行人绕行。');
    await clerk.getByLabel('分析').fill('周边没有菜市场，早市又没有固定的时段。');
    await clerk.getByLabel('建议').fill('划定临时摊位六十个，七时三十分前撤摊。');
    await pick(clerk, '从名册选反映人', 'bs', /^白思/);
    await expect(clerk.getByRole('list', { name: '反映人' })).toContainText('白思');
    await expect(clerk.getByText('本机草稿存于')).toBeVisible();

    const browser = clerk.context();
    await clerk.close();
    clerk = await browser.newPage();
    await clerk.goto('/c/qindu/opinions/new');
    await clerk.getByRole('button', { name: '恢复草稿' }).click();
    await expect(clerk.getByLabel('标题')).toHaveValue(title);
    await expect(clerk.getByLabel('建议')).toHaveValue('划定临时摊位六十个，七时三十分前撤摊。');
    await expect(clerk.getByRole('list', { name: '反映人' })).toContainText('白思');
  });

  await test.step('submitted and edited by the clerk, reviewed and signed by the secretary-general', async () => {
    await clerk.getByRole('button', { name: '报送', exact: true }).click();
    await expect(clerk.getByRole('heading', { name: title })).toContainText('已报送');
    await clerk.getByRole('button', { name: '编辑', exact: true }).click();
    await clerk.getByLabel('标题').fill(editedTitle);
    await clerk.getByRole('button', { name: '完成编辑' }).click();
    await expect(clerk.getByRole('heading', { name: editedTitle })).toContainText('已编辑');

    await head.goto(new URL(clerk.url()).pathname);
    await take(head, '审核', async (dialog) => {
      await dialog.getByRole('button', { name: '情况属实，拟同意，请审签。' }).click();
      await expect(dialog.getByLabel('审核意见')).toHaveValue('情况属实，拟同意，请审签。');
    });
    await take(head, '签发');
    await expect(head.getByRole('heading', { name: editedTitle })).toContainText('已签发');
  });

  await test.step('issued under a number', async () => {
    await clerk.reload();
    await take(clerk, '印发', async (dialog) => {
      await dialog.getByRole('combobox', { name: '报送范围：送' }).press('ArrowDown');
      await clerk.getByRole('option', { name: '区委办公室' }).click();
      await clerk.keyboard.press('Escape');
    });
    await expect(clerk.getByRole('navigation', { name: '位置' })).toContainText(/第\d+期/);
  });

  await test.step('handled by a unit of the district, and its author told', async () => {
    await take(clerk, '转办', () => pick(clerk, '承办单位', '城市管理', /城市管理/));
    await take(clerk, '签收');
    await take(clerk, '登记办复', (dialog) => dialog.getByLabel('办复内容').fill('已划定临时摊位六十个。'));
    await take(clerk, '审核办复', async (dialog) => {
      await expect(dialog).toContainText('已划定临时摊位六十个。');
      await dialog.getByText('通过', { exact: true }).click();
    });
    await take(clerk, '反馈', (dialog) => dialog.getByLabel('反馈内容').fill('您反映的情况已办理。'));
  });

  await test.step('adopted by city and province', async () => {
    await adopt(clerk, '市级采用', '《社情民意》', '第61期');
    await adopt(clerk, '省级采用', '《陕西政协信息》', '第7期');
    const course = clerk.getByRole('list', { name: '办理过程' }).getByRole('listitem');
    const steps = [
      '省级采用',
      '市级采用',
      '反馈',
      '办复已审核',
      '登记办复',
      '签收',
      '转办（单办）',
      '印发',
      '签发',
      '审核',
      '编辑',
      '报送',
    ];
    for (const step of steps) await expect(course.filter({ hasText: new RegExp(`^\\s*${step}`) })).not.toHaveCount(0);
  });

  await test.step('each figure of the desk is one more, and opens a list of as many', async () => {
    const expected = Object.fromEntries(counted.map((label) => [label, (before[label] ?? 0) + 1]));
    await expect(async () => {
      await head.goto(desk);
      expect(await figures(head, counted)).toEqual(expected);
    }).toPass();
    for (const label of [...counted, '协商活动', '读书活动', '逾期未办', '平台健全数']) {
      await head.goto(desk);
      const shown = (await figures(head, [label]))[label];
      expect([label, await totalBehind(head, label)]).toEqual([label, shown]);
    }
  });

  await test.step('printed in the official layout and as a Word file', async () => {
    await clerk.getByRole('button', { name: '打印' }).click();
    await expect(clerk.getByRole('heading', { name: '编发稿' })).toBeVisible();
    await expect(clerk.getByRole('article')).toContainText(/第\d+期（总第\d+期）/);
    await expect(clerk.getByRole('article')).toContainText(editedTitle);
    await clerk.emulateMedia({ media: 'print' });
    await expect(clerk.getByRole('navigation', { name: '主菜单' })).toBeHidden();
    await clerk.screenshot({ path: 'test-results/pages/opinion-print-on-paper.png', fullPage: true });
    await clerk.emulateMedia({ media: null });
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: '下载 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('an adoption entered by mistake is voided and no longer counted', async () => {
    await clerk.goBack();
    const record = clerk.getByRole('article').filter({ hasText: '省级采用' });
    await record.getByRole('button', { name: '作废' }).click();
    const dialog = clerk.getByRole('dialog', { name: '作废：省级采用' });
    await dialog.getByLabel('作废理由').fill('登记错误，另行登记。');
    await dialog.getByRole('button', { name: '作废', exact: true }).click();
    await expect(record).toContainText('已作废：登记错误，另行登记。');
    await expect(async () => {
      await head.goto(desk);
      expect((await figures(head, ['省级采用']))['省级采用']).toBe(before['省级采用']);
    }).toPass();
  });
});

async function adopt(page: Page, level: string, outlet: string, number: string): Promise<void> {
  await page.getByRole('button', { name: '登记采用' }).click();
  const dialog = page.getByRole('dialog', { name: '登记采用' });
  await dialog.getByText(level, { exact: true }).click();
  await enterDay(dialog.getByRole('textbox', { name: '采用日期' }), today());
  await dialog.getByRole('textbox', { name: '刊物', exact: true }).fill(outlet);
  await dialog.getByRole('textbox', { name: '期号', exact: true }).fill(number);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toBeHidden();
}
