import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { SessionView } from '@lianluo/contract/session';
import { beforeAll, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../test-support/client';
import { draft, isProblem, opinions, recorded } from '../../../test-support/conventions';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  ({ id } = await recorded(office));
});

test.each([
  ['PUT', `${opinions}/x`, 'GET, HEAD, PATCH, DELETE, OPTIONS'],
  ['DELETE', opinions, 'GET, HEAD, POST, OPTIONS'],
  ['GET', `${opinions}/x/actions/submit`, 'POST, OPTIONS'],
  ['PATCH', '/committees/qindu/units', 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/committees/qindu', 'GET, HEAD, PATCH, OPTIONS'],
  ['PATCH', '/session', 'POST, DELETE, GET, HEAD, OPTIONS'],
  ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
  // A word of the path is nearer than an id.
  ['DELETE', '/committees/qindu/imports/templates/members', 'GET, HEAD, OPTIONS'],
])('%s %s is answered with the methods of the path', async (method, path, allow) => {
  const refused = await office.send(method, path);
  const options = await office.send('OPTIONS', path);

  expect([refused.status, refused.body.code, refused.headers.get('allow')]).toEqual([405, 'request.method', allow]);
  isProblem(refused);
  expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
});

test('a path out of reach has no methods, and a stranger learns of none', async () => {
  const foreign = '/committees/xincheng/opinions';

  const answers = await Promise.all([
    office.send('DELETE', foreign),
    office.send('OPTIONS', foreign),
    office.send('PUT', `${opinions}/a%23b`),
    world.stranger().send('DELETE', opinions),
    world.stranger().send('OPTIONS', opinions),
    world.stranger().send('DELETE', '/nowhere'),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 401, 401, 401]);
});

test('a 401 says how to come in, without a browser asking for a password', async () => {
  const stranger = world.stranger();

  const answers = [
    await stranger.get('/session'),
    await stranger.post('/session', { username: 'nobody', password: 'x' }),
    await stranger.get('/nowhere'),
  ];

  expect(answers.map(({ headers }) => headers.get('www-authenticate'))).toEqual(
    answers.map(() => 'Bearer realm="lianluo"'),
  );
  expect((await office.get(`${opinions}/none`)).headers.get('www-authenticate')).toBeNull();
});

test('what was made is where its Location says', async () => {
  await office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1 });
  const made = [
    await office.post<OpinionView>(opinions, draft, { idempotencyKey: 'made' }),
    await office.post<OpinionView>(opinions, draft, { idempotencyKey: 'made' }),
    await office.post<OpinionView>('/committees/qindu/handling-units', { name: '城管局' }),
    await office.post<OpinionView>(`${opinions}/${id}/adoptions`, { level: 'city', adoptedOn: '2026-05-19' }),
  ];
  const paths = made.map(({ headers }) => headers.get('location')?.replace('/api/v1', '') ?? '');

  expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(paths[0]).toBe(paths[1]);
  expect(paths[3]).toBe(`${opinions}/${id}`);
  for (const [index, path] of paths.entries()) {
    expect((await office.get<OpinionView>(path)).body.id).toBe(made[index]?.body.id);
  }
});

test('what goes on in the background says where and when to look', async () => {
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new File(['姓名,界别\n石泽清,教育界\n'], 'roster.csv'));

  const begun = await office.post<{ id: string }>('/committees/qindu/imports', form);
  await world.idle();

  expect(begun.status).toBe(202);
  expect(begun.headers.get('location')).toBe(`/api/v1/committees/qindu/imports/${begun.body.id}`);
  expect(begun.headers.get('retry-after')).toBe('1');
});

test('a list that has not changed is not told again, and one that has is', async () => {
  const first = await office.get(opinions);
  const tag = first.headers.get('etag') ?? '';
  const ask = (client: Client, sent: string) =>
    client.get<ListOf<unknown>>(opinions, { headers: { 'if-none-match': sent } });

  const same = await Promise.all([tag, `"other", ${tag}`, tag.replace('W/', ''), '*'].map((sent) => ask(office, sent)));
  const other = await ask(world.as('demo.city'), tag);
  await office.post(opinions, draft);
  const after = await ask(office, tag);

  expect(tag).toMatch(/^W\/"/);
  expect(same.map(({ status, body }) => [status, body])).toEqual(same.map(() => [304, undefined]));
  expect(same[0]?.headers.get('etag')).toBe(tag);
  expect(same[0]?.headers.get('vary')).toContain('Cookie');
  expect([other.status, after.status]).toEqual([200, 200]);
});

test('a version answers for a thing that it alone shapes; one with buttons is told whole', async () => {
  const names = '/committees/qindu/handling-units';
  const { body, version } = await office.post<{ id: string }>(names, { name: '住建局' });
  const ask = (path: string, tag: string) => office.get(path, { headers: { 'if-none-match': tag } });

  expect((await ask(`${names}/${body.id}`, `"v${version}"`)).status).toBe(304);
  expect((await ask(`${names}/${body.id}`, `"v${version + 1}"`)).status).toBe(200);
  const item = await office.get(`${opinions}/${id}`);
  expect((await ask(`${opinions}/${id}`, `"v${item.version}"`)).status).toBe(200);
});

test('what is read may be kept by its reader alone, what is secret by nobody', async () => {
  const cacheOf = async (path: string) => (await office.get(path)).headers.get('cache-control');
  const closed = await recorded(office);
  const { body: me } = await office.get<SessionView>('/session');
  await office.put(`${opinions}/${closed.id}/access`, { users: [me.user.id], closed: true }, { version: 1 });

  expect(await cacheOf('/committees/qindu/units')).toBe('private, no-cache');
  expect(await cacheOf(`${opinions}/${id}`)).toBe('private, no-cache');
  expect(await cacheOf(`${opinions}/${closed.id}`)).toBe('no-store');
  expect(await cacheOf('/session')).toBe('no-store');
  expect(await cacheOf(`${opinions}/none`)).toBe('no-store');
  expect((await office.post(opinions, draft)).headers.get('cache-control')).toBe('no-store');
});

test.each(['v1', 'W/"v1"', '*', '"v1", "v2"', '""', '"7"'])('If-Match: %s is told what it should be', async (sent) => {
  const refused = await office.patch(`${opinions}/${id}`, { title: '路灯' }, { headers: { 'if-match': sent } });
  const english = await office.del(`${opinions}/${id}`, { headers: { 'if-match': sent, 'accept-language': 'en' } });

  expect([refused.status, refused.body.code]).toEqual([422, 'version.malformed']);
  expect(refused.body.title).toContain('"v7"');
  expect(english.body.title).toContain('"v7"');
});

test('changes and removals are done once under their key, and told again before their version is judged', async () => {
  const { id: own } = await recorded(office);
  const path = `${opinions}/${own}`;
  const change = (title: string) =>
    office.patch<OrRefused<OpinionView>>(path, { title }, { version: 1, idempotencyKey: 'k' });
  const first = await change('路灯');
  const again = await change('路灯');
  const other = await change('路牌');
  const remove = () => office.del(path, { version: 2, idempotencyKey: 'k' });
  const removed = [await remove(), await remove()];

  expect([first.status, again.status, again.version]).toEqual([200, 200, 2]);
  expect(again.body).toEqual(first.body);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect([other.status, other.body.code]).toEqual([422, 'idempotency.mismatch']);
  expect(removed.map(({ status }) => status)).toEqual([204, 204]);
  expect(removed[1]?.headers.get('idempotency-replayed')).toBe('true');
  expect((await office.del(path, { version: 2 })).status).toBe(404);
});

test.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,en;q=0.9', 'zh'],
  ['zh;q=0.5, en', 'en'],
  ['fr, en;q=0.3', 'en'],
  ['en;q=0', 'zh'],
  ['de', 'zh'],
  ['*', 'zh'],
])('who prefers %s reads %s', async (accepted, language) => {
  const { body } = await world.stranger().get('/session', { headers: { 'accept-language': accepted } });

  expect(body.title).toBe(language === 'en' ? 'Please sign in.' : '请先登录。');
});
