import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import type { Page } from '@playwright/test';
import { enterDay, pick, take, today } from './office/dialogs';
import { expect, test } from './office/test';

test('a station takes its item back, is given it back with a reason, and sends it again', async ({ office }) => {
  const station = await office.as('demo.qindu.unit');
  const clerk = await office.as('demo.qindu.clerk');

  await station.goto('/c/qindu/opinions/new');
  await station.getByLabel('标题').fill('关于增设社区充电桩的建议');
  await station.getByLabel('情况').fill('三个老旧小区没有充电桩。');
  await pick(station, '从名册选反映人', 'bs', /^白思/);
  await station.getByRole('button', { name: '报送', exact: true }).click();
  const heading = station.getByRole('heading', { name: '关于增设社区充电桩的建议' });
  await expect(heading).toContainText('已报送');

  await take(station, '撤回');
  await expect(heading).toContainText('草稿');
  await station.getByRole('button', { name: '报送', exact: true }).click();
  await station.getByRole('dialog', { name: '报送' }).getByRole('button', { name: '报送', exact: true }).click();
  await expect(heading).toContainText('已报送');

  await clerk.goto(new URL(station.url()).pathname);
  await clerk.getByRole('button', { name: '退回、合并……' }).click();
  await clerk.getByRole('menuitem', { name: '退回' }).click();
  const dialog = clerk.getByRole('dialog', { name: '退回' });
  await dialog.getByRole('button', { name: '请补充具体地点和数据。' }).click();
  await dialog.getByRole('button', { name: '退回', exact: true }).click();
  await expect(clerk.getByText('退回理由：请补充具体地点和数据。')).toBeVisible();

  await station.reload();
  await expect(station.getByText('退回理由：请补充具体地点和数据。')).toBeVisible();
  await extended(station, await office.as('demo.qindu'));
  await station.getByRole('button', { name: '修改', exact: true }).click();
  await station.getByLabel('正文').fill('人民路社区等三个老旧小区一千二百户没有充电桩。');
  await station.getByRole('button', { name: '报送', exact: true }).click();
  await expect(heading).toContainText('已报送');
  await expect(station.getByText('退回理由')).toBeHidden();
});

test('a draft is saved and deleted', async ({ office }) => {
  const clerk = await office.as('demo.qindu.clerk');

  await clerk.goto('/c/qindu/opinions/new');
  await clerk.getByLabel('标题').fill('写了一半的草稿');
  await clerk.getByLabel('情况').fill('以后再写。');
  await pick(clerk, '从名册选反映人', 'bs', /^白思/);
  await clerk.keyboard.press('Control+s');
  await expect(clerk.getByText('草稿已保存')).toBeVisible();
  await expect(clerk).toHaveURL(/\/opinions\/\w+\/edit$/);
  await clerk.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '写了一半的草稿' }).click();

  await clerk.getByRole('button', { name: '删除草稿' }).click();
  await clerk.getByRole('dialog', { name: '删除这份草稿？' }).getByRole('button', { name: '删除草稿' }).click();
  await expect(clerk.getByRole('heading', { name: '社情民意台账' })).toBeVisible();
  await clerk.goto('/c/qindu/opinions?status=draft');
  await expect(clerk.getByRole('table')).toHaveAttribute('aria-busy', 'false');
  await expect(clerk.getByText('写了一半的草稿')).toBeHidden();
});

/** 申请延期 by whoever has the item, granted by the administrator, and seen in the explanation of the date. */
async function extended(station: Page, administrator: Page): Promise<void> {
  const until = addWorkingDays(officialCalendar, today(), 12);
  // Where the calendar ends nothing has a date that could be moved.
  if (until === undefined) return;
  await station.getByRole('button', { name: '时限说明' }).click();
  await expect(station.getByText('退回后另行起算')).toBeVisible();
  await station.getByRole('button', { name: '申请延期' }).click();
  const asking = station.getByRole('dialog', { name: '申请延期' });
  await enterDay(asking.getByLabel('延期至', { exact: true }), until);
  await asking.getByLabel('申请延期的理由').fill('需入户核对户数');
  await asking.getByRole('button', { name: '申请延期', exact: true }).click();
  await expect(station.getByText('待批准延期')).toBeVisible();

  await administrator.goto(new URL(station.url()).pathname);
  await administrator.getByRole('button', { name: '时限说明' }).click();
  await administrator.getByRole('button', { name: '批准延期', exact: true }).click();
  const granting = administrator.getByRole('dialog', { name: '批准延期' });
  await expect(granting.getByLabel('延期至', { exact: true })).toHaveValue(until);
  await granting.getByRole('button', { name: '批准延期', exact: true }).click();
  await expect(administrator.getByText('待批准延期')).toBeHidden();

  await station.reload();
  await station.getByRole('button', { name: '时限说明' }).click();
  await expect(station.getByText(`申请延期至 ${until}：需入户核对户数`)).toContainText(`已批准至 ${until}`);
  await station.keyboard.press('Escape');
}
