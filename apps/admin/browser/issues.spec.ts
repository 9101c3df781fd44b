import type { OpinionView } from '@lianluo/contract/opinion';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { enterDay, pick, today } from './office/dialogs';
import { expect, test } from './office/test';

test.setTimeout(120_000);

const titles = ['早市占道经营问题突出', '社区门诊晚间停诊', '背街小巷路灯不亮'];
const path = '/committees/qindu/opinions' as const;

test('three opinions become an issue of two articles, signed on paper, and bear its number', async ({ office }) => {
  const page = await office.as('demo.qindu');
  await page.goto('/c/qindu/issues');
  const opinions: OpinionView[] = [];
  for (const title of titles) opinions.push(await reviewed(page, title));

  await test.step('chosen, put in order, and two of them edited into one', async () => {
    await page.getByRole('button', { name: '拟编一期' }).click();
    for (const title of titles) await pick(page, '选稿', title, new RegExp(title));
    await page.getByRole('button', { name: '与下篇综合' }).first().click();
    await expect(page.getByText('综合 2 条来稿，反映人全部保留。')).toBeVisible();
    await expect(page.getByLabel('第 1 篇正文')).toHaveValue(/早市占道经营问题突出，.*\n.*\n社区门诊晚间停诊，/);
    await page.getByLabel('第 1 篇标题').fill('部分便民服务时段待优化');
    await page.getByLabel('第 1 篇正文').fill('一是早市占道。\n二是门诊晚间停诊。');
    await page.getByRole('button', { name: '第 2 篇上移' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('heading', { name: '稿件（2篇，3条来稿）' })).toBeVisible();
  });

  await test.step('signed on paper, which takes the opinions along, and issued', async () => {
    await page.getByRole('button', { name: '登记纸质签批' }).click();
    const dialog = page.getByRole('dialog', { name: /登记纸质签批/ });
    await dialog.getByLabel('签发人', { exact: true }).fill('丙某某');
    await dialog.getByLabel('签发人职务').fill('秘书长');
    await enterDay(dialog.getByRole('textbox', { name: '签发日期' }), today());
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/秘书长 丙某某 .*（纸质签批）/)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '编发', exact: true }).click();
    const issuing = page.getByRole('dialog', { name: /^编发/ });
    await issuing.getByRole('button', { name: '编发', exact: true }).click();
    await expect(issuing).toBeHidden();
    await expect(page.getByRole('navigation', { name: '位置' })).toContainText(/第\d+期/);
  });

  const number = (
    await page
      .getByText(/^第\d+期（总第\d+期）$/)
      .first()
      .innerText()
  ).trim();
  await test.step('both articles stand on the paper, in their order', async () => {
    await page.getByRole('button', { name: /^[印编]发稿$/ }).click();
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(number);
    await expect(sheet).toContainText(/背街小巷路灯不亮[\s\S]*部分便民服务时段待优化[\s\S]*二是门诊晚间停诊/);
    await expect(sheet).toContainText('丙某某');
  });

  await test.step('every opinion bears the number and leads to the issue', async () => {
    for (const { id } of opinions) {
      await page.goto(`/c/qindu/opinions/${id}`);
      await expect(page.getByRole('link', { name: number })).toHaveAttribute('href', /\/c\/qindu\/issues\//);
      const { status } = await call<OpinionView>(page, `GET ${path}/${id}`);
      expect(status).toBe('issued');
    }
    await page.goto('/c/qindu/opinions?stage=issued');
    const cell = page
      .locator('td[data-label="编号"], td[data-label="期号"]')
      .first()
      .getByText(/^第\d+期$/);
    await expect(cell).toHaveAttribute('title', /^第\d+期（总第\d+期）$/);
  });
});

async function reviewed(page: Page, title: string): Promise<OpinionView> {
  const body = {
    title,
    content: { situation: `${title}，群众反映较多。`, suggestion: '建议有关部门研究解决。' },
    authors: [{ name: '张三' }],
  };
  let opinion = await call<OpinionView>(page, `POST ${path}`, { body });
  for (const step of ['submit', 'edit', 'review'])
    opinion = await call<OpinionView>(page, `POST ${path}/${opinion.id}/actions/${step}`, {
      body: {},
      version: opinion.version,
    });
  return opinion;
}
