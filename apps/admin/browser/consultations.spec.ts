import { enterDay, pick, today } from './office/dialogs';
import { expect, test } from './office/test';

test('what was settled by two or three is entered on one page, and what was agreed is followed to its end', async ({
  office,
}) => {
  const station = await office.as('demo.qindu.unit');
  await station.goto('/c/qindu/consultations/micro');
  await station.getByRole('textbox', { name: '商量的事' }).fill('楼前停车怎样划线');
  await pick(station, '参加的委员', 'bs', /^白思/);
  await station.getByRole('textbox', { name: '情况' }).fill('物业和住户当面谈。');
  await station.getByRole('textbox', { name: '结果' }).fill('谈成一件。');
  await station.getByRole('button', { name: '登记', exact: true }).click();
  const heading = station.getByRole('heading', { name: '楼前停车怎样划线' });
  await expect(heading).toContainText('已办结');

  await station.getByRole('button', { name: '登记约定事项' }).click();
  const agreeing = station.getByRole('dialog', { name: /登记约定事项/ });
  await agreeing.getByRole('textbox', { name: '约定内容' }).fill('重新划定车位');
  await agreeing.getByRole('textbox', { name: '责任单位' }).fill('社区居委会');
  await agreeing.getByRole('button', { name: '登记约定事项' }).click();
  await expect(station.getByText('共 1 条，1 条还在跟踪')).toBeVisible();

  await station.getByRole('button', { name: /^销号 ?：重新划定车位/ }).click();
  const finishing = station.getByRole('dialog', { name: /销号/ });
  await enterDay(finishing.getByRole('textbox', { name: '日期' }), today());
  await finishing.getByRole('textbox', { name: '佐证' }).fill('现场照片');
  await finishing.getByRole('button', { name: '销号' }).click();
  await expect(station.getByText('佐证：现场照片')).toBeVisible();
});

test('a committee allows rounds in writing, and somebody without an account answers by a link', async ({ office }) => {
  const administrator = await office.as('demo.qindu');
  await administrator.goto('/c/qindu/about');
  await administrator.getByText('开通书面协商链接').click();
  await administrator.getByRole('button', { name: '保存协商规则' }).click();
  await expect(administrator.getByText('已保存协商规则')).toBeVisible();

  await administrator.goto('/c/qindu/consultations?status=announced');
  await administrator.getByRole('table').getByRole('link').first().click();
  await administrator.getByRole('button', { name: '发出书面协商' }).click();
  const opening = administrator.getByRole('dialog', { name: /发出书面协商/ });
  await opening.getByRole('textbox', { name: '问题' }).fill('电梯费用怎样分摊？');
  await enterDay(opening.getByRole('textbox', { name: '截止日期' }), today());
  await opening.getByRole('textbox', { name: '委员以外的人' }).fill('王工程师');
  await opening.getByRole('button', { name: '发出', exact: true }).click();
  const given = administrator.getByRole('dialog', { name: '书面协商链接' });
  const link = await given.getByText(/\/r#lll_/).textContent();
  await given.getByLabel('已保存到安全的地方').check();
  await given.getByRole('button', { name: '完成' }).click();

  const stranger = await office.stranger();
  await stranger.goto(String(link).trim());
  await expect(stranger.getByText('电梯费用怎样分摊？')).toBeVisible();
  await stranger.getByRole('textbox', { name: '我的意见' }).fill('按楼层分摊。');
  await stranger.getByRole('button', { name: '提交意见' }).click();
  await expect(stranger.getByText('已提交，截止前可以修改。')).toBeVisible();

  await administrator.reload();
  await expect(administrator.getByText('按楼层分摊。')).toBeVisible();
  await expect(administrator.getByText('1/1 人已提交')).toBeVisible();
});
