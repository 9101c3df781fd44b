import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Answered, Client, Sending } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';
import { draft, opinions, recorded, isProblem } from '../../../test-support/conventions';

const foreign = { origin: 'https://evil.example' };

test('refusals come in the order of the contract', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const operator = world.as('demo.qindu.unit');
  const { id } = await recorded(office);
  const { body: own } = await operator.post<OpinionView>(opinions, draft);
  const edit = (client: Client, target: string, body: unknown, sending: Sending = {}, query = '') =>
    client.post(`${opinions}/${target}/actions/edit${query}`, body, sending);
  const key = { idempotencyKey: 'one' };

  const answers: [expected: string, Answered][] = [
    ['401 session.none', await edit(world.stranger(), 'none', '{', { headers: foreign })],
    ['404 not-found', await edit(operator, id, '{', { headers: { ...foreign, 'content-type': 'text/plain' } })],
    ['404 not-found', await edit(office, 'none', '{', { headers: { ...foreign, 'content-type': 'text/plain' } })],
    [
      '403 session.foreign-origin',
      await edit(office, id, '{', { headers: { ...foreign, 'content-type': 'text/plain' } }),
    ],
    ['403 permission.missing', await edit(operator, own.id, '{', { headers: { 'content-type': 'text/plain' } })],
    ['415 request.content-type', await edit(office, id, '{', { headers: { 'content-type': 'text/plain' } }, '?x=1')],
    [
      '415 request.content-type',
      await edit(office, id, 'x'.repeat(300_000), { headers: { 'content-type': 'text/plain' } }),
    ],
    ['400 request.malformed', await edit(office, id, '{', {}, '?x=1')],
    ['413 request.too-large', await edit(office, id, { title: 'x'.repeat(300_000) }, {}, '?x=1')],
    ['422 request.invalid', await edit(office, id, { title: '' }, key)],
    ['422 request.invalid', await edit(office, id, {}, key, '?x=1')],
    ['428 version.missing', await edit(office, id, {}, key)],
    ['412 version.stale', await edit(office, id, {}, { ...key, version: 7 })],
    ['409 action.not-now', await edit(office, id, {}, { ...key, version: 1 })],
  ];

  expect(answers.map(([, { status, body }]) => `${status} ${body.code}`)).toEqual(
    answers.map(([expected]) => expected),
  );
  for (const [, answered] of answers) isProblem(answered);
});

test('a bad cursor is told before a query that is not valid', async () => {
  const office = (await openWorld()).as('demo.qindu');

  const both = await office.get(`${opinions}?cursor=made-up&limit=0&unheard-of=1`);
  const query = await office.get(`${opinions}?limit=0&unheard-of=1`);

  expect([both.status, both.body.code]).toEqual([400, 'request.cursor']);
  expect([query.status, query.body.code]).toEqual([422, 'request.invalid']);
});

test('a void of no record is not found, whatever its body', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = await recorded(office);

  const answers = await Promise.all([
    office.post(`${opinions}/${id}/adoptions/none/void`, { reason: '' }),
    office.post(`${opinions}/${id}/instructions/none/void`, {}),
  ]);

  expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual(['404 not-found', '404 not-found']);
});

test('titles are Chinese, and English for who asks for it', async () => {
  const client = (await openWorld()).stranger();

  const chinese = await client.get('/session');
  const english = await client.get('/session', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
  const mixed = await client.get('/session', { headers: { 'accept-language': 'zh-CN,en;q=0.9' } });

  expect([chinese, english, mixed].map(({ body }) => body.title)).toEqual([
    '请先登录。',
    'Please sign in.',
    '请先登录。',
  ]);
});

test('every wrong field is named by its pointer', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const body = '{"title":" ","content":{"situation":"x","other":1},"authors":[],"a/b~c":1,"__proto__":{"x":1}}';

  const refused = await office.post(opinions, body);

  expect(refused.status).toBe(422);
  expect(new Set(refused.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`))).toEqual(
    new Set([
      '/title field.empty',
      '/content/other field.unknown',
      '/authors field.empty',
      '/a~1b~0c field.unknown',
      '/__proto__ field.unknown',
    ]),
  );
  expect(refused.body.errors?.every(({ message }) => /[一-龥]/.test(message))).toBe(true);
});

test.each([
  ['unheard-of=1', '/unheard-of'],
  ['__proto__=1', '/__proto__'],
  ['constructor=1', '/constructor'],
  ['limit=0', '/limit'],
  ['limit=101', '/limit'],
  ['limit=', '/limit'],
  ['limit=1.5', '/limit'],
  ['limit=abc', '/limit'],
  ['limit=5&limit=6', '/limit'],
  ['year=20260', '/year'],
  ['from=2026-02-30', '/from'],
  ['overdue=yes', '/overdue'],
  ['from=2026-05-02&to=2026-05-01', '/to'],
  ['from=1949-12-31', '/from'],
  ['to=9999-12-31', '/to'],
  ['q=%00', '/q'],
  ['q=%E2%80%AE', '/q'],
  ['status=nonsense', '/status'],
])('a list refuses ?%s', async (query, pointer) => {
  const office = (await openWorld()).as('demo.qindu');

  const { status, body } = await office.get(`${opinions}?${query}`);

  expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
});

test('a write from a foreign page is refused, one from nowhere is not', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const post = (headers: Record<string, string>) => office.post(opinions, draft, { headers });

  const answers = await Promise.all([
    post({ origin: 'https://evil.example' }),
    post({ origin: 'null' }),
    post({ origin: 'http://127.0.0.1:9999' }),
    post({ origin: 'http://127.0.0.1.evil.example:8787' }),
    post({ origin: '', 'sec-fetch-site': 'cross-site' }),
    post({ origin: '' }),
    post({ origin: 'http://localhost:8787' }),
  ]);
  const read = await office.get(opinions, { headers: foreign });

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 201, 201]);
  expect(read.status).toBe(200);
});

test.each([
  ['text/plain', '{}', 415],
  ['application/x-www-form-urlencoded', 'a=1', 415],
  ['application/json-patch+json', '{}', 415],
  ['', '{}', 415],
  ['Application/JSON; charset=utf-8', '{}', 428],
  ['', undefined, 428],
  ['application/json', '', 428],
  ['application/json', '"\\ud800"', 400],
  ['application/json', '{"a":1', 400],
  ['application/json', 'null', 422],
  ['application/json', '[]', 422],
  ['application/json', '7', 422],
  ['application/json', '['.repeat(100_000), 400],
  ['application/json', '['.repeat(100_000) + ']'.repeat(100_000), 422],
  ['application/json', `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`, 422],
])('a step with the type “%s” and the body %.20s is answered with its own status', async (type, body, status) => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = await recorded(office);

  const answered = await office.post(`${opinions}/${id}/actions/submit`, body, { headers: { 'content-type': type } });

  expect(answered.status).toBe(status);
});

test('bytes that are no UTF-8 are malformed, not something else', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const gbk = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xc2, 0xb7, 0xb5, 0xc6, 0xff, 0x22, 0x7d]);

  const { status } = await office.post(opinions, new Blob([gbk]));

  expect(status).toBe(400);
});

test('a cookie of no session, however it looks, is no session', async () => {
  const client = (await openWorld()).stranger();
  const cookies = [
    'x',
    'qindu.a',
    `qindu.a.${'b'.repeat(43)}`,
    `${'x'.repeat(5000)}.a.${'b'.repeat(43)}`,
    `qindu#x.a.${'b'.repeat(43)}`,
  ];

  for (const cookie of cookies) {
    client.cookie = `lianluo=${cookie}`;
    expect((await client.get('/session')).status).toBe(401);
  }
});
