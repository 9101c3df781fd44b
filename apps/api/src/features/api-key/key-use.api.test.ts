import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import { beforeAll, expect, test } from 'vitest';
import { clientWith, withKey } from '../../../test-support/key';
import { openWorld, type World } from '../../../test-support/world';
import { writeKey, readKey } from '../../floor/account/api-key.token';

let world: World;
const members = '/committees/qindu/members';
const opinions = '/committees/qindu/opinions';
const telephone = '19900001000';

beforeAll(async () => {
  world = await openWorld();
  await world.as('demo.qindu').post(members, { name: '王委员', sector: '经济界', phone: telephone });
});

test('a key reads and writes what its scopes are for, and the timeline names it', async () => {
  const { client } = await withKey(world, { scopes: ['opinions:read', 'opinions:write'] });
  const draft = { title: '关于公交', content: { situation: '等车久' }, authors: [{ name: '群众', kind: 'public' }] };

  const made = await client.post<OpinionView>(opinions, { ...draft, unit: world.unit });
  const list = await client.get<ListOf<OpinionView>>(opinions);
  const timeline = await client.get<{ items: { by: unknown }[] }>(`${opinions}/${made.body.id}/timeline`);

  expect([made.status, list.status, list.body.items.map(({ id }) => id)]).toEqual([201, 200, [made.body.id]]);
  expect(timeline.body.items[0]?.by).toMatchObject({ name: '市数据平台', role: 'integrator' });
  const elsewhere = await client.get(members);
  expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'key.scope-missing']);
});

test('a telephone stands masked until the security administrator has confirmed the scope for it', async () => {
  const { made, client } = await withKey(world, { scopes: ['members:read', 'members:personal'], confirmed: false });
  const phones = async () => (await client.get<ListOf<MemberView>>(members)).body.items.map(({ phone }) => phone);

  expect([made.state, await phones()]).toEqual(['waiting', ['199****1000']]);
  const path = `/committees/qindu/api-keys/${made.id}/actions/confirm`;
  expect((await world.as('demo.qindu').post(path, {}, { version: 1 })).status).toBe(403);
  expect((await world.as('demo.security').post(path, {}, { version: 1 })).status).toBe(200);
  expect(await phones()).toEqual([telephone]);
  await phones();

  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(rows.filter(({ action }) => action === 'key.personal')).toMatchObject([
    { by: { id: made.id, role: 'integrator' }, scope: 'members:personal' },
  ]);
});

test('the key counts and the cookie beside it does not', async () => {
  const office = world.as('demo.qindu');
  await office.get('/session');
  const { made } = await withKey(world, { scopes: ['members:read'] });

  const both = await office.get(opinions, { headers: { authorization: `Bearer ${made.key}` } });
  const wrong = await office.get(members, { headers: { authorization: 'Bearer llk_wrong' } });
  const session = await office.get('/session', { headers: { authorization: `Bearer ${made.key}` } });

  expect([both.status, both.body.code]).toEqual([403, 'key.scope-missing']);
  expect([wrong.status, wrong.body.code]).toEqual([401, 'key.refused']);
  expect(wrong.headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect([session.status, session.body.code]).toEqual([403, 'key.sessions-only']);
});

test('what is no key of ours is refused alike, whatever is wrong with it', async () => {
  const { made } = await withKey(world, { scopes: ['members:read'] });
  const key = made.key ?? '';
  const token = readKey(key)!;
  const last = key.endsWith('0') ? '1' : '0';
  const others = {
    'of no form': 'llk_',
    'without its checksum': key.slice(0, -1) + last,
    'of another secret': writeKey({ ...token, secret: 'a'.repeat(43) }),
    'of another key': writeKey({ ...token, id: '0'.repeat(16) }),
    'of another committee': writeKey({ ...token, committee: 'xincheng' }),
    'of no committee': writeKey({ ...token, committee: 'nowhere' }),
    'a session': world.as('demo.qindu').cookie ?? 'none',
  };
  expect((await clientWith(world, key).get(members)).status).toBe(200);
  for (const [, other] of Object.entries(others)) {
    const { status, body } = await clientWith(world, other).get(members);
    expect([status, body.code]).toEqual([401, 'key.refused']);
  }
});

test('what is closed to all but named people is there for no key, whatever its scopes and its maker', async () => {
  const { client } = await withKey(world, { scopes: ['opinions:read', 'opinions:write'] });
  const office = world.as('demo.qindu');
  const { body } = await office.post<OpinionView>(opinions, {
    title: '限定知悉的信息',
    content: { situation: '情况' },
    authors: [{ name: '群众', kind: 'public' }],
  });
  const path = `${opinions}/${body.id}`;
  expect((await client.get(path)).status).toBe(200);

  const closed = await office.put(`${path}/access`, { closed: true, users: [] }, { version: 1 });
  const list = await client.get<ListOf<OpinionView>>(`${opinions}?limit=100`);

  expect([closed.status, (await client.get(path)).status, (await office.get(path)).status]).toEqual([200, 404, 200]);
  expect(list.body.items.filter(({ id }) => id === body.id)).toEqual([]);
});

test('a key imports and exports what it may write and read, and its job acts for it', async () => {
  const form = () => {
    const sheet = new FormData();
    sheet.set('kind', 'members');
    sheet.set('file', new Blob(['姓名,界别\n李委员,经济界\n'], { type: 'text/csv' }), '委员.csv');
    return sheet;
  };
  const imports = '/committees/qindu/imports';
  const narrow = await withKey(world, { scopes: ['imports:read', 'imports:write', 'exports:write'] });
  const wide = await withKey(world, { scopes: ['imports:read', 'imports:write', 'members:read', 'members:write'] });

  const refused = await narrow.client.post(imports, form());
  const exported = await narrow.client.post('/committees/qindu/exports', { kind: 'members', filter: {} });
  expect([refused.body.code, exported.body.code]).toEqual(['key.scope-missing', 'key.scope-missing']);

  const { status, body } = await wide.client.post<{ id: string; version: number }>(imports, form());
  await world.idle();
  const read = await wide.client.get<{ status: string; version: number }>(`${imports}/${body.id}`);
  expect([status, read.body.status]).toEqual([202, 'ready']);
  const path = `${imports}/${body.id}/actions/commit`;
  const committed = await wide.client.post(path, { mode: 'valid' }, { version: read.version });
  await world.idle();
  expect([committed.status, (await wide.client.get<{ status: string }>(`${imports}/${body.id}`)).body.status]).toEqual([
    202,
    'committed',
  ]);
  // The rows of a sheet show telephones as they were typed, to whoever sent it, or to who may see them.
  const rows = `${imports}/${body.id}/rows`;
  const other = await withKey(world, { scopes: ['imports:read', 'members:read'] });
  const shown = await withKey(world, { scopes: ['imports:read', 'members:read', 'members:personal'] });
  const answers = [];
  for (const { client } of [wide, other, shown]) answers.push((await client.get(rows)).status);
  expect(answers).toEqual([200, 403, 200]);
  const { items } = (await wide.client.get<ListOf<MemberView>>(`${members}?q=李委员`)).body;
  expect(items).toHaveLength(1);
});
