import type { ListOf } from '@lianluo/contract/common';
import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';
import { draft, opinions } from '../../../test-support/conventions';

const names = '/committees/qindu/handling-units';

test('a resource says its version, on 201 and whenever it is the answer', async () => {
  const office = (await openWorld()).as('demo.qindu');

  const made = await office.post<OpinionView>(opinions, draft);
  const read = await office.get<OpinionView>(`${opinions}/${made.body.id}`);
  const changed = await office.patch<OpinionView>(`${opinions}/${made.body.id}`, { title: '路灯' }, { version: 1 });

  expect([made, read, changed].map(({ headers }) => headers.get('etag'))).toEqual(['"v1"', '"v1"', '"v2"']);
  expect([made, read, changed].map(({ body }) => body.version)).toEqual([1, 1, 2]);
});

test('changes, removals and steps need the version that was seen', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = (await office.post<OpinionView>(opinions, draft)).body;
  const path = `${opinions}/${id}`;
  const calls = (sending: object) => [
    office.patch(path, { title: '路灯' }, sending),
    office.del(path, sending),
    office.post(`${path}/actions/submit`, {}, sending),
  ];

  const without = await Promise.all(calls({}));
  const stale = await Promise.all(calls({ version: 2 }));

  expect(without.map(({ status }) => status)).toEqual([428, 428, 428]);
  expect(new Set(stale.map(({ status }) => status))).toEqual(new Set([412]));
  expect((await office.get(path)).version).toBe(1);
});

test('records beside the state take a version where one is sent, and need none', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = (await office.post<OpinionView>(opinions, draft)).body;
  await office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1 });
  const adopt = (level: string, sending = {}) =>
    office.post(`${opinions}/${id}/adoptions`, { level, adoptedOn: '2026-05-19' }, sending);

  const answers = [await adopt('city'), await adopt('county', { version: 1 }), await adopt('county', { version: 3 })];

  expect(answers.map(({ status }) => status)).toEqual([201, 412, 201]);
});

test('every answer names its request', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const answers = [
    await office.get(opinions),
    await office.post(opinions, draft),
    await office.post(opinions, '{'),
    await office.get(`${opinions}/none`),
    await world.stranger().get(opinions),
    await world.stranger().post('/session', { username: 'a', password: 'b' }),
    await office.send('OPTIONS', opinions),
    await office.del('/session'),
  ];

  const ids = answers.map(({ headers }) => headers.get('x-request-id'));

  expect(ids.every((id) => id !== null && id.length > 0)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a cursor is good for its own list, filter, committee and reach, and not changed', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  for (const title of ['一', '二', '三']) await office.post(opinions, { ...draft, title });
  for (const name of ['甲局', '乙局', '丙局']) await office.post(names, { name });
  const cursorOf = async (path: string) => (await office.get<ListOf<unknown>>(path)).body.nextCursor!;
  const cursor = await cursorOf(`${opinions}?limit=1`);
  const [payload, mac] = cursor.split('.');
  const ask = (client: Client, path: string, given: string) => client.get(`${path}cursor=${encodeURIComponent(given)}`);

  const bad = await Promise.all([
    ask(office, `${opinions}?`, ''),
    ask(office, `${opinions}?`, `${payload}.`),
    ask(office, `${opinions}?`, `${payload}A.${mac}`),
    ask(office, `${opinions}?`, `${cursor}.x`),
    ask(office, `${opinions}?`, 'x'.repeat(5000)),
    ask(office, `${opinions}?status=draft&`, cursor),
    ask(office, '/committees/qindu/readings?', cursor),
    ask(office, `${names}?active=true&`, await cursorOf(`${names}?limit=1`)),
    ask(world.as('demo.city'), `${opinions}?`, cursor),
  ]);
  const good = await ask(office, `${opinions}?limit=2&`, cursor);
  const another = await ask(world.as('demo.qindu.clerk'), `${opinions}?limit=2&`, cursor);

  expect(bad.map(({ status, body }) => `${status} ${body.code}`)).toEqual(bad.map(() => '400 request.cursor'));
  expect([good.status, another.status]).toEqual([200, 200]);
});

test('a page has as many as were asked for, twenty without', async () => {
  const office = (await openWorld()).as('demo.qindu');
  for (let count = 0; count < 25; count++) await office.post(names, { name: `${count}局` });
  const lengthOf = async (query: string) =>
    (await office.get<ListOf<HandlingUnitEntryView>>(names + query)).body.items.length;

  expect([await lengthOf(''), await lengthOf('?limit=1'), await lengthOf('?limit=100')]).toEqual([20, 1, 25]);
});
