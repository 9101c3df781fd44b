import type { SessionView } from '@lianluo/contract/session';
import type { UserView } from '@lianluo/contract/user';
import { expect, test } from 'vitest';
import { demoPassword } from '../../entries/demo/accounts';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

const minutes = (count: number) => count * 60_000;
const users = '/committees/qindu/users';
const signIn = (client: Client, username: string, password: string, sending = {}) =>
  client.post<SessionView>('/session', { username, password }, sending);

test('signing in answers who it is, and sets a cookie that scripts and other sites do not get', async () => {
  const client = (await openWorld()).stranger();

  const { status, body, headers } = await signIn(client, 'DEMO.Qindu ', demoPassword);

  const [cookie = ''] = headers.getSetCookie();
  const attributes = cookie.split('; ').slice(1).sort();
  expect(status).toBe(201);
  expect(body).toMatchObject({
    user: { username: 'demo.qindu', roles: ['county-administrator'], committee: 'qindu' },
    committees: [{ id: 'qindu', level: 'county' }],
    mustChangePassword: false,
  });
  expect(cookie).toMatch(/^lianluo=/);
  expect(attributes).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  expect((await client.get<SessionView>('/session')).body).toEqual(body);
});

test('over TLS the cookie is bound to the host', async () => {
  const client = (await openWorld()).stranger();
  const secure = { secure: true };

  const { headers } = await signIn(client, 'demo.qindu', demoPassword, secure);
  const overTls = await client.get('/session', secure);
  const inPlain = await client.get('/session');
  const out = await client.del('/session', secure);

  const [cookie = ''] = headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-lianluo=/);
  expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  expect([overTls.status, inPlain.status, out.status]).toEqual([200, 401, 204]);
  expect(out.headers.getSetCookie()[0]).toMatch(/^__Host-lianluo=;.*Max-Age=0.*Path=\/.*Secure/);
});

test('an unknown name, a wrong password and a stopped account get the same answer', async () => {
  const world = await openWorld();
  const { username, id, version } = await invite(world, 'stopped.clerk');
  await world.as('demo.qindu').patch(`${users}/${id}`, { active: false }, { version });
  const refused = async (name: string, password: string) => {
    const { status, body, headers } = await signIn(world.stranger(), name, password);
    return { status, body: { ...body, requestId: '' }, names: [...headers.keys()] };
  };

  const unknown = await refused('nobody', demoPassword);
  const wrong = await refused('demo.qindu', 'Wrong-password-1');
  const stopped = await refused(username, 'Wrong-password-1');

  expect(unknown.status).toBe(401);
  expect([wrong, stopped]).toEqual([unknown, unknown]);
});

test.each(['demo.qindu', 'nobody'])(
  'after five failures %s is locked for a while, from this address only',
  async (name) => {
    const world = await openWorld();
    const attempt = async (password: string, address = '10.0.0.1') =>
      signIn(world.stranger(), name, password, { address });
    for (let count = 0; count < 5; count++) expect((await attempt('wrong')).status).toBe(401);

    const locked = await attempt(demoPassword);
    const elsewhere = await attempt(demoPassword, '10.0.0.2');
    world.setClock(Number(locked.headers.get('retry-after')) * 1000 - 1000);
    const still = await attempt(demoPassword);
    world.setClock(1000);
    const over = await attempt(demoPassword);

    const right = name === 'nobody' ? 401 : 201;
    expect([locked.status, elsewhere.status, still.status, over.status]).toEqual([429, right, 429, right]);
    expect(Number(locked.headers.get('retry-after'))).toBe(15 * 60);
  },
);

test('a success clears the failures before it', async () => {
  const world = await openWorld();
  const attempt = async (password: string) => (await signIn(world.stranger(), 'demo.qindu', password)).status;

  const statuses: number[] = [];
  for (const password of ['a', 'b', 'c', 'd', demoPassword, 'a', 'b', 'c', 'd', demoPassword])
    statuses.push(await attempt(password));

  expect(statuses).toEqual([401, 401, 401, 401, 201, 401, 401, 401, 401, 201]);
});

test.each(['demo.qindu', 'nobody'])('of fifty guesses at once for %s no more than five are looked at', async (name) => {
  const world = await openWorld();
  const guesses = Array.from({ length: 50 }, (_, index) => `guess ${index}`);

  const answers = await Promise.all(guesses.map((guess) => signIn(world.stranger(), name, guess)));

  const looked = answers.filter(({ status }) => status === 401);
  expect(looked.length).toBeLessThanOrEqual(5);
  expect(answers.every(({ status }) => status === 401 || status === 429 || status === 503)).toBe(true);
  expect((await signIn(world.stranger(), name, demoPassword)).status).toBe(429);
});

test('eight right passwords at once all open, and none of them counts as a failure', async () => {
  const world = await openWorld();
  const attempt = async (password: string) => (await signIn(world.stranger(), 'demo.qindu', password)).status;

  const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(demoPassword)));
  const failed = [await attempt('a'), await attempt('b'), await attempt('c'), await attempt('d')];

  expect(answers).toEqual(Array.from({ length: 8 }, () => 201));
  expect([...failed, await attempt(demoPassword)]).toEqual([401, 401, 401, 401, 201]);
});

test('the lock that follows a lock is twice as long, and a success ends that', async () => {
  const world = await openWorld();
  const attempt = (password: string) => signIn(world.stranger(), 'demo.qindu', password);
  const lockOf = async () => {
    for (let count = 0; count < 5; count++) expect((await attempt('wrong')).status).toBe(401);
    const seconds = Number((await attempt(demoPassword)).headers.get('retry-after'));
    world.setClock(seconds * 1000);
    return seconds / 60;
  };

  const locks = [await lockOf(), await lockOf(), await lockOf()];
  const right = await attempt(demoPassword);

  expect([locks, right.status, await lockOf()]).toEqual([[15, 30, 60], 201, 15]);
});

test('one password on many names is stopped for the address it comes from, a little at a time', async () => {
  const world = await openWorld();
  const spray = async (name: string, address = '10.0.0.1') =>
    signIn(world.stranger(), name, 'Spring-2026', { address });

  const first: number[] = [];
  for (let count = 0; count < 60; count++) first.push((await spray(`nobody.${count}`)).status);
  const stopped = await spray('nobody.60');
  const office = await signIn(world.stranger(), 'demo.qindu', demoPassword, { address: '10.0.0.2' });
  world.setClock(Number(stopped.headers.get('retry-after')) * 1000);
  const later = [await spray('nobody.61'), await spray('nobody.62')];

  expect(new Set(first)).toEqual(new Set([401]));
  expect([stopped.status, stopped.body]).toMatchObject([429, { code: 'session.too-many' }]);
  expect(office.status).toBe(201);
  expect(later.map(({ status }) => status)).toEqual([401, 429]);
});

test('who tries many names from an office keeps nobody out who signed in there before, and learns no more for it', async () => {
  const world = await openWorld();
  const from = (name: string, password: string, address = '10.0.0.1') =>
    signIn(world.stranger(), name, password, { address });
  await from('Demo.Qindu', demoPassword);
  await from('demo.xincheng', demoPassword, '10.0.0.2');
  for (let count = 0; count < 60; count++) await from(`nobody.${count}`, 'Spring-2026');

  const known = await from('demo.qindu', demoPassword);
  const elsewhere = await from('demo.xincheng', demoPassword);
  const guesses: number[] = [];
  for (let count = 0; count < 6; count++) guesses.push((await from('demo.qindu', 'Spring-2026')).status);

  expect([known.status, elsewhere.status]).toEqual([201, 429]);
  expect(guesses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('the current password is guessed no more often than at sign-in', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const guess = async (current: string) =>
    (await office.put('/session/password', { current, next: 'Another-2026-Password' })).status;

  const guesses = [];
  for (const each of ['a', 'b', 'c', 'd', 'e', demoPassword]) guesses.push(await guess(each));

  expect(guesses).toEqual([422, 422, 422, 422, 422, 429]);
});

test('a session that was signed out is over at once, the others go on', async () => {
  const world = await openWorld();
  const [here, there] = [world.as('demo.qindu'), world.as('demo.qindu')];
  await there.get('/session');
  await here.get('/session');
  const kept = here.cookie;

  const out = await here.del('/session');
  here.cookie = kept;

  expect(out.status).toBe(204);
  expect([(await here.get('/session')).status, (await here.del('/session')).status]).toEqual([401, 401]);
  expect((await there.get('/session')).status).toBe(200);
});

test('a session ends half an hour after the last call', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await office.get('/session');

  const statuses: number[] = [];
  for (const wait of [29, 29, 29, 31]) {
    world.setClock(minutes(wait));
    statuses.push((await office.get('/session')).status);
  }

  expect(statuses).toEqual([200, 200, 200, 401]);
});

test('a session ends twelve hours after it began, however busy', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await office.get('/session');

  for (let passed = 20; passed < 12 * 60; passed += 20) {
    world.setClock(minutes(20));
    expect((await office.get('/session')).status, `after ${passed} minutes`).toBe(200);
  }
  world.setClock(minutes(20));

  expect((await office.get('/session')).status).toBe(401);
});

test('a thousand made-up sessions open nothing', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await office.get('/session');
  const [, id] = office.cookie!.split('.');
  const client = world.stranger();

  for (let count = 0; count < 1000; count++) {
    client.cookie = `lianluo=qindu.${id}.${Buffer.from(`made up ${count}`.padEnd(32)).toString('base64url')}`;
    expect((await client.get('/session')).status).toBe(401);
  }
});

test('a password change ends the other sessions and keeps this one', async () => {
  const world = await openWorld();
  const [here, there] = [world.as('demo.qindu'), world.as('demo.qindu')];
  await there.get('/session');

  const changed = await here.put('/session/password', { current: demoPassword, next: 'Another-2026-Password' });

  expect(changed.status).toBe(204);
  expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
  expect((await signIn(world.stranger(), 'demo.qindu', demoPassword)).status).toBe(401);
  expect((await signIn(world.stranger(), 'demo.qindu', 'Another-2026-Password')).status).toBe(201);
});

test.each([
  ['wrong', { current: 'not it', next: 'Another-2026-Password' }, 'password.wrong', '/current'],
  ['short', { current: demoPassword, next: 'Short-2026' }, 'password.weak', '/next'],
  ['of two classes', { current: demoPassword, next: 'lowercase-only-words' }, 'password.weak', '/next'],
  ['with the user name', { current: demoPassword, next: 'X-demo.QINDU-2026-x' }, 'password.weak', '/next'],
  ['the same', { current: demoPassword, next: demoPassword }, 'password.reused', '/next'],
])('a password that is %s is refused at its field', async (_, body, code, pointer) => {
  const office = (await openWorld()).as('demo.qindu');

  const refused = await office.put('/session/password', body);

  expect(refused).toMatchObject({
    status: 422,
    body: { code, errors: [{ pointer, code, message: expect.stringMatching(/\p{Script=Han}.+。$/u) }] },
  });
});

test('none of the last five passwords comes back, the sixth may', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const word = (count: number) => (count === 0 ? demoPassword : `Password-of-2026-${count}`);
  const change = async (from: number, to: number) =>
    (await office.put('/session/password', { current: word(from), next: word(to) })).status;
  for (let count = 0; count < 5; count++) expect(await change(count, count + 1)).toBe(204);

  expect(await change(5, 0)).toBe(422);
  expect(await change(5, 6)).toBe(204);
  expect(await change(6, 0)).toBe(204);
});

test('a one-time password opens the change of it and nothing else', async () => {
  const world = await openWorld();
  const { username, oneTimePassword } = await invite(world, 'new.clerk');
  const client = world.stranger();

  const opened = await signIn(client, username, oneTimePassword);
  const before = await client.get('/committees/qindu/overview');
  const changed = await client.put('/session/password', { current: oneTimePassword, next: 'My-own-word-2026' });
  const after = await client.get('/committees/qindu/overview');

  expect([opened.status, opened.body.mustChangePassword]).toEqual([201, true]);
  expect([before.status, before.body.code]).toEqual([403, 'session.password-change-needed']);
  expect([changed.status, after.status]).toEqual([204, 200]);
  expect((await signIn(world.stranger(), username, oneTimePassword)).status).toBe(401);
});

test('a reset, a stop and a change of roles hold with the next call', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const user = await invite(world, 'changing.clerk');
  const client = world.stranger();
  await signIn(client, user.username, user.oneTimePassword);
  await client.put('/session/password', { current: user.oneTimePassword, next: 'My-own-word-2026' });
  const path = `${users}/${user.id}`;
  const status = async () => (await client.get('/committees/qindu/handling-units')).status;
  const version = async () => (await office.get(path)).version;

  const asClerk = await status();
  await office.patch(path, { roles: ['unit-operator'], unit: world.unit }, { version: await version() });
  const asOperator = await status();
  await office.patch(path, { roles: ['county-clerk'] }, { version: await version() });
  const asClerkAgain = await status();
  const reset = await office.post<{ oneTimePassword: string }>(`${path}/reset-password`);
  const afterReset = await status();
  await signIn(client, user.username, reset.body.oneTimePassword);
  await office.patch(path, { active: false }, { version: await version() });
  const afterStop = await status();
  await office.patch(path, { active: true }, { version: await version() });
  const afterStart = await status();

  expect([asClerk, asOperator, asClerkAgain, afterReset, afterStop, afterStart]).toEqual([
    200, 403, 200, 401, 401, 401,
  ]);
  expect((await signIn(world.stranger(), user.username, 'My-own-word-2026')).status).toBe(401);
});

async function invite(world: World, username: string) {
  const { body } = await world
    .as('demo.qindu')
    .post<UserView & { oneTimePassword: string }>(users, { username, name: username, roles: ['county-clerk'] });
  return body;
}
