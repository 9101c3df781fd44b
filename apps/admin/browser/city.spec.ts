import { call } from './office/api';
import { shown } from './office/looks';
import { demoPassword, expect, signIn, test } from './office/test';

const canary = '未报送的草稿勿示人';
const telephone = /199\d{8}/;

test('the city compares its counties and reads neither telephones nor what was not submitted', async ({ office }) => {
  const clerk = await office.as('demo.qindu.clerk');
  await clerk.goto('/c/qindu/desk');
  const body = { title: canary, content: { situation: canary }, authors: [{ name: '市民', kind: 'public' }] };
  await call(clerk, 'POST /committees/qindu/opinions', { body });

  const city = await office.stranger();
  await city.goto('/');
  await signIn(city, 'demo.city', demoPassword);
  await expect(city.getByRole('heading', { name: '县（市、区）总览' })).toBeVisible();
  const table = city.getByRole('region', { name: '县（市、区）总览，可左右滚动' });
  await expect(table.getByRole('row', { name: /^秦都区/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^新城区/ })).toBeVisible();
  await expect(city.getByText(/数据截至/)).toBeVisible();

  await table.getByRole('link', { name: '秦都区', exact: true }).click();
  await expect(city.getByRole('heading', { name: '秦都区政协' })).toBeVisible();
  await expect(city.getByRole('table', { name: '“1+3”平台' }).getByRole('row')).toHaveCount(11);

  const hrefs = await city
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const inside = ['/c/demo-city/counties', ...new Set(hrefs.filter((href) => href.startsWith('/c/qindu/')))];
  expect(inside.length).toBeGreaterThan(5);
  for (const path of ['/c/qindu/opinions', '/c/qindu/members', '/c/qindu/waiting', ...inside.slice(0, 12)]) {
    await city.goto(path);
    await shown(city);
    const words = await city.locator('body').innerText();
    expect([path, telephone.exec(words)?.[0], words.includes(canary)]).toEqual([path, undefined, false]);
  }
  await city.getByRole('combobox', { name: '搜索委员、事项' }).fill(canary);
  await expect(city.getByText('没有找到')).toBeVisible();
});

test('the city founds a county, whose administrator must make a password of their own', async ({ office }) => {
  const city = await office.as('demo.city');
  await city.goto('/c/demo-city/committees');
  await city.getByRole('button', { name: '新建县（市、区）政协' }).click();
  const form = city.getByRole('dialog', { name: '新建县（市、区）政协' });
  await form.getByLabel('全称').fill('政协示范市渭城区委员会');
  await form.getByLabel('简称').fill('渭城区政协');
  await form.getByLabel('区划代码').fill('610404');
  await form.getByLabel('标识').fill('weicheng');
  await form.getByLabel('首位管理员姓名').fill('渭城办公室');
  await form.getByLabel('用户名').fill('weicheng.head');
  await form.getByRole('button', { name: '新建', exact: true }).click();
  const slip = city.getByRole('dialog', { name: '已新建' });
  const password = await slip.locator('code').innerText();
  await slip.getByRole('checkbox', { name: '我已抄录' }).check();
  await slip.getByRole('button', { name: '已交给管理员，关闭' }).click();
  await expect(city.getByRole('table')).toContainText('渭城区政协');

  const head = await office.stranger();
  await head.goto('/');
  await signIn(head, 'weicheng.head', password);
  await expect(head).toHaveURL(/\/password$/);
  await head.getByLabel('当前密码').fill(password);
  await head.getByLabel('新密码', { exact: true }).fill('Weicheng-bangongshi-1');
  await head.getByLabel('再输一次新密码').fill('Weicheng-bangongshi-1');
  await head.getByRole('button', { name: '修改密码', exact: true }).click();
  await expect(head.getByRole('heading', { name: '工作台' })).toBeVisible();
  await expect(head.getByRole('heading', { name: /启用步骤/ })).toBeVisible();
  // A county of a demonstration city is one itself.
  await expect(head.getByText('演示数据', { exact: true })).toBeVisible();
  await head.screenshot({ path: 'test-results/pages/new-county-desk.png' });
});
