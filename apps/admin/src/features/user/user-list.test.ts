import type { UserView } from '@lianluo/contract/user';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { userRoutes } from './user.routes';

const base = '/api/v1/committees/qindu';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./UserListPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a new user gets a one-time password that is shown once', async () => {
  const asked = await openList({
    [`POST ${base}/users`]: () =>
      Response.json({ ...aUser({ id: 'u9', name: '新经办' }), oneTimePassword: 'ab12-Cd34' }, { status: 201 }),
  });

  await press('新增用户');
  await type(0, '新经办');
  await type(1, 'qindu.new');
  tick('办公室经办人');
  await settled();
  tick('签发', '.duties label');
  await settled();
  await press('新增并生成一次性密码');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toEqual({
    username: 'qindu.new',
    name: '新经办',
    post: null,
    roles: ['county-clerk'],
    unit: null,
    duties: ['sign'],
  });
  expect(document.querySelector('.el-dialog code')?.textContent).toBe('ab12-Cd34');
  expect(document.querySelector('.paper-slips')?.textContent).toContain('ab12-Cd34');
  document.querySelector<HTMLInputElement>('.el-dialog label input')!.click();
  await settled();
  await press('已交给本人');
  expect(document.body.textContent).not.toContain('ab12-Cd34');
});

describe('a one-time password', () => {
  const shown = async () => {
    await openList({
      [`POST ${base}/users/u2/reset-password`]: () =>
        Response.json({ ...aUser({ id: 'u2', name: '经办人' }), oneTimePassword: 'zz99-Yy88' }),
    });
    await press('重置密码：经办人');
    document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
    await settled(6);
  };
  const isShown = () => document.querySelector('.el-dialog code')?.textContent === 'zz99-Yy88';
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented ? 'asked' : 'left';
  };

  test('is closed by nothing before it was kept: no key, no click beside it, no link, no closing of the tab', async () => {
    await shown();

    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
    document.querySelector<HTMLElement>('.el-overlay-dialog')!.click();
    await opened!.router.push('/c/qindu/elsewhere');
    await settled(6);

    expect([isShown(), button('已交给本人').disabled, leaving()]).toEqual([true, true, 'asked']);
    expect(opened!.router.currentRoute.value.path).toBe('/c/qindu/users');
    expect(document.querySelector('.el-dialog [role="status"]')?.textContent).toContain('请先复制、打印或抄录');
  });

  test.each([
    ['printed', async () => press('打印')],
    ['copied', async () => press('复制')],
    ['written down', async () => document.querySelector<HTMLInputElement>('.el-dialog label input')!.click()],
    [
      'copied by hand',
      async () => document.querySelector('.el-dialog code')!.dispatchEvent(new Event('copy', { bubbles: true })),
    ],
  ])('may be closed once it was %s', async (_, keep) => {
    vi.stubGlobal('print', () => undefined);
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await shown();

    await keep();
    await settled();
    expect(leaving()).toBe('left');
    await press('已交给本人');

    expect(isShown()).toBe(false);
  });
});

test('a user name that is taken is told at the form, which stays as it was', async () => {
  await openList({
    [`POST ${base}/users`]: () => problem(409, { code: 'user.taken', title: '这个用户名已被使用。' }),
  });

  await press('新增用户');
  await type(0, '新经办');
  await type(1, 'demo.qindu');
  tick('办公室经办人');
  await settled();
  await press('新增并生成一次性密码');

  expect(document.querySelector('.el-dialog [role="alert"]')?.textContent).toContain('这个用户名已被使用。');
  expect(dialogInputs()[1]?.value).toBe('demo.qindu');
});

test('whoever reviews or signs is told with their post, and a form that was given nothing asks for nothing', async () => {
  const chair = aUser({ name: '甲某', post: '主席', duties: ['review', 'sign'] });
  const asked = await openList({ [`PATCH ${base}/users/u2`]: () => Response.json(chair) }, [chair]);
  expect(document.querySelector('tbody tr')?.textContent).toMatch(/主席.*审核、签发/);
  await press('修改：甲某');
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH')!;
  expect(await sent.json()).toMatchObject({ post: '主席', duties: ['review', 'sign'] });
});

test('officers are made at set-up and not here, and an operator needs a unit', async () => {
  await openList({});
  await press('新增用户');
  await type(0, '某人');
  await type(1, 'somebody');

  expect(roles().map((each) => each.querySelector('b')?.textContent)).toEqual([
    '县（市、区）政协管理员',
    '办公室经办人',
    '工作站经办人',
  ]);
  tick('工作站经办人');
  await settled();

  expect(ticked()).toEqual(['工作站经办人']);
  expect(document.body.textContent).toContain('所在单位');
  expect(button('新增并生成一次性密码').disabled).toBe(true);
});

test('an officer is shown and offers nothing to do', async () => {
  await openList({}, [aUser({ id: 'u3', name: '审计', roles: ['audit-administrator'] }), aUser({ name: '经办人' })]);

  const offered = [...document.querySelectorAll('tbody button')].map((each) => each.textContent?.trim());

  expect(document.querySelector('tbody')?.textContent).toContain('审计管理员');
  expect(offered).toEqual(['修改：经办人', '重置密码：经办人', '停用：经办人']);
});

test("one's own row can be changed but not locked out", async () => {
  await openList({});
  const [mine, other] = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('button')].map((each) => each.textContent?.trim()),
  );
  expect(mine).toEqual(['修改：办公室']);
  expect(other).toEqual(['修改：经办人', '重置密码：经办人', '停用：经办人']);

  await press('修改：办公室');
  const admin = [...document.querySelectorAll<HTMLInputElement>('.role input')][0]!;
  expect(admin.checked).toBe(true);
  expect(admin.disabled).toBe(true);
});

test('a reset is confirmed first and shows the new password', async () => {
  const asked = await openList({
    [`POST ${base}/users/u2/reset-password`]: () =>
      Response.json({ ...aUser({ id: 'u2', name: '经办人' }), oneTimePassword: 'zz99-Yy88' }),
  });

  await press('重置密码：经办人');
  expect(document.querySelector('.el-message-box')?.textContent).toContain('立即失效');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);

  expect(asked.lines).toContain(`POST ${base}/users/u2/reset-password`);
  expect(document.querySelector('.el-dialog code')?.textContent).toBe('zz99-Yy88');
});

const office = [
  { id: 'u1', name: '办公室', roles: ['county-administrator'] },
  { id: 'u2', name: '经办人' },
] satisfies Partial<UserView>[];

async function openList(answers: Parameters<typeof answering>[0], users = office.map(aUser)) {
  const asked = answering({
    [`GET ${base}/users?limit=20`]: () => Response.json({ items: users, nextCursor: null, total: 2 }),
    [`GET ${base}/units?limit=100`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    ...answers,
  });
  opened = await openPage({ at: '/c/qindu/users', routes: userRoutes, others: ['elsewhere'] });
  return asked;
}

/** The last of that name: a dialog stands behind its page in the document. */
const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].findLast((each) => each.textContent?.trim() === text)!;

async function press(text: string) {
  button(text).click();
  await settled(6);
}

const dialogInputs = () => [...document.querySelectorAll<HTMLInputElement>('.el-dialog .el-input__inner')];

async function type(index: number, words: string) {
  const input = dialogInputs()[index]!;
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}

const roles = (of = '.role') => [...document.querySelectorAll<HTMLElement>(of)];
const tick = (name: string, of?: string) =>
  roles(of)
    .find((each) => each.querySelector('b')?.textContent === name)!
    .querySelector('input')!
    .dispatchEvent(new Event('change'));
const ticked = () =>
  roles()
    .filter((each) => each.classList.contains('chosen'))
    .map((each) => each.querySelector('b')?.textContent);

function aUser(parts: Partial<UserView>): UserView {
  return {
    id: 'u2',
    username: 'demo.qindu',
    name: '经办人',
    roles: ['county-clerk'],
    unit: null,
    post: null,
    duties: [],
    active: true,
    mustChangePassword: false,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 1,
    ...parts,
  };
}
