import { choose, enterDay, pick, take, today } from './office/dialogs';
import { expect, test } from './office/test';

test('written work goes its ways: a report that is asked for, a speech that is held, a motion that is numbered', async ({
  office,
}) => {
  const page = await office.as('demo.qindu');

  // 履职材料
  await page.goto('/c/qindu/reports/owed');
  await page.getByRole('button', { name: '新增报送要求' }).first().click();
  const asking = page.getByRole('dialog', { name: '新增报送要求' });
  await asking.getByRole('textbox', { name: '名称' }).fill('年度学习心得');
  await choose(asking, '材料类别', '学习心得');
  await asking.getByText('每年', { exact: true }).click();
  await asking.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/应报日期 \d{4}-07-10；应报 \d+，按期 0，逾期 0，未报 \d+。/)).toBeVisible();

  await page.goto('/c/qindu/reports/new');
  await choose(page, '材料类别', '学习心得');
  await pick(page, '报送单位', '人民路', /人民路街道/);
  await pick(page, '委员', 'bs', /^白思/);
  await page.getByRole('textbox', { name: '所属期间' }).fill(today().slice(0, 4));
  await page.getByRole('textbox', { name: '正文' }).fill('读书要联系实际。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await take(page, '报送');
  const report = page.getByRole('heading', { name: /白思.+年学习心得/, level: 1 });
  await expect(report).toContainText('已报送');
  await take(page, '接收');
  await expect(report).toContainText('已接收');

  await page.goto('/c/qindu/reports/volume');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByRole('article', { name: '汇编预览' })).toContainText('读书要联系实际。');

  // 大会发言
  await page.goto('/c/qindu/speeches/new');
  await page.getByLabel('发言题目').fill('把养老食堂办到家门口');
  await pick(page, '提交单位', '人民路', /人民路街道/);
  await pick(page, '发言人', 'bs', /^白思/);
  await choose(page, '届次会议', /次会议$/);
  await page.getByRole('textbox', { name: '发言稿' }).fill('先要算得清账。');
  await page.getByRole('button', { name: '保存并提交', exact: true }).click();
  const speech = page.getByRole('heading', { name: '把养老食堂办到家门口', level: 1 });
  await expect(speech).toContainText('已提交');
  await take(page, '选用', async (dialog) => dialog.getByText('口头发言', { exact: true }).click());
  await expect(speech).toContainText('选为口头发言');
  const at = page.url();

  await page.goto('/c/qindu/speeches/order');
  await page.getByRole('button', { name: '排入 把养老食堂办到家门口' }).click();
  await page.getByRole('button', { name: '保存顺序' }).click();
  await expect(page.getByText('已保存发言顺序')).toBeVisible();
  await page.goto(at);
  await take(page, '登记发言', async (dialog) => enterDay(dialog.getByRole('textbox', { name: '发言日期' }), today()));
  await expect(speech).toContainText('已发言');

  // 建议案
  await page.goto('/c/qindu/motions/new');
  await page.getByLabel('案由').fill('关于办好养老食堂的建议案');
  await pick(page, '提出单位', '人民路', /人民路街道/);
  await page.getByRole('textbox', { name: '建议案正文' }).fill('一、统筹补助资金。');
  await page.getByRole('button', { name: '保存并提交', exact: true }).click();
  const motion = page.getByRole('heading', { name: '关于办好养老食堂的建议案', level: 1 });
  await expect(motion).toContainText('已提交');
  await take(page, '登记审议', async (dialog) => {
    await enterDay(dialog.getByRole('textbox', { name: '主席会议日期' }), today());
    await dialog.getByText('同意提请常委会').click();
  });
  await take(page, '登记通过', async (dialog) => {
    await enterDay(dialog.getByRole('textbox', { name: '通过日期' }), today());
    await dialog.getByRole('textbox', { name: '通过会议' }).fill('十五届常委会第八次会议');
  });
  await take(page, '报送', async (dialog) => {
    await enterDay(dialog.getByRole('textbox', { name: '报送日期' }), today());
    await dialog.getByRole('textbox', { name: '报送对象' }).fill('区委、区政府');
  });
  await expect(motion).toContainText('已报送');
  await expect(page.getByText(/〔\d{4}〕建议案第\d+号/).first()).toBeVisible();
});
