import { addDays, addMonths, monthOf } from '@lianluo/domain/calendar/day';
import { call } from './office/api';
import { take, today } from './office/dialogs';
import { shown } from './office/looks';
import { expect, test } from './office/test';

test('the year is planned by books and groups, and a reading goes from the plan to what was shared', async ({
  office,
}) => {
  const page = await office.as('demo.qindu.clerk');
  const month = monthOf(addMonths(`${monthOf(today())}-01`, today().slice(5, 7) === '12' ? 0 : 1));
  const monthWords = `${Number(month.slice(5))}月`;

  await page.goto('/c/qindu/reading-groups');
  await shown(page);
  await page.getByRole('button', { name: '新增读书群' }).click();
  const adding = page.getByRole('dialog', { name: '新增读书群' });
  await adding.getByLabel('名称').fill('浏览器读书群');
  await adding.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row', { name: /浏览器读书群/ })).toBeVisible();

  await page.goto('/c/qindu/books');
  await shown(page);
  const { items } = await call<{ items: { id: string; name: string }[] }>(
    page,
    'GET /committees/qindu/reading-groups?limit=100',
  );
  const group = items.find(({ name }) => name === '浏览器读书群')?.id;
  const half = `${month.slice(0, 4)}-H${Number(month.slice(5)) <= 6 ? 1 : 2}`;
  const book = { title: '乡土中国', half, list: 'special', group, month, topic: '乡村振兴' };
  await call(page, 'POST /committees/qindu/books', { body: book });

  await page.goto(`/c/qindu/reading-programme?year=${month.slice(0, 4)}`);
  await shown(page);
  const row = page.getByRole('row', { name: new RegExp(`^${monthWords} `) });
  await expect(row.getByText('《乡土中国》')).toBeVisible();
  await row.getByRole('button', { name: '按计划登记' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
  await row.getByRole('link', { name: /浏览器读书群.*《乡土中国》/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: /浏览器读书群.*《乡土中国》/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '《乡土中国》' })).toBeVisible();
  await take(page, '发通知');
  await page.getByRole('button', { name: '登记分享' }).click();
  const dialog = page.getByRole('dialog', { name: '登记读书分享' });
  // The page's own search has the same word in its name.
  const who = dialog.getByRole('combobox', { name: '委员', exact: true });
  await who.focus();
  await who.pressSequentially('bs', { delay: 30 });
  await page.getByRole('option', { name: /白思/ }).first().click();
  await dialog.getByLabel('分享', { exact: true }).fill('读后的三点体会。');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main').getByText('读后的三点体会。')).toBeVisible();
});

test('the calendar shows it, moves it by keys after asking, and is subscribed to by a link', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/desk');
  const day = `${monthOf(today())}-15`;
  const { items: units } = await call<{ items: { id: string; name: string }[] }>(page, 'GET /committees/qindu/units');
  const unit = units[0]!;
  const plan = { title: '日历里的活动', unit: unit.id, plannedOn: day, type: 'survey' };
  await call(page, 'POST /committees/qindu/activities', { body: plan });

  await page.goto(`/c/qindu/calendar?unit=${unit.id}&kind=activities`);
  await shown(page);
  const entry = page.getByRole('link', { name: /日历里的活动/ });
  await expect(page.locator(`[data-day="${day}"]`).getByText('日历里的活动')).toBeVisible();
  await entry.focus();
  await page.keyboard.press('Alt+ArrowRight');
  const asked = page.getByRole('dialog', { name: /改期：日历里的活动/ });
  await asked.getByRole('button', { name: '改期' }).click();
  await expect(page.locator(`[data-day="${addDays(day, 1)}"]`).getByText('日历里的活动')).toBeVisible();

  await page.goto('/c/qindu/links');
  await shown(page);
  await page.getByRole('main').getByRole('button', { name: '发放日历订阅链接' }).first().click();
  const giving = page.getByRole('dialog', { name: '发放日历订阅链接' });
  await giving.getByText('一个联络组织').click();
  await giving.getByRole('combobox', { name: '联络组织' }).fill(unit.name);
  await page.getByRole('option', { name: unit.name }).first().click();
  await giving.getByRole('button', { name: '保存' }).click();
  const once = page.getByRole('dialog', { name: /^链接：/ });
  const address = await once.getByText(/\/api\/v1\/links\/lll_/).innerText();
  const feed = await page.request.get(address);
  expect(await feed.text()).toContain('SUMMARY:日历里的活动');
  await once.getByLabel('已保存到安全的地方').check();
  await once.getByRole('button', { name: '完成' }).click();
  await page
    .getByRole('row', { name: new RegExp(unit.name) })
    .first()
    .getByRole('button', { name: /收回/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '收回' }).click();
  await expect(
    page
      .getByRole('row', { name: new RegExp(unit.name) })
      .first()
      .getByText('已收回'),
  ).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});
