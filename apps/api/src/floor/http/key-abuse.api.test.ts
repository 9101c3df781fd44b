import type { ListOf } from '@lianluo/contract/common';
import type { NewKeyView } from '@lianluo/contract/api-key';
import type { UserView } from '@lianluo/contract/user';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { clientWith, withKey, type KeyHolder } from '../../../test-support/key';
import { aColleague, changing } from '../../../test-support/named';
import { openWorld, type World } from '../../../test-support/world';

const units = '/committees/qindu/units';
const keys = '/committees/qindu/api-keys';
let world: World;

beforeAll(async () => {
  world = await openWorld();
});

const told = async (client: Client, path = units, address?: string) => {
  const { status, body } = await client.get(path, address === undefined ? {} : { address });
  return status === 200 ? '200' : `${status} ${body.code}`;
};
const refused = '401 key.refused';

/** What the journal of a committee says of a key, action by action. */
async function entriesOf({ made }: KeyHolder, place = 'security'): Promise<unknown[]> {
  const pk = `${made.committee}#${place}#2026-05`;
  const { rows } = await world.storage.list({ table: 'journal', pk, limit: 1000 });
  return rows.filter(({ by }) => (by as { id: string }).id === made.id).map(({ action }) => action);
}

describe('a key is refused', () => {
  test('from the moment that it is revoked, and the journal says who tried', async () => {
    const holder = await withKey(world, { scopes: ['units:read'] });
    expect(await told(holder.client)).toBe('200');

    const path = `${keys}/${holder.made.id}`;
    expect((await world.as('demo.qindu').del(path, { version: 1 })).status).toBe(204);

    expect(await told(holder.client)).toBe(refused);
    expect(await entriesOf(holder)).toEqual(['key.refused']);
    const { body } = await world.as('demo.qindu').get<NewKeyView>(path);
    expect([body.state, body.allowedActions]).toEqual(['revoked', []]);
  });

  test('from the day after its last', async () => {
    const own = await openWorld();
    const { client } = await withKey(own, { scopes: ['units:read'], expiresOn: '2026-05-21' });
    own.setClock('2026-05-21T23:59:00+08:00');
    expect(await told(client)).toBe('200');
    own.setClock('2026-05-22T00:00:00+08:00');
    expect(await told(client)).toBe(refused);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.8'],
    ['203.0.113.0/24', '203.0.113.255', '203.0.114.0'],
    ['203.0.113.0/24', '::ffff:203.0.113.9', '::ffff:203.0.114.9'],
    ['2001:db8::/32', '2001:db8:1::1', '2001:db9::1'],
    ['203.0.113.7', '203.0.113.7', 'unknown'],
  ])('allowed from %s it comes from %s, and not from %s', async (allowed, from, elsewhere) => {
    const { client } = await withKey(world, { scopes: ['units:read'], addresses: [allowed] });

    expect([await told(client, units, from), await told(client, units, elsewhere)]).toEqual(['200', refused]);
  });

  test('in a committee that is not in its list, as if that were not there', async () => {
    const { client } = await withKey(world, {
      of: 'demo-city',
      committees: ['qindu'],
      scopes: ['units:read', 'committees:read'],
    });
    const there = [units, '/committees/xincheng/units', '/committees/demo-city/units', '/committees/nowhere/units'];

    const answers = [];
    for (const path of there) answers.push(await told(client, path));

    expect(answers).toEqual(['200', '404 not-found', '404 not-found', '404 not-found']);
    const { items } = (await client.get<ListOf<{ id: string }>>('/committees')).body;
    expect(items.map(({ id }) => id)).toEqual(['qindu']);
  });

  test('what its maker loses, it loses in the same moment, and what they get back it gets back', async () => {
    const maker = await aColleague(world, '管理员甲', { roles: ['county-administrator'] });
    const body = { name: '甲的平台', scopes: ['units:read', 'units:write'], expiresOn: '2026-12-31' };
    const { made } = { made: (await maker.client.post<NewKeyView>(keys, body)).body };
    const client = clientWith(world, made.key!);
    const writes = async () =>
      (await client.post(`${units}?unheard-of=1`, { name: '组', type: 'liaison-group' })).status;
    expect([await told(client), await writes()]).toEqual(['200', 422]);

    await changing(world, maker.id, { roles: ['unit-operator'], unit: world.unit });
    expect([await told(client), await writes()]).toEqual(['200', 403]);
    await changing(world, maker.id, { active: false });
    expect(await told(client)).toBe(refused);
    await changing(world, maker.id, { active: true, roles: ['county-administrator'] });
    expect([await told(client), await writes()]).toEqual(['200', 422]);
  });
});

describe('a rotated key', () => {
  test('is taken beside the one before for the hours that were chosen, and no longer', async () => {
    const own = await openWorld();
    const { client, made } = await withKey(own, { scopes: ['units:read'] });
    const rotate = (version: number, body: object) =>
      own.as('demo.qindu').post<NewKeyView>(`${keys}/${made.id}/actions/rotate`, body, { version });

    const second = (await rotate(1, { overlapHours: 2 })).body;
    const next = clientWith(own, second.key!);
    expect([await told(client), await told(next)]).toEqual(['200', '200']);
    expect(second.overlapUntil).toBe(new Date(own.deps.now().getTime() + 2 * 3_600_000).toISOString());

    own.setClock(2 * 3_600_000 + 1);
    expect([await told(client), await told(next)]).toEqual([refused, '200']);

    const third = clientWith(own, (await rotate(2, { overlapHours: 0 })).body.key!);
    expect([await told(next), await told(third)]).toEqual([refused, '200']);
    expect((await rotate(3, { overlapHours: 169 })).status).toBe(422);
  });
});

test('nobody makes a key that may more than they, for longer than a year, or from nowhere', async () => {
  const make = async (username: string, wish: object) => {
    const own = username === 'demo.city' ? '/committees/demo-city/api-keys' : keys;
    const asked = { name: '某平台', scopes: ['units:read'], expiresOn: '2026-12-31', ...wish };
    const { status, body } = await world.as(username).post(own, asked);
    return `${status} ${body.code ?? ''} ${body.errors?.[0]?.pointer ?? ''}`.trim();
  };

  expect(await make('demo.qindu', { committees: ['qindu', 'xincheng'] })).toBe('422 key.wider /committees/1');
  expect(await make('demo.city', { committees: ['nowhere'] })).toBe('422 key.wider /committees/0');
  expect(await make('demo.city', { committees: ['qindu', 'xincheng'] })).toBe('201');
  expect(await make('demo.qindu', { expiresOn: '2027-05-20' })).toBe('201');
  expect(await make('demo.qindu', { expiresOn: '2027-05-21' })).toBe('422 key.expiry /expiresOn');
  expect(await make('demo.qindu', { expiresOn: '2026-05-19' })).toBe('422 key.expiry /expiresOn');
  expect(await make('demo.qindu', { addresses: ['203.0.113.0/33'] })).toBe('422 request.invalid /addresses/0');
  expect(await make('demo.qindu', { scopes: ['everything:read'] })).toBe('422 request.invalid /scopes/0');
  expect(await make('demo.qindu.clerk', {})).toBe('403 permission.missing');
  expect(await make('demo.security', {})).toBe('404 not-found');
});

test('a user list shows no key, and a key list no secret', async () => {
  const { made } = await withKey(world, { scopes: ['units:read'] });
  const office = world.as('demo.qindu');

  const users = (await office.get<ListOf<UserView>>('/committees/qindu/users?limit=100')).body.items;
  const list = JSON.stringify((await office.get(`${keys}?limit=100`)).body);

  expect(users.filter(({ id }) => id === made.id)).toEqual([]);
  expect(list).not.toContain(made.key!.slice(10, 40));
  expect(list).toContain(made.hint);
});
