import { call } from './office/api';
import { demoPassword, expect, signIn, test } from './office/test';

test('a session that ends in the middle of a form loses nothing', async ({ office }) => {
  const page = await office.stranger();
  const elsewhere = await office.stranger();
  await page.goto('/sign-in?to=/c/qindu/opinions/new');
  await signIn(page, 'demo.qindu.clerk', demoPassword);
  // The title is looked up by itself a moment after it is typed: that must not be the call that meets the ended session.
  const lookedUp = page.waitForResponse((response) => response.url().includes('/opinions?q='));
  await page.getByLabel('标题').fill('关于整修人民路人行道的建议');
  await lookedUp;
  await page.getByLabel('情况').fill('地砖松动，雨天积水。');
  await page.getByLabel('建议').fill('重铺地砖。');
  await page.getByLabel('名册以外的反映人').fill('市民来信');
  await page.getByRole('button', { name: '添加', exact: true }).click();

  await elsewhere.context().addCookies(await page.context().cookies());
  await elsewhere.goto('/sign-in');
  await call(elsewhere, 'DELETE /session');

  await page.getByRole('button', { name: '保存草稿' }).click();
  const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
  await expect(dialog).toContainText('页面上填写的内容都还在');
  await expect(dialog.getByLabel('用户名')).toHaveValue('demo.qindu.clerk');
  await expect(page.getByLabel('标题')).toHaveValue('关于整修人民路人行道的建议');
  await dialog.getByLabel('密码', { exact: true }).fill(demoPassword);
  await dialog.getByRole('button', { name: '登录并继续' }).click();

  await expect(page.getByText('草稿已保存')).toBeVisible();
  await expect(page).toHaveURL(/\/opinions\/\w+\/edit$/);
  await page.reload();
  await expect(page.getByLabel('情况')).toHaveValue('地砖松动，雨天积水。');
  await expect(page.getByRole('list', { name: '反映人' })).toContainText('市民来信');
});

test('a form whose browser was signed in by somebody else is not saved under their name, and not lost', async ({
  office,
  faults,
}) => {
  const page = await office.stranger();
  await page.goto('/sign-in?to=/c/qindu/handling-units');
  await signIn(page, 'demo.qindu.clerk', demoPassword);
  await page.getByRole('button', { name: '新增承办单位' }).click();
  const form = page.getByRole('dialog', { name: '新增承办单位' });
  await form.getByPlaceholder('如 区城市管理局').fill('区双页测试局');
  const second = await page.context().newPage();
  await second.goto('/sign-in');
  await call(second, 'DELETE /session');
  await second.goto('/sign-in');
  await signIn(second, 'demo.qindu', demoPassword);
  await second.waitForURL('**/c/**');

  await form.getByRole('button', { name: '保存' }).click();

  await expect(form.getByRole('alert')).toContainText('现在登录的不是打开本页的人');
  await expect(form.getByPlaceholder('如 区城市管理局')).toHaveValue('区双页测试局');
  await expect(page.getByText(/现在登录的是/)).toContainText('区政协秘书长');
  await expect(page.locator('.app > header')).toContainText('区政协秘书长');
  const { items } = await call<{ items: { name: string }[] }>(second, 'GET /committees/qindu/handling-units?q=双页');
  expect(items).toEqual([]);
  // The browser notes the refused call.
  faults.splice(0);
  await second.close();
});

test('a lost connection leaves what was typed, and a button that works once it is back', async ({ office, faults }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/handling-units');
  await page.getByRole('button', { name: '新增承办单位' }).click();
  const form = page.getByRole('dialog', { name: '新增承办单位' });
  await form.getByPlaceholder('如 区城市管理局').fill('区断网测试局');
  await page.context().setOffline(true);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByRole('alert')).toContainText('连不上服务器');
  await expect(form.getByPlaceholder('如 区城市管理局')).toHaveValue('区断网测试局');

  await page.context().setOffline(false);
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已新增：区断网测试局')).toBeVisible();
  await expect(page.getByRole('table', { name: '承办单位' })).toBeVisible();
  // The browser notes each call it could not make, and that is all there may be to complain of.
  const noted = faults.splice(0);
  expect(noted.filter((each) => !each.includes('net::ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expect(noted.length).toBeGreaterThan(0);
});
