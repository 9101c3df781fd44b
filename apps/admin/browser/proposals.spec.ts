import type { Locator, Page } from '@playwright/test';
import { choose, enterDay, pick, take, today } from './office/dialogs';
import { expect, test } from './office/test';

// One proposal goes the whole way, by a dozen dialogs.
test.setTimeout(120_000);

test('a joint proposal is filed, given to a lead and an assistant, answered, rated and closed', async ({ office }) => {
  const station = await office.as('demo.qindu.unit');
  const clerk = await office.as('demo.qindu.clerk');

  const title = '关于规范楼前停车的提案';
  await record(station, title, async () => {
    await station.getByText('联名提案', { exact: true }).click();
    await pick(station, '从名册选提案者', 'bs', /^白思/);
    await pick(station, '从名册选提案者', 'w', /./);
  });
  const heading = clerk.getByRole('heading', { name: title });
  await clerk.goto(new URL(station.url()).pathname);
  await expect(heading).toContainText('已提交');

  await take(clerk, '初审', (dialog) => dialog.getByText('建议立案', { exact: true }).click());
  await onPaper(clerk, (dialog) => dialog.getByText('同意联名', { exact: true }).click());
  await expect(clerk.getByText('1/1 人已确认')).toBeVisible();
  await take(clerk, '立案', (dialog) => choose(dialog, '提案分类', '经济建设'));
  await expect(heading).toContainText('已立案');
  await expect(clerk.getByText(/编为.*号/)).toBeVisible();

  await take(clerk, '交办', async (dialog) => {
    for (const name of ['试办局', '协办局']) {
      await dialog.getByRole('textbox', { name: '名单里没有的单位' }).fill(name);
      await dialog.getByRole('button', { name: '加入名单并选用' }).click();
      await expect(dialog.getByRole('combobox', { name: `${name}的交办渠道` })).toBeVisible();
    }
  });
  await expect(heading).toContainText('办理中');

  for (const unit of ['试办局', '协办局']) await ofUnit(clerk, '签收', unit);
  await ofUnit(clerk, '登记沟通', '试办局', async (dialog) => {
    await choose(dialog, '沟通方式', '面谈');
    await enterDay(dialog.getByRole('textbox', { name: '沟通日期' }), today());
  });
  await ofUnit(clerk, '登记会办意见', '协办局', async (dialog) => {
    await enterDay(dialog.getByRole('textbox', { name: '会办意见日期' }), today());
    await dialog.getByRole('textbox', { name: '会办意见', exact: true }).fill('同意划线。');
  });
  await ofUnit(clerk, '登记答复', '试办局', async (dialog) => {
    await dialog.getByRole('textbox', { name: '答复内容' }).fill('已划定车位四十个。');
    await dialog.getByText(/^A类/).click();
    await dialog.getByRole('textbox', { name: '签发人' }).fill('王局长');
  });
  await ofUnit(clerk, '审核办复', '试办局', (dialog) => dialog.getByText('通过', { exact: true }).click());
  await expect(heading).toContainText('已答复');
  await expect(clerk.getByText('2 / 2 个单位答复已审核')).toBeVisible();

  for (let turn = 0; turn < 2; turn++)
    await onPaper(clerk, async (dialog) => {
      await dialog.getByRole('radiogroup', { name: /态度/ }).getByText('满意', { exact: true }).click();
      await dialog.getByRole('radiogroup', { name: /结果/ }).getByText('基本满意', { exact: true }).click();
    });
  await expect(clerk.getByText('态度满意，结果基本满意')).toHaveCount(2);
  await take(clerk, '登记反馈');
  await take(clerk, '办结');
  await expect(heading).toContainText('已办结');
});

test('what is not filed says why, and goes on as an opinion', async ({ office }) => {
  const station = await office.as('demo.qindu.unit');
  const clerk = await office.as('demo.qindu.clerk');

  const title = '关于某小区门口路灯的提案';
  await record(station, title, () => pick(station, '从名册选提案者', 'bs', /^白思/));
  await clerk.goto(new URL(station.url()).pathname);
  await take(clerk, '初审', (dialog) => dialog.getByText('建议不予立案', { exact: true }).click());
  await takeAside(clerk, '不予立案', async (dialog) => {
    await choose(dialog, '不予立案的理由', '内容空泛，没有具体建议');
    await dialog.getByRole('textbox', { name: '不予立案的理由' }).fill('可作为社情民意反映。');
  });
  await expect(clerk.getByRole('heading', { name: title })).toContainText('不予立案');

  await takeAside(clerk, '转社情民意');
  await clerk.getByRole('link', { name: '查看这条社情民意信息' }).click();
  await expect(clerk.getByRole('heading', { name: /路灯/ })).toContainText('草稿');
});

/** 登记提案 by a station, handed in at once. */
async function record(station: Page, title: string, proposers: () => Promise<void>): Promise<void> {
  await station.goto('/c/qindu/proposals/new');
  await station.getByRole('textbox', { name: '案由' }).fill(title);
  await proposers();
  await station.getByRole('textbox', { name: '情况' }).fill('楼前车辆乱停，消防车进不来。');
  await station.getByRole('textbox', { name: '建议', exact: true }).fill('划线、分时、建立体车库。');
  await station.getByRole('button', { name: '保存并提交' }).click();
  await expect(station.getByRole('heading', { name: title })).toContainText('已提交');
}

/** A step off the road, which is folded away with others. */
async function takeAside(page: Page, step: string, fill?: (dialog: Locator) => Promise<void>) {
  await page.getByRole('main').getByRole('button', { name: /…$/ }).click();
  await page.getByRole('menuitem', { name: step, exact: true }).click();
  await confirmed(page, step, fill);
}

/** A step of one handling unit, from its row. */
async function ofUnit(page: Page, step: string, unit: string, fill?: (dialog: Locator) => Promise<void>) {
  await page.getByRole('button', { name: new RegExp(`^${step}\\s*：${unit}$`) }).click();
  await confirmed(page, step, fill);
}

async function confirmed(page: Page, step: string, fill?: (dialog: Locator) => Promise<void>) {
  const dialog = page.getByRole('dialog', { name: step });
  await fill?.(dialog);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** What somebody has said on paper, entered beside their name. */
async function onPaper(page: Page, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page
    .getByRole('button', { name: /^按纸质表录入/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /纸质表/ });
  await fill(dialog);
  await dialog.getByRole('button', { name: /纸质表/ }).click();
  await expect(dialog).toBeHidden();
}
