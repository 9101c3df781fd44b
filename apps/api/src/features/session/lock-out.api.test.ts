import { expect, test } from 'vitest';
import { demoPassword } from '../../entries/demo/accounts';
import { openWorld } from '../../../test-support/world';
import { signIn } from '../../../test-support/signing-in';

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
