import { expect, test } from './office/test';

test('an office begins from a preset, changes a score by its words, and puts it in force; then a revision shows how it differs', async ({
  office,
}) => {
  const page = await office.as('demo.huazhou');

  await page.goto('/c/huazhou/scheme?view=presets');
  await page.getByRole('textbox', { name: '查找预置方案' }).fill('桐城');
  await page.getByRole('button', { name: /桐城委员履职考核方案/ }).click();
  await expect(page.getByText('提交集体提案：每件作为集体提案人的提案 10 分')).toBeVisible();
  await page.getByRole('button', { name: '以此起草' }).click();

  // The word that is pressed is changed, and has the keyboard again.
  await page.getByRole('button', { name: '分值：50', exact: true }).press('Enter');
  const score = page.getByRole('dialog', { name: '分值：出席' });
  await score.getByRole('spinbutton', { name: '分值' }).fill('40');
  await score.getByRole('spinbutton', { name: '分值' }).press('Tab');
  await expect(score.getByText('每次出席全体会议 40 分，最多计 1 次')).toBeVisible();
  await score.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: '分值：40', exact: true })).toBeFocused();
  await expect(page.getByRole('region', { name: '检查' })).toContainText('封顶分应不高于 40 分');

  // What is wrong keeps the whole from being put in force, and leads to its rule.
  await page.getByRole('button', { name: '封顶：50', exact: true }).click();
  const cap = page.getByRole('dialog', { name: '封顶：会议' });
  await cap.getByRole('spinbutton', { name: '封顶' }).fill('40');
  await cap.getByRole('button', { name: '确定' }).click();
  await page.getByRole('button', { name: '＋ 加一条' }).last().click();
  await page
    .getByRole('dialog', { name: /计分事实/ })
    .getByRole('button', { name: '取消' })
    .click();
  const check = page.getByRole('region', { name: '检查' });
  await expect(check).toContainText('1 处问题');
  await expect(page.getByRole('button', { name: '公布施行' })).toBeDisabled();
  await check.getByRole('button', { name: /新条款/ }).click();
  await expect(page.locator(':focus')).toContainText('没有选择计分的事实');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(check).toContainText('没有问题');

  await page.getByRole('button', { name: '公布施行' }).click();
  const publishing = page.getByRole('dialog', { name: '公布施行' });
  await publishing.getByRole('textbox', { name: '施行日期' }).fill('2026-01-01');
  await publishing.getByRole('button', { name: '公布', exact: true }).click();
  await expect(page.getByText('第 1 版，自 2026-01-01 起施行')).toBeVisible();
  await expect(page.getByText('出席：每次出席全体会议 40 分，最多计 1 次')).toBeVisible();

  await page.getByRole('button', { name: '修订' }).click();
  await page.getByRole('button', { name: '分值：15', exact: true }).first().click();
  const filed = page.getByRole('dialog', { name: '分值：提案立案' });
  await filed.getByRole('spinbutton', { name: '分值' }).fill('12');
  await filed.getByRole('button', { name: '确定' }).click();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('草稿已保存')).toBeVisible();
  await page.reload();
  await page.getByText('与现行比较', { exact: true }).click();
  await expect(page.getByText(/条款“提案立案”：.*分值：15 分 → 12 分/)).toBeVisible();
});

test('whoever may not write reads what is in force, and no draft', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');

  await page.goto('/c/qindu/scheme');

  await expect(page.getByRole('heading', { name: '考核办法', level: 1 })).toBeVisible();
  await expect(page.getByText(/第 1 版，自 \d{4}-01-01 起施行/)).toBeVisible();
  await expect(page.getByRole('button', { name: '公布施行' })).toHaveCount(0);
  await expect(page.getByText('以此起草')).toHaveCount(0);
});
