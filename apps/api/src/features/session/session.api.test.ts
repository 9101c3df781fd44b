import type { SessionView } from '@lianluo/contract/session';
import { expect, test } from 'vitest';
import { demoPassword } from '../../entries/demo/accounts';
import { openWorld } from '../../../test-support/world';
import { users, signIn, invite } from '../../../test-support/signing-in';

const minutes = (count: number) => count * 60_000;

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
