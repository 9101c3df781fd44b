import type { Page } from '@playwright/test';
import { expect, signIn, test } from './office/test';

const username = 'browser.clerk';
const ownPassword = 'Zhuo-mian-2026';

test('an account from its one-time password to its reset', async ({ office }) => {
  const head = await office.as('demo.qindu');
  const clerk = await office.stranger();

  await head.goto('/c/qindu/users');
  await head.getByRole('button', { name: '新增用户' }).click();
  const form = head.getByRole('dialog', { name: '新增用户' });
  await form.getByLabel('姓名或岗位').fill('办公室新人');
  await form.getByLabel('用户名').fill(username);
  await form.getByRole('checkbox', { name: /^办公室经办人/ }).check();
  await form.getByRole('button', { name: '新增并生成一次性密码' }).click();
  const first = await handOver(head);

  await clerk.goto('/');
  await signIn(clerk, username, first);
  await expect(clerk.getByText('您用的是一次性密码')).toBeVisible();
  await clerk.goto('/c/qindu/opinions');
  await expect(clerk).toHaveURL(/\/password$/);
  await changePassword(clerk, first, ownPassword);
  await expect(clerk.getByRole('heading', { name: '工作台' })).toBeVisible();

  await clerk.getByRole('button', { name: /办公室新人/ }).click();
  await clerk.getByRole('menuitem', { name: '修改密码' }).click();
  await changePassword(clerk, ownPassword, `${ownPassword}-2`);
  await expect(clerk.getByText('密码已修改，其他设备上的登录已失效。')).toBeVisible();

  await head.getByRole('row').filter({ hasText: username }).getByRole('button', { name: '重置密码' }).click();
  await head.getByRole('dialog', { name: '重置密码：办公室新人' }).getByRole('button', { name: '重置密码' }).click();
  const second = await handOver(head);
  expect(second).not.toBe(first);

  // The reset ended the clerk's session: the next call asks for the password over the page.
  await clerk
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: /^社情民意/ })
    .click();
  const again = clerk.getByRole('dialog', { name: '登录已失效，请重新登录' });
  await again.getByRole('button', { name: '回到登录页，换一个账号' }).click();
  await signIn(clerk, username, `${ownPassword}-2`);
  await expect(clerk.getByRole('alert')).toBeVisible();
  await signIn(clerk, username, second);
  await expect(clerk.getByText('您用的是一次性密码')).toBeVisible();
});

/** Reads the password from the slip and closes it. */
async function handOver(page: Page): Promise<string> {
  const slip = page.getByRole('dialog', { name: '一次性密码' });
  const password = await slip.locator('code').innerText();
  const handedOver = slip.getByRole('button', { name: '已交给本人' });
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await expect(handedOver).toBeDisabled();
  await slip.getByRole('checkbox', { name: '我已抄录' }).check();
  await handedOver.click();
  await expect(slip).toBeHidden();
  return password;
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('当前密码').fill(current);
  await page.getByLabel('新密码', { exact: true }).fill(next);
  await page.getByLabel('再输一次新密码').fill(next);
  await page.getByRole('button', { name: '修改密码', exact: true }).click();
}
