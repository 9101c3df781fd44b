import type { Page } from '@playwright/test';
import { call } from './office/api';
import { take, today } from './office/dialogs';
import { look, shown } from './office/looks';
import { demoPassword, expect, signIn, test, type Office } from './office/test';

interface Item {
  id: string;
  version: number;
}

const county = '/committees/tongguan';
const name = '骆知行';
const [thisYear, lastYear] = [0, 1].map((back) => String(Number(today().slice(0, 4)) - back)) as [string, string];

// A year is locked when it is over and has been looked over for a day at least: how it goes on is the API's to show, by its clock.
test('a year is looked over, a line objected to, and somebody else decides', async ({ office }) => {
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
});

/** The demo's year is published on the first working days of February, and somebody comes late to it before the month is over. */
const isPublished = today().slice(5) >= '02-20';

test('what was published is read as it was, and what came late is decided beside it', async ({ office }) => {
  test.skip(!isPublished, 'No year of the demo is published before the end of February.');
  const page = await office.as('demo.shache');
  await page.goto(`/c/shache/appraisals?year=${lastYear}`);
  await shown(page);
  await expect(page.getByRole('main')).toContainText('不再变动');
  expect(await look(page, 'appraisal-published', 'both')).toEqual([]);

  await page.getByText('更正（1 条待办）').click();
  await page.getByRole('button', { name: /^决定/ }).click();
  const deciding = page.getByRole('dialog', { name: '决定更正' });
  await deciding.getByText('不予采纳', { exact: true }).click();
  await deciding.getByRole('textbox', { name: '理由' }).fill('签到表无此人。');
  await deciding.getByRole('button', { name: '决定', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('不予采纳：签到表无此人。');
  expect(await look(page, 'appraisal-corrections', 'both')).toEqual([]);

  await page.getByText('考核结果', { exact: true }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  expect(await look(page, 'appraisal-results', 'both')).toEqual([]);
  await page.getByRole('link', { name: '查看通报' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText(`关于${lastYear}年度履职考核情况的通报`);
  // The story has 203 members and 38 groups.
  await expect(paper).toContainText('参加考核的有委员203名、联络组织38个。');
  expect(await look(page, 'appraisal-bulletin', 'both')).toEqual([]);
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word' }).click();
  expect((await word).suggestedFilename()).toMatch(/\.docx$/);
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
