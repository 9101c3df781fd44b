import type { UserView } from '@lianluo/contract/user';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import { sessionPrefix } from '../../floor/account/session.store';

const users = '/committees/qindu/users';
const own = 'My-own-word-2026';
/** A clerk reads them and an operator does not. */
const ofTheOffice = '/committees/qindu/handling-units';

interface Clerk {
  client: Client;
  path: string;
  username: string;
  id: string;
}

async function aClerk(world: World): Promise<Clerk> {
  const username = 'changing.clerk';
  const { body } = await world
    .as('demo.qindu')
    .post<UserView & { oneTimePassword: string }>(users, { username, name: username, roles: ['county-clerk'] });
  const client = world.stranger();
  await client.post('/session', { username, password: body.oneTimePassword });
  await client.put('/session/password', { current: body.oneTimePassword, next: own });
  return { client, path: `${users}/${body.id}`, username, id: body.id };
}

const statusOf = async (client: Client) => (await client.get(ofTheOffice)).status;

test('whoever asks or signs in while roles change has the new ones once the change was answered', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { client, path, username } = await aClerk(world);

  for (let round = 0; round < 12; round++) {
    const isClerk = round % 2 === 1;
    const { version } = await office.get(path);
    const newcomers = Array.from({ length: 3 }, () => world.stranger());
    const change = { roles: isClerk ? ['county-clerk'] : ['unit-operator'], unit: world.unit };
    // A minute later the session is looked at and written again by each of the calls.
    world.setClock(61_000);
    const [changed] = await Promise.all([
      office.patch(path, change, { version }),
      statusOf(client),
      statusOf(client),
      ...newcomers.map((newcomer) => newcomer.post('/session', { username, password: own })),
    ]);
    const after = await Promise.all([client, ...newcomers].map(statusOf));

    expect(changed.status).toBe(200);
    // One that came in meanwhile may have to sign in again, and never keeps what was taken.
    const right = isClerk ? 200 : 403;
    expect(after[0]).toBe(right);
    expect(after.slice(1).every((status) => status === right || status === 401)).toBe(true);
  }
});

test.each(['stop', 'reset'])('whoever asks or signs in during a %s is out once it was answered', async (which) => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { client, path, username } = await aClerk(world);
  const { version } = await office.get(path);
  const newcomers = Array.from({ length: 6 }, () => world.stranger());
  const taking = () =>
    which === 'stop'
      ? office.patch(path, { active: false }, { version })
      : office.post(`${path}/reset-password`, undefined, { version });

  const [{ status }] = await Promise.all([
    taking(),
    statusOf(client),
    ...newcomers.map((newcomer) => newcomer.post('/session', { username, password: own })),
  ]);
  const after = await Promise.all([client, ...newcomers].map(statusOf));

  expect(status).toBe(200);
  expect(new Set(after)).toEqual(new Set([401]));
});

test('a name that was changed is the one that the next entry is signed with', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { client, path } = await aClerk(world);
  const { version } = await office.get(path);

  await office.patch(path, { name: '石泽清' }, { version });

  const { body } = await client.get<{ user: UserView }>('/session');
  expect(body.user.name).toBe('石泽清');
});

test('a session of before users were copied goes on, and is one read from then on', async () => {
  const world = await openWorld();
  const { client, id } = await aClerk(world);
  const question = { table: 'ephemeral', pk: `qindu#${id}`, from: sessionPrefix, limit: 1 } as const;
  const copied = async () => (await world.storage.list(question)).rows[0];
  const row = await copied();
  if (!row) throw new Error('There is a session.');
  const { user: _user, ...former } = row;
  await world.storage.write([{ table: 'ephemeral', put: former }]);

  const status = await statusOf(client);

  expect([status, (await copied())?.['user']]).toMatchObject([200, { id, version: 2 }]);
});

test('what was changed beside the program holds within a minute', async () => {
  const world = await openWorld();
  const { client, id } = await aClerk(world);
  const key = { pk: 'qindu', sk: `user#${id}` };
  await world.storage.write([{ table: 'accounts', remove: key }]);

  world.setClock(61_000);

  expect(await statusOf(client)).toBe(401);
});

test('a session that a change of its user left behind is dead, whatever became of who ended it', async () => {
  const world = await openWorld();
  const { client, path, id } = await aClerk(world);
  const [row] = (await world.storage.list({ table: 'ephemeral', pk: `qindu#${id}`, limit: 1 })).rows.filter(({ sk }) =>
    sk.startsWith(sessionPrefix),
  );
  const office = world.as('demo.qindu');
  await office.patch(path, { name: '改名' }, { version: (await office.get(path)).version });
  // As one that was opened in the moment of the change and that the process died before ending.
  const [now] = await world.storage.get([{ table: 'ephemeral', key: { pk: row!.pk, sk: row!.sk } }]);
  const former = { ...now!, version: now!.version + 1, user: row!['user'] };
  await world.storage.write([{ table: 'ephemeral', put: former }]);

  world.setClock(61_000);

  expect(await statusOf(client)).toBe(401);
});
