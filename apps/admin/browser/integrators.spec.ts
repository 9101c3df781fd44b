import { viewedLists } from '@lianluo/domain/view/view';
import type { Page } from '@playwright/test';
import { choose } from './office/dialogs';
import { expect, test } from './office/test';
import { addressBehind } from './office/this-page';

// A story of many pages.
test.setTimeout(120_000);

/** Lists that are read by people alone: no key has a scope for them. */
const ofPeople = ['users', 'classified-matters'];
/** What comes from below comes to a city alone. */
const ofCity = ['arrivals'];

test('a county portal is let in: a key, its confirmation, its use, what is seen of it, and what it is told', async ({
  office,
  request,
}) => {
  const admin = await office.as('demo.qindu');
  await admin.goto('/c/qindu/api-keys');
  await admin.getByRole('button', { name: '新建密钥' }).first().click();
  await admin.getByRole('textbox', { name: '名称' }).fill('智慧政协门户');
  await admin.getByRole('button', { name: '全选读取' }).click();
  await admin.getByRole('checkbox', { name: '委员的联系电话' }).check();
  await admin.getByRole('button', { name: '新建并显示密钥' }).click();
  const key = await kept(admin);
  await expect(admin.getByRole('row', { name: '智慧政协门户' })).toContainText('待安全管理员确认');

  const phone = async () => {
    const answer = await request.get('/api/v1/committees/qindu/members?limit=1', { headers: bearer(key) });
    expect(answer.status()).toBe(200);
    return ((await answer.json()) as { items: { phone: string }[] }).items[0]?.phone;
  };
  expect(await phone()).toMatch(/^1\d\d\*{4}\d{4}$/);
  const refused = await request.get('/api/v1/committees/qindu/users', { headers: bearer(key) });
  expect(refused.status()).toBe(403);

  const security = await office.as('demo.security');
  await security.goto('/c/demo-city/officer');
  await expect(security.getByRole('row', { name: '智慧政协门户' })).toContainText('委员的联系电话');
  await security.getByRole('button', { name: /^确认.*智慧政协门户/ }).click();
  await security.locator('.el-message-box').getByRole('button', { name: '确认' }).click();
  await expect(security.getByRole('row', { name: '智慧政协门户' })).toHaveCount(0);
  expect(await phone()).toMatch(/^1\d{10}$/);

  const audit = await office.as('demo.audit');
  await audit.goto('/c/demo-city/officer');
  await choose(audit, '政协', '秦都区政协');
  const uses = audit.getByRole('row', { name: '智慧政协门户' });
  await expect(uses.filter({ hasText: 'members:personal' })).toHaveCount(1);
  await expect(uses.filter({ hasText: '确认个人信息范围' })).toContainText('安全管理员');
  await expect(uses.filter({ hasText: 'users.list' })).toContainText('key.sessions-only');

  // Every list and what its page says of itself: the copied line, run by somebody with the key, gives the same rows.
  for (const list of viewedLists.filter((each) => ![...ofPeople, ...ofCity].includes(each))) {
    const answered = admin.waitForResponse(
      (answer) => answer.request().method() === 'GET' && /\/api\/.*\blimit=50\b/.test(answer.url()),
    );
    await admin.goto(`/c/qindu/${list}?limit=50`);
    const own = rowsOf(await (await answered).json());
    const copied = await request.get(await addressBehind(admin), { headers: bearer(key) });
    expect([list, copied.status(), rowsOf(await copied.json())]).toEqual([list, 200, own]);
  }

  await admin.goto('/c/qindu/webhooks');
  await admin.getByRole('button', { name: '新建推送' }).first().click();
  await admin.getByRole('textbox', { name: '接收地址' }).fill('https://nowhere.example.gov.cn/lianluo');
  await admin.getByRole('checkbox', { name: '全部事件（含以后新增的）' }).check();
  await admin.getByRole('button', { name: '新建并显示签名密钥' }).click();
  expect(await kept(admin)).toMatch(/^whsec_/);
  await admin.getByRole('link', { name: 'https://nowhere.example.gov.cn/lianluo' }).click();
  await admin.getByRole('button', { name: '测试', exact: true }).click();
  await expect(admin.getByRole('row', { name: '测试' })).toContainText('连接失败');
});

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const rowsOf = (page: unknown) => (page as { items: { id: string }[] }).items.map(({ id }) => id);

/** Reads what is shown once, and says that it is kept. */
async function kept(page: Page): Promise<string> {
  const secret = await page.locator('.copy-box pre').first().innerText();
  await page.getByRole('checkbox', { name: '已保存到安全的地方' }).check();
  await page.getByRole('button', { name: '完成' }).click();
  return secret;
}
