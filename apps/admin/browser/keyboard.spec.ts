import { expect, test } from './office/test';

test('a member and an item are found by pinyin without the mouse', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/desk');
  await expect(page.getByRole('table', { name: '“1+3”平台' })).toBeVisible();

  const box = page.getByRole('combobox', { name: '搜索委员、事项' });
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.type('baisi');
  const found = page.getByRole('listbox', { name: '搜索结果' });
  await expect(found.getByRole('option', { name: /委员\s*白思/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(found).toBeHidden();

  await box.fill('');
  await page.keyboard.type('bs');
  await expect(found.getByRole('option', { name: /委员\s*白思/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /白思/ })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('zaoshi');
  const item = found.getByRole('option', { name: /社情民意.*早市/ }).first();
  await expect(item).toBeVisible();
});

test('Tab reaches what a page is for, and Escape gives the focus back', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/opinions?status=submitted');
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('Enter');
  const edit = page.getByRole('button', { name: '编辑', exact: true });
  await expect(edit).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(() => edit.evaluate((button) => button === document.activeElement));

  const back = page.getByRole('button', { name: '登记批示' });
  await back.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '登记领导批示' });
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(back).toBeFocused();

  async function tabTo(reached: () => Promise<boolean>) {
    const most = 20;
    for (let pressed = 0; pressed < most; pressed += 1) {
      await page.keyboard.press('Tab');
      if (await reached()) return;
    }
    throw new Error(`The primary action is not within ${most} presses of Tab.`);
  }
});

test('the first press of Tab leads past the menu', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/members');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
