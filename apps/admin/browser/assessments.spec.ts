import { call } from './office/api';
import { today } from './office/dialogs';
import { look, shown } from './office/looks';
import { expect, test } from './office/test';

interface Appraisal {
  version: number;
}
interface Sheets {
  items: { subject: { id: string; name: string } }[];
}

const plan = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('a sheet is filled in step by step: what differs says why, what needs a file has it, and the total is what was given', async ({
  office,
}) => {
  const page = await office.as('demo.changqing');
  const county = '/committees/changqing';
  const year = today().slice(0, 4);
  await page.goto('/c/changqing/assessments');
  await shown(page);
  const { items } = await call<Sheets>(page, `GET ${county}/scores/assessments`);
  const unit = items[0]?.subject ?? { id: '', name: '' };
  const session = await call<{ user: { id: string } }>(page, 'GET /session');
  const { version } = await call<Appraisal>(page, `GET ${county}/appraisals/${year}`);
  await call(page, `PATCH ${county}/appraisals/${year}`, { version, body: { group: { members: [session.user.id] } } });
  expect(await look(page, 'assessments', 'both')).toEqual([]);

  const row = page.getByRole('row').filter({ hasText: unit.name });
  await expect(row).toContainText('未评');
  await row.getByRole('link', { name: '查看考核表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${unit.name}　${year} 年`);

  // 自评: a value of the first block in each way of proving it (packages/schemes/src/rules/changqing.ts).
  await page.getByRole('button', { name: '填写自评' }).click();
  const value = (label: string, step: string) => page.getByRole('textbox', { name: `${label}：${step}得分` });
  await expect(value('“五统一”建设', '自评')).toBeFocused();
  await value('“五统一”建设', '自评').fill('18');
  await page.getByRole('textbox', { name: '“五统一”建设：佐证说明' }).fill('牌匾、制度上墙，见照片');
  await value('配备专职主任', '自评').fill('11');
  await expect(page.getByText('“配备专职主任”最多得 10 分。')).toBeVisible();
  await value('配备专职主任', '自评').fill('10');
  await page.getByRole('textbox', { name: '配备专职主任：佐证说明' }).fill('任职文件');
  const yearly = '年初有计划、半年有检查、年底有总结';
  await value(yearly, '自评').fill('9.5');
  const papers = page.getByRole('row').filter({ has: value(yearly, '自评') });
  await papers
    .locator('input[type=file]')
    .setInputFiles({ name: '年度计划.pdf', mimeType: 'application/pdf', buffer: plan });
  await expect(papers.getByRole('button', { name: '年度计划.pdf', exact: true })).toBeVisible();
  expect(await look(page, 'assessment-filling', 'both')).toEqual([]);
  await page.getByRole('button', { name: '保存 3 项' }).click();
  await expect(page.getByText('已保存评分')).toBeVisible();
  await page.getByRole('button', { name: '返回查看' }).click();

  // 考核组评分: 2 points less than the unit gave itself, which nobody saves without a reason.
  await page.getByRole('button', { name: '考核组评分' }).click();
  await value('“五统一”建设', '考核组评分').fill('16');
  await page.getByRole('button', { name: '保存 1 项' }).click();
  const reason = page.getByRole('textbox', { name: '“五统一”建设：与自评不同的理由' });
  await expect(page.getByText('与自评的 18 分不同，请说明理由。')).toBeVisible();
  await reason.fill('没有单独的办公场所');
  await page.getByRole('button', { name: '保存 1 项' }).click();
  await expect(page.getByText('已保存评分')).toBeVisible();
  await page.getByRole('button', { name: '返回查看' }).click();

  // 16 + 10 + 9.5; five of the eight lines were said nothing of.
  const totals = page.getByRole('region', { name: '考核得分' });
  await expect(totals).toContainText('35.5分');
  await expect(totals).toContainText('缺 5 项');
  await expect(page.getByRole('row').filter({ hasText: '“五统一”建设' })).toContainText('▼2');
  await expect(page.getByText('考核组评分：没有单独的办公场所')).toBeVisible();
  expect(await look(page, 'assessment-of', 'both')).toEqual([]);

  await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '考核表' }).click();
  await expect(row).toContainText('35.5 / 100');
  await expect(row).toContainText('考核组评分');
});
