import { call } from './office/api';
import { today } from './office/dialogs';
import { look, shown } from './office/looks';
import { expect, test } from './office/test';

interface Item {
  id: string;
  version: number;
}

test('rules are put in force, work is entered, and the board and the points say what it came to', async ({
  office,
}) => {
  const page = await office.as('demo.linwei');
  const county = '/committees/linwei';
  const year = today().slice(0, 4);

  await page.goto('/c/linwei/quotas');
  await expect(page.getByText('尚无施行的考核办法')).toBeVisible();

  const before = await call<Item>(page, `GET ${county}/scheme`);
  const draft = await call<Item>(page, `PATCH ${county}/scheme`, {
    version: before.version,
    body: { from: { preset: 'yanchuan' } },
  });
  await call(page, `POST ${county}/scheme/actions/publish`, {
    version: draft.version,
    body: { effectiveFrom: `${year}-01-01` },
  });
  const name = '骆知行';
  const { id: member } = await call<Item>(page, `POST ${county}/members`, { body: { name, sector: '教育界' } });
  const opinion = await call<Item>(page, `POST ${county}/opinions`, {
    body: { title: '关于增设夜间公交站点的建议', authors: [{ member }], content: { situation: '末班车后出行不便。' } },
  });
  await call(page, `POST ${county}/opinions/${opinion.id}/actions/submit`, { version: opinion.version, body: {} });
  const reading = await call<Item>(page, `POST ${county}/readings`, {
    body: { title: '共读一本好书', plannedOn: today() },
  });
  const announced = await call<Item>(page, `POST ${county}/readings/${reading.id}/actions/announce`, {
    version: reading.version,
    body: {},
  });
  await call(page, `POST ${county}/readings/${reading.id}/actions/hold`, {
    version: announced.version,
    body: { heldOn: today(), attendance: [{ member, state: 'present' }], record: '交流体会。' },
  });

  await page.goto('/c/linwei/quotas');
  await shown(page);
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('button', { name: `${name}，提交提案或反映社情民意信息：1/1 已完成` }).click();
  const panel = page.getByRole('complementary', { name: new RegExp(name) });
  await expect(panel).toContainText('委员每年至少提交 1 件提案或报送 1 条社情民意信息');
  await expect(panel.getByRole('listitem')).toHaveText(`${today()}社情民意信息报送（独立反映人）`);
  expect(await look(page, 'quota-panel', 'both')).toEqual([]);
  await panel.getByRole('link', { name: '社情民意信息报送明细' }).click();
  await expect(page.getByRole('table').getByRole('link', { name: '关于增设夜间公交站点的建议' })).toBeVisible();

  // 报送社情民意信息 5 分, 参加读书 4 分 (packages/schemes/src/rules/parts/duty-points.ts): 9 points are one star.
  await page.goto(`/c/linwei/points?q=${encodeURIComponent(name)}`);
  await shown(page);
  expect(await look(page, 'points', 'both')).toEqual([]);
  await page.getByRole('link', { name: `${name}积分 9` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name}　${year} 年计分说明`);
  const clause = (label: string) => page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) });
  await expect(clause('报送社情民意信息')).toContainText('5');
  await expect(clause('报送社情民意信息')).toContainText('依据：公开材料（延川）；项目和分值为推定');
  await expect(page.getByText('一星')).toBeVisible();

  // One more filed proposal of one's own is ten points more.
  const choice = page.getByRole('combobox', { name: '增加一项' });
  await choice.focus();
  await choice.pressSequentially('提案立案', { delay: 30 });
  await page.getByRole('option', { name: '提案立案（个人提案人）' }).click();
  await page.getByRole('button', { name: '推演' }).click();
  await expect(page.getByRole('status').filter({ hasText: '→' })).toContainText('9 → 19');
  expect(await look(page, 'points-of', 'both')).toEqual([]);

  await page.goto(`/c/linwei/members/${member}`);
  await page.getByRole('button', { name: '计算本年积分' }).click();
  await expect(page.getByText('9，一星')).toBeVisible();
  await page.getByRole('link', { name: '计分说明' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('计分说明');
});
