import type { CommitteeView } from '@lianluo/contract/committee';
import { call } from './office/api';
import { expect, test } from './office/test';

test('a roster is drawn, swapped and published, and a stranger reads who is where', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/rosters');
  await page.getByRole('button', { name: '新建值班表' }).first().click();
  const form = page.getByRole('dialog', { name: '新建值班表' });
  await form.getByRole('textbox', { name: '名称', exact: true }).fill('接待室轮值');
  await form.getByRole('textbox', { name: '值班点 1 名称' }).fill('区政协接待室');
  await form.getByRole('combobox', { name: '整组加入' }).click();
  await page.getByRole('option').filter({ visible: true }).first().click();
  await expect(form.locator('.wishes li').first()).toBeVisible();
  await form.getByRole('button', { name: '保存', exact: true }).click();

  await page.getByRole('button', { name: '排班' }).first().click();
  const names = page.locator('.shift .name');
  await expect(names.first()).toHaveAttribute('title', /^轮到：本期第 1 次/);
  await page.getByRole('button', { name: '公布', exact: true }).click();
  await expect(page.getByText('已公布').first()).toBeVisible();

  const [first, second] = [await names.nth(0).innerText(), await names.nth(1).innerText()];
  await names.nth(0).dragTo(names.nth(1));
  const swap = page.getByRole('dialog', { name: /^调换：/ });
  await swap.getByRole('button', { name: '调换' }).click();
  await expect(names.nth(0)).toHaveText(second);
  await expect(page.getByRole('heading', { name: '调换记录' })).toBeVisible();

  await page.goto('/c/qindu/about');
  await page.getByText('公示值班安排').click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(async () => (await call<CommitteeView>(page, 'GET /committees/qindu')).publishesDuty).toBe(true);
  const stranger = await office.stranger();
  await stranger.goto('/public/qindu/duty');
  await expect(stranger.getByRole('heading', { name: /委员值班安排$/ })).toBeVisible();
  await expect(stranger.getByRole('cell', { name: /^区政协接待室/ }).first()).toBeVisible();
  await expect(stranger.getByText(first).first()).toBeVisible();
});

test('what a visitor said is recorded without them and becomes an opinion', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/concerns');
  await page.getByRole('button', { name: '登记来访反映' }).first().click();
  const form = page.getByRole('dialog', { name: '登记来访反映' });
  await form.getByRole('textbox', { name: '地点' }).fill('区政协接待室');
  await form.getByRole('textbox', { name: '主题' }).fill('公交改线');
  await form.getByRole('textbox', { name: '反映的内容' }).fill('改线以后老人看病要换乘，可打 19900001234。');
  await form.getByRole('button', { name: '登记', exact: true }).click();

  const row = page.getByRole('row', { name: /公交改线/ });
  await expect(row).not.toContainText('19900001234');
  await row.getByRole('button', { name: /^转为社情民意/ }).click();
  await page.getByRole('button', { name: '转为社情民意', exact: true }).click();
  await row.getByRole('link', { name: '社情民意 ›' }).click();
  await expect(page.getByRole('heading', { name: /公交改线/ })).toBeVisible();
});
