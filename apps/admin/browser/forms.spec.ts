import { expect, test } from './office/test';

const year = new Date().getFullYear();

test('a form is filled in, saved and carried on by keys alone, and its dialogs ask before they lose a word', async ({
  office,
}) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/readings/new');
  await page.getByLabel('名称').fill('岁末读书会');
  const unit = page.getByRole('combobox', { name: '组织单位' });
  await unit.click();
  await page.getByRole('option').filter({ visible: true }).first().click();

  const day = page.getByRole('textbox', { name: '计划日期' });
  await day.fill('12-32');
  await day.press('Tab');
  await expect(page.getByRole('alert')).toContainText('12-32');
  await day.fill('12-31');
  await day.press('Tab');
  await expect(day).toHaveValue(`${year}-12-31`);
  await page.getByLabel('地点').fill('会议室');

  // The menu calls consultations as 考核办法 does. Leaving by a link asks; staying keeps what was typed.
  await page.getByRole('link', { name: '秦商量' }).first().click();
  await page.getByRole('dialog', { name: '离开这个页面？' }).getByRole('button', { name: '取消' }).click();
  await expect(page.getByLabel('名称')).toHaveValue('岁末读书会');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /岁末读书会/ })).toBeVisible();
  await expect(page.getByText('已通知', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('时限即计划日期')).toBeVisible();

  await page.getByRole('button', { name: '取消活动' }).click();
  const dialog = page.getByRole('dialog', { name: /^取消活动/ });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: '取消活动' }).click();
  await dialog.getByLabel('取消的理由').fill('场地检修');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: '放弃填写的内容？' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(dialog.getByLabel('取消的理由')).toHaveValue('场地检修');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('已取消', { exact: true }).first()).toBeVisible();
});

test('what a change takes away is gone, and a box for a day stands in line with its neighbours', async ({ office }) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/consultations/new');
  await page.getByLabel('名称').fill('小区停车协商');
  await page.getByRole('combobox', { name: '组织单位' }).click();
  await page.getByRole('option').filter({ visible: true }).first().click();
  await page.getByRole('textbox', { name: '计划日期' }).fill('12-30');
  await page.getByLabel('地点').fill('会议室');
  const top = async (name: string) =>
    (
      await page
        .locator('.el-form-item', { hasText: name })
        .locator('.el-input__wrapper, .el-select__wrapper')
        .first()
        .boundingBox()
    )?.y;
  expect(await top('计划日期')).toBe(await top('组织单位'));
  await page.keyboard.press('Control+s');

  await page.getByRole('button', { name: '修改' }).click();
  await page.getByLabel('地点').fill('');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: /小区停车协商/ })).toBeVisible();
  await expect(page.getByText('会议室')).toBeHidden();
});
