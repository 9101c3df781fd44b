import { addDays } from '@lianluo/domain/calendar/day';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { enterDay, take, today } from './office/dialogs';
import { look, shown } from './office/looks';
import { demoPassword, expect, signIn, test, type Office } from './office/test';

interface Item {
  id: string;
  version: number;
}

const county = '/committees/tongguan';
const name = '骆知行';
const [thisYear, lastYear] = [0, 1].map((back) => String(Number(today().slice(0, 4)) - back)) as [string, string];

// A year is looked over for a day at least, and so the one whose objection is decided is not the one that is locked.
test('a year is looked over, locked, assessed three times and told in a bulletin', async ({ office }) => {
  test.setTimeout(180_000);
  const page = await office.as('demo.tongguan');
  const { member } = await aCountyAtWork(page);
  const clerk = await aClerk(page, office);

  await page.goto(`/c/tongguan/appraisals?year=${thisYear}`);
  await shown(page);
  expect(await look(page, 'appraisal-running', 'both')).toEqual([]);
  await take(page, '开始核对');
  await expect(page.getByRole('main')).toContainText('待 各考核对象 核对结果、提出异议');
  await expect(page.getByRole('button', { name: '锁定', exact: true })).toBeDisabled();

  await clerk.goto(`/c/tongguan/points/member/${member}`);
  const clause = clerk.getByRole('listitem').filter({ has: clerk.getByText('出席', { exact: true }) });
  await clause.getByRole('button', { name: '提出异议' }).click();
  const raising = clerk.getByRole('dialog', { name: '提出异议' });
  await raising.getByRole('textbox', { name: '异议内容' }).fill('三月的全体会议本人到会，未计分。');
  await raising.getByRole('textbox', { name: '佐证' }).fill('会议签到表');
  await raising.getByRole('button', { name: '提出', exact: true }).click();
  await expect(raising).toBeHidden();
  // Whoever raised it does not decide it.
  await clerk.goto(`/c/tongguan/appraisals?year=${thisYear}&view=objections`);
  await expect(clerk.getByRole('main')).toContainText('由您提出，须由另一人裁定。');
  await expect(clerk.getByRole('button', { name: /^裁定/ })).toHaveCount(0);

  await page.reload();
  await page.getByText('异议（1 条待办）').click();
  await page.getByRole('button', { name: new RegExp(`^裁定.*${name} 出席`) }).click();
  const deciding = page.getByRole('dialog', { name: '裁定异议' });
  await deciding.getByText('不成立', { exact: true }).click();
  await deciding.getByRole('textbox', { name: '裁定理由' }).fill('签到表无此人。');
  await deciding.getByRole('button', { name: '裁定', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('裁定不成立：签到表无此人。');
  expect(await look(page, 'appraisal-objections', 'both')).toEqual([]);

  await page.goto(`/c/tongguan/appraisals?year=${lastYear}`);
  await shown(page);
  await page.getByRole('region', { name: '考评组织' }).getByRole('button', { name: '修改' }).click();
  const organisation = page.getByRole('dialog', { name: '考评组织' });
  const bodies = organisation.getByRole('combobox', { name: '初评单位' });
  await bodies.focus();
  await bodies.pressSequentially('提案委员会', { delay: 30 });
  await bodies.press('Enter');
  await bodies.press('Escape');
  await organisation.getByRole('button', { name: '保存' }).click();
  await expect(organisation).toBeHidden();
  await take(page, '开始核对', async (dialog) => {
    await enterDay(dialog.getByRole('textbox', { name: '开始日期' }), addDays(today(), -7));
    await enterDay(dialog.getByRole('textbox', { name: '结束日期' }), addDays(today(), -1));
  });
  await page.getByRole('button', { name: '锁定', exact: true }).click();
  const locking = page.getByRole('dialog', { name: `锁定 ${lastYear} 年结果` });
  await expect(locking).toContainText('锁定不能撤销。');
  await locking.getByRole('button', { name: '锁定', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('待 提案委员会 初评', { timeout: 30_000 });

  await assess(page, '专委会和镇街初评');
  await expect(page.getByRole('main')).toContainText('待 考评领导小组 审核');
  await assess(page, '领导小组审核');
  await assess(page, '主席会议审定');
  await page.getByRole('link', { name: '通报草稿' }).click();
  await expect(page.getByText('草稿，尚未通报')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '通报', exact: true }).click();
  await page
    .getByRole('dialog', { name: `通报 ${lastYear} 年考核结果` })
    .getByRole('button', { name: '通报', exact: true })
    .click();
  await expect(page.getByRole('main')).toContainText('不再变动');

  // 桐城 2019: the plenary attended 50 and an opinion 10 are 60 points, from which on a member has passed; leave of it alone is 30.
  await page.getByText('考核结果', { exact: true }).click();
  const row = (who: string) => page.getByRole('row', { name: new RegExp(who) });
  await expect(row(name)).toContainText(/60\s*合格/);
  await expect(row('何雨')).toContainText(/30\s*不合格/);
  expect(await look(page, 'appraisal-results', 'both')).toEqual([]);
  await page.getByRole('link', { name: '查看通报' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText(`关于${lastYear}年度履职考核情况的通报`);
  await expect(paper.getByRole('row', { name: '合格 1 50%', exact: true })).toBeVisible();
  await expect(paper.getByRole('row', { name: '不合格 1 50%', exact: true })).toBeVisible();
  expect(await look(page, 'appraisal-bulletin', 'both')).toEqual([]);
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word' }).click();
  expect((await word).suggestedFilename()).toMatch(/\.docx$/);

  // What was published stands beside every score of the year, and the city is told how far its counties are.
  await page.goto(`/c/tongguan/points?year=${lastYear}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${lastYear} 年已通报`);
  const city = await office.as('demo.weinan');
  await city.goto(`/c/weinan/county-appraisals?year=${lastYear}`);
  await expect(city.getByRole('row', { name: /潼关/ })).toContainText('已通报');
  expect(await look(city, 'county-appraisals', 'both')).toEqual([]);
});

/** Rules in force since last year, two members, and what they did in it. */
async function aCountyAtWork(page: Page): Promise<{ member: string }> {
  await page.goto('/c/tongguan/desk');
  const before = await call<Item>(page, `GET ${county}/scheme`);
  const body = { from: { preset: 'tongcheng' } };
  const draft = await call<Item>(page, `PATCH ${county}/scheme`, { version: before.version, body });
  await call(page, `POST ${county}/scheme/actions/publish`, {
    version: draft.version,
    body: { effectiveFrom: `${lastYear}-01-01` },
  });
  const { id: member } = await call<Item>(page, `POST ${county}/members`, { body: { name, sector: '教育界' } });
  const other = await call<Item>(page, `POST ${county}/members`, { body: { name: '何雨', sector: '教育界' } });
  const meeting = await call<Item>(page, `POST ${county}/activities`, {
    body: { title: '全体会议', type: 'plenary', plannedOn: `${lastYear}-03-10` },
  });
  const announced = await call<Item>(page, `POST ${county}/activities/${meeting.id}/actions/announce`, {
    version: meeting.version,
    body: {},
  });
  const attendance = [
    { member, state: 'present' },
    { member: other.id, state: 'leave' },
  ];
  await call(page, `POST ${county}/activities/${meeting.id}/actions/hold`, {
    version: announced.version,
    body: { heldOn: `${lastYear}-03-10`, attendance, record: '审议工作报告。' },
  });
  const opinion = await call<Item>(page, `POST ${county}/opinions`, {
    body: {
      title: '关于增设夜间公交站点的建议',
      authors: [{ member }],
      reportedOn: `${lastYear}-06-01`,
      content: { situation: '末班车后出行不便。' },
    },
  });
  await call(page, `POST ${county}/opinions/${opinion.id}/actions/submit`, { version: opinion.version, body: {} });
  return { member };
}

/** Somebody else of the office, in a browser of their own. */
async function aClerk(page: Page, office: Office): Promise<Page> {
  const username = 'tongguan.clerk';
  const { oneTimePassword } = await call<{ oneTimePassword: string }>(page, `POST ${county}/users`, {
    body: { username, name: '办公室经办人', roles: ['county-clerk'] },
  });
  const clerk = await office.stranger();
  await clerk.goto('/');
  await signIn(clerk, username, oneTimePassword);
  await expect(clerk.getByText('您用的是一次性密码')).toBeVisible();
  await call(clerk, 'PUT /session/password', { body: { current: oneTimePassword, next: `${demoPassword}-own` } });
  return clerk;
}

/** One rung of the assessment; where only one body is awaited it is chosen already. */
async function assess(page: Page, rung: string): Promise<void> {
  await page.getByRole('button', { name: '评定', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: rung });
  await dialog.getByRole('button', { name: '登记评定' }).click();
  await expect(dialog).toBeHidden();
}
