import type { ApiKeyUsageView, ApiKeyUseView } from '@lianluo/contract/api-key';
import type { ListOf } from '@lianluo/contract/common';
import { callLimits } from '@lianluo/domain/integration/api-key';
import { expect, test } from 'vitest';
import { clientOf, type Client } from '../../../test-support/client';
import { clientWith, withKey } from '../../../test-support/key';
import { metered } from '../../../test-support/metered';
import { openWorld, type World } from '../../../test-support/world';
import { createApp } from '../../entries/app';
import { meterOf } from './key-limits';

const opinions = '/committees/qindu/opinions';
const keys = '/committees/qindu/api-keys';

async function costOf(world: World, client: Client, path: string) {
  const { storage } = world.deps;
  const { storage: watched, take } = metered(storage);
  world.deps.storage = watched;
  const { status } = await client.get(path);
  world.deps.storage = storage;
  expect(status).toBe(200);
  return take();
}

test('a call by a key costs what one by a session does', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { client } = await withKey(world, { scopes: ['opinions:read', 'members:read'] });
  for (const path of [opinions, '/committees/qindu/members']) {
    await office.get(path);
    await client.get(path);

    expect(await costOf(world, client, path)).toEqual(await costOf(world, office, path));
  }
  // Once a minute the session is kept alive, and the use of the key written down.
  world.setClock(61_000);
  const [byKey, bySession] = [await costOf(world, client, opinions), await costOf(world, office, opinions)];
  expect(byKey.calls + byKey.asking.calls).toBe(bySession.calls + bySession.asking.calls);
});

test('the headers say how much is left; whoever has called too often waits, and so do the other keys of theirs', async () => {
  const world = await openWorld();
  const { client, made } = await withKey(world, { scopes: ['opinions:read'] });
  const { calls, seconds } = callLimits.key;

  const first = await client.get(opinions);
  expect(first.headers.get('ratelimit-policy')).toBe(
    '"key";q=3000;w=300, "user";q=6000;w=300, "committee";q=12000;w=300',
  );
  expect(first.headers.get('ratelimit')).toBe(`"key";r=${calls - 1};t=1, "user";r=5999;t=1, "committee";r=11999;t=1`);

  const now = world.deps.now().getTime();
  meterOf(world.deps).take('key', made.id, now, calls - 2);
  expect((await client.get(opinions)).status).toBe(200);
  const over = await client.get(opinions);
  expect([over.status, over.body.code, over.headers.get('retry-after')]).toEqual([429, 'limit.reached', '1']);
  expect(over.headers.get('ratelimit')).toContain(`"key";r=0;t=${seconds}`);

  world.setClock(1000);
  expect((await client.get(opinions)).status).toBe(200);
  const second = await withKey(world, { scopes: ['opinions:read'] });
  expect((await second.client.get(opinions)).status).toBe(200);
  meterOf(world.deps).take('user', made.maker.id, world.deps.now().getTime(), callLimits.user.calls);
  expect((await second.client.get(opinions)).status).toBe(429);
  // Nobody at a page is kept waiting for what services do.
  expect((await world.as('demo.qindu').get(opinions)).status).toBe(200);
  expect((await world.as('demo.qindu').get(opinions)).headers.get('ratelimit')).toBeNull();
});

test('processes that share a key share its bucket, a minute late', async () => {
  const world = await openWorld();
  const { client, made } = await withKey(world, { scopes: ['opinions:read'] });
  // Another process has the same tables and another memory.
  const storage = { ...world.storage, changes: { ...world.storage.changes } };
  const app = createApp({ ...world.deps, storage });
  const elsewhere = clientWith({ ...world, app, stranger: () => clientOf(app) }, made.key!);
  const left = async (one: Client) =>
    Number(/"key";r=(\d+)/.exec((await one.get(opinions)).headers.get('ratelimit') ?? '')?.[1]);

  for (const one of [client, elsewhere]) await left(one);
  const { calls } = callLimits.key;
  expect([await left(client), await left(elsewhere)]).toEqual([calls - 2, calls - 2]);
  for (let call = 0; call < 20; call++) await left(elsewhere);
  world.setClock(60_001);
  await left(elsewhere);
  // What flowed in meanwhile is more than what was used: the bucket is whole, less what the other one is told of now.
  await left(client);
  expect(await left(client)).toBeLessThan(calls - 2);
});

test('the page of a key has thirty days of calls and errors', async () => {
  const world = await openWorld();
  const { client, made } = await withKey(world, { scopes: ['opinions:read'], expiresOn: '2027-05-20' });
  const call = async (times: number, path: string) => {
    for (let time = 0; time < times; time++) await client.get(path);
  };
  await call(3, opinions);
  await call(2, '/committees/qindu/members');
  const read = () => world.as('demo.qindu').get<ApiKeyUsageView>(`${keys}/${made.id}/usage`);
  world.setClock('2026-06-18T10:00:00+08:00');
  await call(1, opinions);
  // The first call of the 20th of May was written at once, the other four with the first one after that minute.
  expect((await read()).body.days).toEqual([
    { day: '2026-05-20', calls: 5, errors: 2 },
    { day: '2026-06-18', calls: 1, errors: 0 },
  ]);
  world.setClock('2026-06-19T10:00:00+08:00');
  await call(1, opinions);

  const { body } = await read();

  expect(body.days).toEqual([
    { day: '2026-06-18', calls: 1, errors: 0 },
    { day: '2026-06-19', calls: 1, errors: 0 },
  ]);
  expect(body.lastUsedAt).toBe('2026-06-19T02:00:00.000Z');
  const seen = await world.as('demo.qindu').get<{ lastUsedAt: string }>(`${keys}/${made.id}`);
  expect(seen.body.lastUsedAt).toBe(body.lastUsedAt);
});

test('the audit administrator reads what was done with keys and to them, page by page, in a county too', async () => {
  const world = await openWorld();
  const { client, made } = await withKey(world, { scopes: ['members:read', 'members:personal'] });
  await world
    .as('demo.qindu')
    .post('/committees/qindu/members', { name: '王', sector: '经济界', phone: '19900001000' });
  await client.get('/committees/qindu/members');
  await client.get(opinions);
  await client.get('/committees/xincheng/members');
  await world.as('demo.qindu.clerk').get('/committees/qindu/users');

  const audit = world.as('demo.audit');
  const uses: ApiKeyUseView[] = [];
  let cursor = '';
  for (let page = 0; page < 9; page++) {
    const path = `/committees/qindu/api-key-uses?limit=2&key=${made.id}${cursor}`;
    const { body } = await audit.get<ListOf<ApiKeyUseView>>(path);
    uses.push(...body.items);
    if (body.nextCursor === null) break;
    cursor = `&cursor=${body.nextCursor}`;
  }

  const told = uses.map(({ action, by, code }) => [action, by?.name ?? '', code ?? ''].join(' ').trim());
  expect(told.toSorted()).toEqual([
    'authz.denied  key.scope-missing',
    'authz.denied  not-found',
    'key.confirm demo.security',
    'key.create demo.qindu',
    'key.personal',
  ]);
  expect(new Set(uses.map(({ key }) => key.id))).toEqual(new Set([made.id]));
  expect((await world.as('demo.security').get('/committees/qindu/api-key-uses')).status).toBe(404);
  expect((await world.as('demo.qindu').get('/committees/qindu/api-key-uses')).status).toBe(403);
});

test('the security administrator sees in one list which keys of the city and its counties wait', async () => {
  const world = await openWorld();
  const { made } = await withKey(world, { scopes: ['informants:personal'], confirmed: false });
  await withKey(world, { scopes: ['units:read'] });
  const security = world.as('demo.security');
  const waiting = async () =>
    (await security.get<ListOf<{ id: string }>>('/committees/demo-city/api-keys?below=true&state=waiting')).body.items;

  expect((await waiting()).map(({ id }) => id)).toEqual([made.id]);
  const above = await world.as('demo.city').get('/committees/demo-city/api-keys?below=true');
  expect([above.status, above.body.code]).toEqual([403, 'permission.missing']);
  const refusal = { reason: '不需要' };
  const path = `${keys}/${made.id}/actions/refuse`;
  const refused = await security.post<{ state: string }>(path, refusal, { version: 1 });
  expect([refused.status, refused.body.state, await waiting()]).toEqual([200, 'refused', []]);
  const again = await security.post(path, refusal, { version: 2 });
  expect([again.status, again.body.code]).toEqual([409, 'key.not-waiting']);
});
