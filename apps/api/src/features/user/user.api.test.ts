import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { SessionView } from '@lianluo/contract/session';
import type { AdministratorView, UserView } from '@lianluo/contract/user';
import { describe, expect, test } from 'vitest';
import { aDraft } from '../../../test-support/desk';
import { openWorld } from '../../../test-support/world';

const users = '/committees/qindu/users';
const clerk = { username: 'new.clerk', name: '新经办', roles: ['county-clerk'] };
type Created = UserView & { oneTimePassword: string };

test('a new user gets a one-time password in that answer and in no other', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');

  const { status, body } = await office.post<Created>(users, clerk);
  const read = await office.get<UserView>(`${users}/${body.id}`);
  const list = await office.get<ListOf<UserView>>(users);

  expect(status).toBe(201);
  expect(body).toMatchObject({ ...clerk, unit: null, active: true, mustChangePassword: true, version: 1 });
  const { oneTimePassword, ...shown } = body;
  expect(read.body).toEqual(shown);
  expect(JSON.stringify([read.body, list.body])).not.toMatch(new RegExp(`${oneTimePassword}|scrypt|hash`));
});

test('users stand in name order, page by page', async () => {
  const office = (await openWorld()).as('demo.qindu');
  for (const name of ['赵敏', '安娜', '李红'])
    await office.post(users, { ...clerk, username: `u.${name.length}${Math.random()}`, name });
  const first = (await office.get<ListOf<UserView>>(`${users}?limit=4`)).body;
  const rest = (await office.get<ListOf<UserView>>(`${users}?limit=4&cursor=${first.nextCursor}`)).body;

  const names = [...first.items, ...rest.items].map(({ name }) => name);

  expect([first.total, rest.total, rest.nextCursor]).toEqual([6, null, null]);
  expect(names.filter((name) => !name.startsWith('demo'))).toEqual(['安娜', '李红', '赵敏']);
  expect(new Set(names).size).toBe(6);
});

test('a user name is one person’s in all committees, however it is written', async () => {
  const world = await openWorld();

  const own = await world.as('demo.qindu').post(users, { ...clerk, username: 'Demo.Qindu' });
  const other = await world.as('demo.qindu').post(users, { ...clerk, username: 'demo.xincheng' });
  const odd = await world.as('demo.qindu').post(users, { ...clerk, username: 'a b' });

  expect([own, other, odd].map(({ status, body }) => [status, body.code])).toEqual([
    [409, 'user.taken'],
    [409, 'user.taken'],
    [422, 'request.invalid'],
  ]);
});

test.each([
  ['the officers exclude each other', ['security-administrator', 'audit-administrator'], undefined, '/roles'],
  ['an officer holds nothing else', ['county-clerk', 'audit-administrator'], undefined, '/roles'],
  ['a county has no city administrator', ['city-administrator'], undefined, '/roles'],
  ['an operator has a unit', ['unit-operator'], undefined, '/unit'],
  ['the unit is there', ['unit-operator'], 'none', '/unit'],
  ['nobody has a unit that is not there', ['county-clerk'], 'none', '/unit'],
])('%s', async (_, roles, unit, pointer) => {
  const office = (await openWorld()).as('demo.qindu');
  const [{ id, version }] = (await office.get<ListOf<UserView>>(`${users}?limit=1`)).body.items as [UserView];

  const made = await office.post(users, { ...clerk, roles, unit });
  const changed = await office.patch(`${users}/${id}`, { roles, unit }, { version });

  expect([made.status, made.body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  expect([422, 409]).toContain(changed.status);
});

test('a unit holds an operator to itself, and nobody who also works for the whole office', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: item } = await office.post<OpinionView>('/committees/qindu/opinions', aDraft);
  const sees = async (roles: string[]) => {
    const username = `user.${roles.length}.${roles[0]}`;
    const { body } = await office.post<Created>(users, { username, name: username, roles, unit: world.unit });
    const client = world.stranger();
    await client.post('/session', { username, password: body.oneTimePassword });
    await client.put('/session/password', { current: body.oneTimePassword, next: 'My-own-word-2026' });
    return (await client.get(`/committees/qindu/opinions/${item.id}`)).status;
  };

  expect(await sees(['unit-operator'])).toBe(404);
  expect(await sees(['county-clerk'])).toBe(200);
  expect(await sees(['unit-operator', 'county-clerk'])).toBe(200);
});

test('an administrator cannot lock themselves out', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { items } = (await office.get<ListOf<UserView>>(users)).body;
  const { id, version } = items.find(({ username }) => username === 'demo.qindu')!;
  const change = async (body: object) => (await office.patch(`${users}/${id}`, body, { version })).body.code;

  expect(await change({ active: false })).toBe('user.itself');
  expect(await change({ roles: ['county-clerk'] })).toBe('user.itself');
  expect(await change({ name: '张主任' })).toBeUndefined();
});

test.each(['security-administrator', 'audit-administrator'])(
  'nobody who manages users makes a %s, nor takes that from one',
  async (role) => {
    const world = await openWorld();
    const at = (committee: string) => `/committees/${committee}/users`;
    const city = world.as('demo.city');
    const { items } = (await city.get<ListOf<UserView>>(at('demo-city'))).body;
    const officer = items.find(({ roles }) => roles[0] === role)!;
    const { id, version } = (await world.as('demo.qindu').post<Created>(users, clerk)).body;

    const refused = [
      await world.as('demo.qindu').post(users, { ...clerk, username: 'other.clerk', roles: [role] }),
      await world.as('demo.qindu').patch(`${users}/${id}`, { roles: [role] }, { version }),
      await city.post(at('demo-city'), { ...clerk, roles: [role] }),
      await city.patch(
        `${at('demo-city')}/${officer.id}`,
        { roles: ['city-administrator'] },
        { version: officer.version },
      ),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'user.officer']));
    expect(refused.map(({ body }) => body.errors?.[0]?.pointer)).toEqual(['/roles', '/roles', '/roles', undefined]);
  },
);

test.each(['demo.security', 'demo.audit'])(
  'nobody who manages users becomes %s: not by the password, nor does anything about that account change',
  async (username) => {
    const world = await openWorld();
    const city = world.as('demo.city');
    const at = '/committees/demo-city/users';
    const officer = (await city.get<ListOf<UserView>>(at)).body.items.find((each) => each.username === username)!;
    const { id, version, roles } = officer;
    const open = world.as(username);
    await open.get('/session');

    const refused = [await city.post(`${at}/${id}/reset-password`)];
    for (const change of [{ name: '新任' }, { active: false }, { roles }, { unit: null }])
      refused.push(await city.patch(`${at}/${id}`, change, { version }));

    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [403, 'user.officer']));
    expect((await city.get<UserView>(`${at}/${id}`)).body).toEqual(officer);
    expect((await open.get('/session')).status).toBe(200);
  },
);

describe('a county whose administrator is locked out', () => {
  const administrators = '/committees/qindu/administrators';
  const reset = (id: string) => `${administrators}/${id}/actions/reset-password`;

  test('is let in again by its city, with a password that must be changed and an entry in its own journal', async () => {
    const world = await openWorld();
    const city = world.as('demo.city');
    const office = world.as('demo.qindu');
    await office.get('/session');

    const { items } = (await city.get<ListOf<AdministratorView>>(administrators)).body;
    const answered = await city.post<AdministratorView & { oneTimePassword: string }>(reset(items[0]!.id));
    const client = world.stranger();
    const { username, oneTimePassword } = answered.body;
    const opened = await client.post<SessionView>('/session', { username, password: oneTimePassword });

    expect(items.map((each) => [each.username, Object.keys(each).toSorted()])).toEqual([
      ['demo.qindu', ['active', 'id', 'name', 'updatedAt', 'username', 'version']],
    ]);
    expect([answered.status, opened.status, opened.body.mustChangePassword]).toEqual([200, 201, true]);
    // What was open under the lost password is closed.
    expect((await office.get('/session')).status).toBe(401);
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
    expect(rows).toMatchObject([
      { action: 'user.reset-password', user: items[0]!.id, by: { name: 'demo.city', role: 'city-administrator' } },
    ]);
    expect(JSON.stringify(rows)).not.toContain(oneTimePassword);
  });

  test('has no other user whose password its city may reset', async () => {
    const world = await openWorld();
    const { items } = (await world.as('demo.qindu').get<ListOf<UserView>>(users)).body;
    const others = items.filter(({ roles }) => !roles.includes('county-administrator'));

    const statuses = [];
    for (const { id } of others) statuses.push((await world.as('demo.city').post(reset(id))).status);

    expect(others.map(({ username }) => username).toSorted()).toEqual(['demo.qindu.clerk', 'demo.qindu.unit']);
    expect(statuses).toEqual([404, 404]);
  });

  test.each([
    ['demo.qindu.clerk', 403],
    ['demo.qindu.unit', 403],
    ['demo.xincheng', 404],
    ['demo.security', 404],
    ['demo.audit', 404],
  ])('gets nothing from %s', async (username, status) => {
    const world = await openWorld();
    const { items } = (await world.as('demo.city').get<ListOf<AdministratorView>>(administrators)).body;

    expect((await world.as(username).get(administrators)).status).toBe(status);
    expect((await world.as(username).post(reset(items[0]!.id))).status).toBe(status);
  });
});

test('what is done to accounts is journalled, passwords are not', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body } = await office.post<Created>(users, clerk);
  await office.patch(`${users}/${body.id}`, { name: '改名' }, { version: 1 });
  const reset = await office.post<Created>(`${users}/${body.id}/reset-password`);

  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });

  expect(rows.map(({ action, user }) => [action, user])).toEqual([
    ['user.create', body.id],
    ['user.change', body.id],
    ['user.reset-password', body.id],
  ]);
  expect(reset.body.oneTimePassword).not.toBe(body.oneTimePassword);
  expect(JSON.stringify(rows)).not.toContain(reset.body.oneTimePassword);
});
