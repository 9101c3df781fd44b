import type { GatheringView } from '@lianluo/contract/gathering';
import type { MemberView } from '@lianluo/contract/member';
import type { Page } from '@playwright/test';
import { call } from './office/api';
import { choose, enterDay, pick, take, today } from './office/dialogs';
import { countEffort, effortOf, secondsFor } from './office/effort';
import { quiet } from './office/traffic';
import { expect, test } from './office/test';

test.setTimeout(180_000);

const activities = '/committees/qindu/activities';

test('an activity is planned, announced with its notice, replied to, recorded, and what was said there goes on', async ({
  office,
}) => {
  const page = await office.as('demo.qindu.clerk');
  await page.goto('/c/qindu/activities/new');
  const title = '视察老旧小区加装电梯';
  await page.getByLabel('名称').fill(title);
  await choose(page, '组织单位', /联络组/);
  await choose(page, '活动类型', '视察');
  await enterDay(page.getByRole('textbox', { name: '计划日期' }), today());
  await page.getByLabel('地点').fill('人民路街道党群服务中心');
  await choose(page, '邀请的界别', '教育界');
  await page.keyboard.press('Escape');
  const { items: roster } = await call<{ items: MemberView[] }>(
    page,
    'GET /committees/qindu/members?sector=教育界&limit=100',
  );
  const invited = roster.filter(({ status }) => status === 'active' || status === 'reminded').length;
  await expect(page.getByText(`应邀 ${invited} 人`)).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('heading', { name: title })).toContainText('计划中');
  await take(page, '发通知');

  await test.step('the notice has one sheet, and says who is invited', async () => {
    await page.getByRole('link', { name: '通知', exact: true }).click();
    const sheet = page.getByRole('article');
    await expect(sheet).toContainText(`关于开展${title}的通知`);
    await expect(sheet).toContainText('教育界委员');
    const paper = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
    await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '活动', exact: true }).click();
  });
  const [first, second] = roster.filter(({ status }) => status === 'active');

  await test.step('a reply of leave is entered by keys, and proposed when it is recorded', async () => {
    await page.getByRole('link', { name: '登记回执' }).click();
    await page.getByLabel('找委员').fill(first?.name ?? '');
    await page.getByLabel('找委员').press('2');
    await page.getByLabel('找委员').fill(second?.name ?? '');
    await page.getByLabel('找委员').press('Enter');
    await page.getByRole('button', { name: '保存回执' }).click();
    await expect(page.getByText(`尚未回复 ${invited - 2} 人`)).toBeVisible();
  });

  await test.step('recorded in the table, by keys and for all the rest at once', async () => {
    await page.getByRole('link', { name: '登记出席' }).click();
    await expect(
      page.getByRole('row', { name: first?.name ?? '' }).getByRole('button', { name: /请假$/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: '其余出席' }).click();
    await page.getByLabel('活动记录').fill('走访三个小区，听取居民意见。');
    await page.getByRole('button', { name: '登记开展情况' }).click();
    await expect(page.getByRole('heading', { name: title })).toContainText('已开展');
    await expect(page.getByText(`应到委员 ${invited} 人`)).toBeVisible();
  });

  await test.step('what was raised there is an opinion, and each names the other', async () => {
    await page.getByRole('button', { name: '登记一条' }).click();
    const dialog = page.getByRole('dialog', { name: '会上提出' });
    await dialog.getByLabel('标题').fill('关于完善加装电梯协商机制的建议');
    await pick(page, '提出人', second?.name ?? '', second?.name ?? '');
    await dialog.getByLabel('内容').fill('低层住户意见不一，缺少协商规则。');
    await dialog.getByRole('button', { name: '生成草稿' }).click();
    await page.waitForURL(/\/opinions\/[^/]+\/edit$/);
    await expect(page.getByLabel('标题')).toHaveValue('关于完善加装电梯协商机制的建议');
    await page.goto(new URL(page.url()).pathname.replace(/\/edit$/, ''));
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('link', { name: '关于完善加装电梯协商机制的建议' })).toBeVisible();
  });
});

test('a plenary of a whole roster is recorded from a pasted list in less than five minutes of a clerk', async ({
  office,
}) => {
  const page = await office.as('demo.qindu');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/c/qindu/activities');
  const members = await everybody(page);
  const { id } = await aPlenary(page);
  await page.goto(`/c/qindu/activities/${id}`);
  // Numbered as Word numbers them, three to a line; nine are on leave, and say so.
  const away = members.slice(0, 9);
  const came = members.slice(9);
  const list = [
    `出席（${came.length}人）：`,
    ...came.map((member, index) => `${index + 1}. ${written(member, members)}`),
    `请假：${away.map((member) => written(member, members)).join('、')}`,
  ].join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), list);
  await quiet(page);
  await countEffort(page);

  await page.getByRole('link', { name: '登记出席' }).click();
  await page.getByRole('button', { name: '粘贴名单' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '名单' })).toBeFocused();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: '识别' }).click();
  await page.getByRole('button', { name: `加入 ${members.length} 人` }).click();
  await expect(page.getByText(`应到 ${members.length} 人`)).toBeVisible();
  const record = '听取和审议常务委员会工作报告，通过大会决议。';
  await page.getByLabel('活动记录').click();
  await page.keyboard.insertText(record);
  await page.getByRole('button', { name: '登记开展情况' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已开展');

  const effort = await effortOf(page);
  const needed = secondsFor(effort, record.length);
  console.log(`${members.length} members: ${effort.clicks} clicks, ${effort.keys} keys, ${Math.round(needed)} s`);
  expect(members.length).toBeGreaterThanOrEqual(200);
  expect(needed).toBeLessThan(5 * 60);
  const held = await call<GatheringView>(page, `GET ${activities}/${id}`);
  expect(
    held.attendance
      .filter(({ state }) => state === 'leave')
      .map(({ member }) => member)
      .toSorted(),
  ).toEqual(away.map((each) => each.id).toSorted());
  expect(held.attendance).toHaveLength(members.length);

  // Only lines in sight are drawn; paper bears all of them.
  await page.getByRole('link', { name: '更正出席' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-label', '出席登记');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('[role="row"][aria-label]')).toHaveCount(members.length);
});

/** Whoever serves now. */
async function everybody(page: Page): Promise<MemberView[]> {
  const found: MemberView[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await call<{ items: MemberView[]; nextCursor: string | null }>(
      page,
      `GET /committees/qindu/members?limit=100${at}`,
    );
    found.push(...answer.items);
    cursor = answer.nextCursor;
  } while (cursor);
  return found.filter(({ status }) => status === 'active' || status === 'reminded');
}

/** Namesakes are told apart as offices do: 王芳（教育界）. */
const written = ({ name, sector }: MemberView, all: readonly MemberView[]): string =>
  all.filter((each) => each.name === name).length > 1 ? `${name}（${sector}）` : name;

async function aPlenary(page: Page): Promise<GatheringView> {
  const { items: units } = await call<{ items: { id: string }[] }>(page, 'GET /committees/qindu/units?limit=1');
  const body = {
    title: '区政协十届五次全体会议',
    unit: units[0]?.id,
    type: 'plenary',
    plannedOn: today(),
    invited: { everyone: true },
  };
  const { id, version } = await call<GatheringView>(page, `POST ${activities}`, { body });
  return call(page, `POST ${activities}/${id}/actions/announce`, { body: {}, version });
}
