import { enterDay, pick, take, today } from './office/dialogs';
import { expect, test } from './office/test';

test('a task is set to a station, which accepts and reports it; the office ticks it off and settles the month', async ({
  office,
}) => {
  const clerk = await office.as('demo.qindu.clerk');
  const station = await office.as('demo.qindu.unit');

  await clerk.goto('/c/qindu/tasks/new');
  await clerk.getByRole('textbox', { name: '任务名称' }).fill('走访社区食堂');
  await clerk.getByRole('textbox', { name: '任务要求' }).fill('走访一处食堂，形成一页纸情况。');
  await pick(clerk, '承办单位', '人民路', /人民路街道/);
  await clerk.getByRole('combobox', { name: '承办方' }).click();
  await clerk
    .getByRole('option', { name: /人民路街道/ })
    .filter({ visible: true })
    .first()
    .click();
  await enterDay(clerk.getByRole('textbox', { name: '完成期限' }), today());
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  const heading = clerk.getByRole('heading', { name: '走访社区食堂', level: 1 });
  await expect(heading).toContainText('草稿');
  await clerk.getByRole('button', { name: '下达', exact: true }).click();
  await clerk.getByRole('dialog', { name: '下达' }).getByRole('button', { name: '下达', exact: true }).click();
  await expect(heading).toContainText('已下达');

  await station.goto(new URL(clerk.url()).pathname);
  await take(station, '接收');
  await station.getByRole('button', { name: '报告完成情况' }).click();
  const reporting = station.getByRole('dialog', { name: '报告完成情况' });
  await enterDay(reporting.getByRole('textbox', { name: '完成日期' }), today());
  await reporting.getByRole('textbox', { name: '完成情况' }).fill('已走访三处食堂。');
  await reporting.getByRole('button', { name: '报告完成情况' }).click();
  await expect(station.getByRole('heading', { name: '走访社区食堂', level: 1 })).toContainText('已报告');

  await clerk.reload();
  await clerk.getByRole('button', { name: '销号', exact: true }).click();
  await clerk.getByRole('dialog', { name: '销号' }).getByRole('button', { name: '销号', exact: true }).click();
  await expect(heading).toContainText('已销号');
  await clerk.goto('/c/qindu/task-settlement');
  await expect(clerk.getByRole('row', { name: /走访社区食堂/ })).toContainText('按期完成');
});

test('a leader’s words are split: a phrase is selected by the keyboard and becomes a department’s task', async ({
  office,
}) => {
  const clerk = await office.as('demo.qindu.clerk');
  await clerk.goto('/c/qindu/opinions?status=issued');
  await clerk.getByRole('table').getByRole('link').first().click();
  await clerk.getByRole('button', { name: '登记批示' }).first().click();
  const instructing = clerk.getByRole('dialog', { name: '登记领导批示' });
  await instructing.getByRole('textbox', { name: '批示领导职务' }).fill('区长');
  await instructing.getByRole('textbox', { name: '批示原文' }).fill('民政局摸清人数，财政局落实补贴。');
  await enterDay(instructing.getByRole('textbox', { name: '批示日期' }), today());
  await instructing.getByRole('button', { name: '登记', exact: true }).click();

  await clerk.getByRole('button', { name: '拆解' }).last().click();
  const dialog = clerk.getByRole('dialog', { name: /拆解/ });
  const words = dialog.getByRole('textbox', { name: '批示原文' });
  await words.focus();
  await words.press('Control+Home');
  for (let step = 0; step < 8; step++) await words.press('Shift+ArrowRight');
  await words.press('Control+Enter');
  await expect(dialog.getByText('① 民政局摸清人数')).toBeVisible();
  await dialog.getByText('部门', { exact: true }).click();
  await dialog.getByRole('textbox', { name: '①的承办方' }).fill('区民政局');
  await enterDay(dialog.getByRole('textbox', { name: '①的完成期限' }), today());
  await dialog.getByRole('button', { name: '下达 1 项任务' }).click();
  await expect(clerk.getByRole('link', { name: '区民政局' })).toBeVisible();
});
