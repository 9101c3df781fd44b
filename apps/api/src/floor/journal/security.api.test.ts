import { afterEach, describe, expect, test, vi } from 'vitest';
import { demoPassword } from '../../entries/demo/accounts';
import { keepingEveryChange, openWorld, type World } from '../../../test-support/world';
import { sealChanges } from './seal';
import { noCommittee } from './security';
import { sealKeyOf } from './seal-keys';
import { walkSeals } from './walk-seals';

afterEach(() => void vi.useRealTimers());

const entriesOf = async ({ storage }: World, committee: string) =>
  (await storage.list({ table: 'journal', pk: `${committee}#security#2026-05`, limit: 1000 })).rows;
const signIn = (world: World, username: string, password: string, address = '10.0.0.1') =>
  world.stranger().post('/session', { username, password }, { address });
const unit = { name: '新站', type: 'studio' };

describe('who came and went', () => {
  test('signing in, a change of the password and signing out have an entry each, with who and where from', async () => {
    const world = await openWorld();
    const office = world.stranger();
    await office.post('/session', { username: 'demo.xincheng', password: demoPassword }, { address: '10.0.0.9' });
    await office.put('/session/password', { current: demoPassword, next: 'Another-2026-Password' });
    await office.del('/session');

    const entries = await entriesOf(world, 'xincheng');

    expect(entries.map(({ action, address }) => [action, address])).toEqual([
      ['session.sign-in', '10.0.0.9'],
      ['session.change-password', '127.0.0.1'],
      ['session.sign-out', '127.0.0.1'],
    ]);
    expect(new Set(entries.map(({ by }) => (by as { name: string }).name))).toEqual(new Set(['demo.xincheng']));
    expect(JSON.stringify(entries)).not.toMatch(/Lianluo-demo|Another-2026/);
  });

  test('a failed and a locked sign-in stand in the journal of the account, not who it was nor what was typed', async () => {
    const world = await openWorld();
    for (let count = 0; count < 5; count++) await signIn(world, 'demo.xincheng', 'My-mistyped-word');
    await signIn(world, 'demo.xincheng', demoPassword);

    const entries = await entriesOf(world, 'xincheng');

    expect(entries.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 5 }, () => 'session.refused'),
      'session.locked',
    ]);
    const [first] = entries;
    expect([first?.['by'], first?.['address'], first?.['operation']]).toEqual([
      undefined,
      '10.0.0.1',
      'session.sign-in',
    ]);
    const { rows } = await world.storage.list({ table: 'accounts', pk: 'xincheng', limit: 10 });
    expect(rows.map(({ sk }) => sk)).toContain(`user#${String(first?.['user'])}`);
    expect(JSON.stringify(entries)).not.toContain('mistyped');
  });

  test('a name that nobody has is not kept: people type their password into it', async () => {
    const world = await openWorld();
    await signIn(world, 'My-Secret-Password-2026', 'x');

    const entries = await entriesOf(world, noCommittee);

    expect(entries).toMatchObject([{ action: 'session.refused', address: '10.0.0.1' }]);
    expect(JSON.stringify(entries).toLowerCase()).not.toContain('secret');
  });

  test('a wrong setup token has an entry', async () => {
    const world = await openWorld();
    const person = (username: string) => ({ username, name: username });
    const { status } = await world.stranger().post('/setup', {
      token: 'made-up-token',
      name: '政协某市委员会',
      regionCode: '610500',
      administrator: person('one'),
      securityAdministrator: person('two'),
      auditAdministrator: person('three'),
    });

    expect(status).toBe(403);
    expect(await entriesOf(world, noCommittee)).toMatchObject([{ action: 'setup.refused', operation: 'setup.set-up' }]);
  });
});

describe('who was refused', () => {
  const refusedOf = async (world: World, committee: string) =>
    (await entriesOf(world, committee)).filter(({ action }) => !String(action).startsWith('session.'));

  test('every refused write of somebody signed in has exactly one entry, whatever refused it', async () => {
    const world = await openWorld();
    const office = world.as('demo.qindu');
    const units = '/committees/qindu/units';
    const made = await office.post<{ id: string }>(units, unit);
    const here = `${units}/${made.body.id}`;

    const statuses = [
      (await office.post(units, { ...unit, nonsense: 1 })).status,
      (await office.patch(here, { name: '改名' })).status,
      (await office.patch(here, { name: '改名' }, { version: 7 })).status,
      (await office.patch(`${units}/nothing-there`, { name: '改名' }, { version: 1 })).status,
      (await world.as('demo.qindu.unit').post(units, unit)).status,
      (await office.post(units, unit, { headers: { origin: 'https://elsewhere.example' } })).status,
      (await office.patch(here, { name: '真的改名' }, { version: 1 })).status,
    ];

    expect(statuses).toEqual([422, 428, 412, 404, 403, 403, 200]);
    expect(
      (await refusedOf(world, 'qindu')).map(({ action, code, by }) => [action, code, (by as { name: string }).name]),
    ).toEqual([
      ['command.refused', 'request.invalid', 'demo.qindu'],
      ['command.refused', 'version.missing', 'demo.qindu'],
      ['command.refused', 'version.stale', 'demo.qindu'],
      ['authz.denied', 'not-found', 'demo.qindu'],
      ['authz.denied', 'permission.missing', 'demo.qindu.unit'],
      ['authz.denied', 'session.foreign-origin', 'demo.qindu'],
    ]);
  });

  test('a call for a committee out of reach stands in the journal of the caller, the same whether it is there or not', async () => {
    const world = await openWorld();
    const office = world.as('demo.qindu');
    for (const committee of ['xincheng', 'nowhere']) {
      await office.get(`/committees/${committee}/members`);
      await office.post(`/committees/${committee}/units`, unit);
    }

    const entries = await refusedOf(world, 'qindu');

    expect(entries.map(({ action, operation, path }) => [action, operation, path])).toEqual(
      ['xincheng', 'nowhere'].flatMap((committee) => [
        ['authz.denied', 'members.list', `/api/v1/committees/${committee}/members`],
        ['authz.denied', 'units.create', `/api/v1/committees/${committee}/units`],
      ]),
    );
    expect(await refusedOf(world, 'xincheng')).toEqual([]);
    expect(await refusedOf(world, 'nowhere')).toEqual([]);
  });

  test('a city that may only read a county is named in the journal of the county', async () => {
    const world = await openWorld();
    const { status } = await world.as('demo.city').post('/committees/qindu/units', unit);

    expect(status).toBe(403);
    expect(await refusedOf(world, 'qindu')).toMatchObject([
      { action: 'authz.denied', operation: 'units.create', by: { name: 'demo.city', role: 'city-administrator' } },
    ]);
  });

  test('an old link that leads to nothing is no denial', async () => {
    const world = await openWorld();
    const { status } = await world.as('demo.qindu').get('/committees/qindu/units/nothing-there');

    expect(status).toBe(404);
    expect(await refusedOf(world, 'qindu')).toEqual([]);
  });

  test('a flood of them is five entries and one that counts the rest', async () => {
    const world = await openWorld();
    const operator = world.as('demo.qindu.unit');
    await operator.get('/session');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    for (let count = 0; count < 40; count++) await operator.post('/committees/qindu/units', unit);
    const before = await refusedOf(world, 'qindu');
    await vi.advanceTimersByTimeAsync(60_000);

    const after = await refusedOf(world, 'qindu');

    expect([before.length, after.length, after.at(-1)?.['more']]).toEqual([5, 6, 35]);
  });
});

test('the entries of nobody’s committee are sealed and verified like all others', async () => {
  const world = await openWorld({ storage: keepingEveryChange });
  const { storage } = world;
  const key = sealKeyOf('a key');
  await storage.changes.drain(async () => undefined, 'seals');
  await signIn(world, 'nobody', 'x');
  await signIn(world, 'demo.qindu', 'x');
  await storage.changes.drain((changes) => sealChanges({ storage, key, now: world.deps.now }, changes), 'seals');

  for (const committee of [noCommittee, 'qindu'])
    expect(await walkSeals({ storage, keys: [key], committee })).toMatchObject({ seals: 1, entries: 1, faults: [] });
});
