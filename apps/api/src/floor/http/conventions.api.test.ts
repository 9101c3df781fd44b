import type { ListOf } from '@lianluo/contract/common';
import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openMemory } from '../storage/memory';
import type { Storage } from '../storage/table';
import { openWorld } from '../../../test-support/world';

const draft = { title: '路灯不亮', content: { situation: '夜里很黑' }, authors: [{ name: '张三' }] };
const opinions = '/committees/qindu/opinions';
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
  const weak = { headers: { 'if-match': 'W/"v1"' } };

  const without = await Promise.all(calls({}));
  const stale = await Promise.all([
    ...calls({ version: 2 }),
    ...calls(weak),
    ...calls({ headers: { 'if-match': 'v1' } }),
  ]);

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

test('a repeated POST gets the first answer again, before its version is judged', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const first = await office.post<OpinionView>(opinions, draft, { idempotencyKey: 'record' });
  const submit = (sending: object) => office.post(`${opinions}/${first.body.id}/actions/submit`, undefined, sending);
  const submitted = await submit({ idempotencyKey: 'submit', version: 1 });

  const again = await office.post<OpinionView>(
    opinions,
    '{ "authors": [{"name":"张三"}],\n "title": "路灯不亮", "content": {"situation": "夜里很黑"} }',
    { idempotencyKey: 'record' },
  );
  const late = await submit({ idempotencyKey: 'submit', version: 1 });
  const unversioned = await submit({ idempotencyKey: 'submit' });

  expect(again).toMatchObject({ status: 201, body: first.body, version: 1 });
  expect([late.status, late.body]).toEqual([200, submitted.body]);
  expect(unversioned.body).toEqual(submitted.body);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect([again, late, unversioned].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([
    'true',
    'true',
    'true',
  ]);
});

test('the same key with another body is a mismatch, and a refusal is not kept', async () => {
  const office = (await openWorld()).as('demo.qindu');
  await office.post(names, { name: '城管局' });

  const refused = await office.post(names, { name: '城管局' }, { idempotencyKey: 'name' });
  const corrected = await office.post(names, { name: '住建局' }, { idempotencyKey: 'name' });
  const other = await office.post(names, { name: '水务局' }, { idempotencyKey: 'name' });

  expect([refused.status, corrected.status, other.status]).toEqual([409, 201, 422]);
  expect(other.body.code).toBe('idempotency.mismatch');
});

test('keys of different people and paths do not meet', async () => {
  const world = await openWorld();
  const clients = ['demo.qindu', 'demo.qindu.clerk', 'demo.xincheng'].map((name) => world.as(name));
  const [office, clerk, sibling] = clients as [Client, Client, Client];
  const key = { idempotencyKey: 'k'.repeat(300) };

  const answers = [
    await office.post(names, { name: '甲局' }, key),
    await clerk.post(names, { name: '乙局' }, key),
    await sibling.post('/committees/xincheng/handling-units', { name: '甲局' }, key),
    await office.post('/committees/qindu/units', { name: '甲组', type: 'liaison-group' }, key),
    await office.post(names, { name: '丙局' }, { idempotencyKey: `${'k'.repeat(299)}x` }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
});

test('a key is good for three days', async () => {
  const world = await openWorld();
  const hours = (count: number) => count * 3_600_000;
  const post = () => world.as('demo.qindu').post(names, { name: '甲局' }, { idempotencyKey: 'once' });
  await post();

  world.setClock(hours(71));
  const within = await post();
  world.setClock(hours(2));
  const after = await post();

  expect([within.status, within.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(after.status).toBe(409);
});

test.each(['record', 'submit', 'adopt', 'name'] as const)(
  'twenty twins of one call have one effect (%s)',
  async (which) => {
    const office = (await openWorld()).as('demo.qindu');
    const { id } = (await office.post<OpinionView>(opinions, draft)).body;
    if (which === 'adopt') await office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1 });
    const twin = { idempotencyKey: 'twin', version: which === 'adopt' ? 2 : 1 };
    const calls = {
      record: () => office.post(opinions, draft, { idempotencyKey: 'twin' }),
      submit: () => office.post(`${opinions}/${id}/actions/submit`, {}, twin),
      adopt: () => office.post(`${opinions}/${id}/adoptions`, { level: 'city', adoptedOn: '2026-05-01' }, twin),
      name: () => office.post(names, { name: '甲局' }, { idempotencyKey: 'twin' }),
    };

    const answers = await Promise.all(Array.from({ length: 20 }, calls[which]));

    const went = answers.filter(({ status }) => status < 300);
    expect(answers.filter(({ status, body }) => status >= 300 && body.code !== 'idempotency.in-progress')).toEqual([]);
    expect(went.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect(new Set(went.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { body } = await office.get<ListOf<OpinionView>>(opinions);
    expect(body.total).toBe(which === 'record' ? 2 : 1);
  },
);

test('a twin that comes between the look and the step is the answer, not a stale version', async () => {
  let meanwhile: (() => Promise<unknown>) | undefined;
  const world = await openWorld({
    storage: async (options) => {
      const storage = await openMemory(options);
      const list: Storage['list'] = async (question) => {
        const first = question.table === 'ledger' ? meanwhile : undefined;
        if (first) meanwhile = undefined;
        await first?.();
        return storage.list(question);
      };
      return { ...storage, list };
    },
  });
  const office = world.as('demo.qindu');
  const { id } = (await office.post<OpinionView>(opinions, draft)).body;
  const submit = () => office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1, idempotencyKey: 'twin' });
  const answers: unknown[] = [];

  meanwhile = async () => answers.push((await submit()).body);
  const late = await submit();

  expect([late.status, late.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
  expect([late.body]).toEqual(answers);
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

test('a cursor is good for its own list, filter, committee and person, and not changed', async () => {
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
    ask(world.as('demo.qindu.clerk'), `${opinions}?`, cursor),
    ask(world.as('demo.city'), `${opinions}?`, cursor),
  ]);
  const good = await ask(office, `${opinions}?limit=2&`, cursor);

  expect(bad.map(({ status, body }) => `${status} ${body.code}`)).toEqual(bad.map(() => '400 request.cursor'));
  expect(good.status).toBe(200);
});

test('a page has as many as were asked for, twenty without', async () => {
  const office = (await openWorld()).as('demo.qindu');
  for (let count = 0; count < 25; count++) await office.post(names, { name: `${count}局` });
  const lengthOf = async (query: string) =>
    (await office.get<ListOf<HandlingUnitEntryView>>(names + query)).body.items.length;

  expect([await lengthOf(''), await lengthOf('?limit=1'), await lengthOf('?limit=100')]).toEqual([20, 1, 25]);
});

test('a file sent or made under one key is judged by its bytes, and answered again', async () => {
  const world = await openWorld();
  const clerk = world.as('demo.qindu.clerk');
  const upload = (text: string) => {
    const form = new FormData();
    form.set('kind', 'members');
    form.set('file', new File([text], 'roster.csv'));
    return clerk.post<{ id: string }>('/committees/qindu/imports', form, { idempotencyKey: 'one' });
  };

  const first = await upload('姓名,界别\n石泽清,教育界\n');
  const again = await upload('姓名,界别\n石泽清,教育界\n');
  expect([again.status, again.body.id]).toEqual([202, first.body.id]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(await upload('姓名,界别\n汤永若,教育界\n')).toMatchObject({
    status: 422,
    body: { code: 'idempotency.mismatch' },
  });

  const make = () => clerk.post<Uint8Array>('/committees/qindu/exports', { kind: 'units' }, { idempotencyKey: 'two' });
  const [made, anew] = [await make(), await make()];
  expect(anew.headers.get('idempotency-replayed')).toBe('true');
  expect(anew.body).toEqual(made.body);
  await world.idle();
});
