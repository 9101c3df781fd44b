import { LianluoProblem } from '@lianluo/client';
import { expect, test } from 'vitest';
import { answering, refusal } from '../test-support/answers';

const page = (ids: readonly string[], nextCursor: string | null) =>
  Response.json({ items: ids.map((id) => ({ id })), nextCursor, total: null });

test('path, filters, key and language are sent as the document says', async () => {
  const { client, sent } = answering([page([], null)]);

  await client.opinions.list({ c: 'qin du', status: ['issued', 'archived'], overdue: true, limit: 50 });

  expect(sent[0]?.path).toBe('/api/v1/committees/qin%20du/opinions?status=issued%2Carchived&overdue=true&limit=50');
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer llk_test');
  expect(sent[0]?.headers.get('accept-language')).toBe('zh-CN');
  expect(sent[0]?.headers.get('idempotency-key')).toBeNull();
});

test('a write is sent with the version and a key of its own, the same in each try', async () => {
  const { client, sent, waited } = answering([
    refusal(503, 'server.busy', { 'retry-after': '2' }),
    new TypeError('fetch failed'),
    Response.json({ id: 'a', version: 8 }),
    Response.json({ id: 'a', version: 9 }),
  ]);

  const item = await client.opinions.change({ id: 'a', version: 7, body: { title: '关于早市' } });
  await client.opinions.change({ id: 'a', version: 8, body: { title: '关于夜市' } });

  const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
  expect(item.version).toBe(8);
  expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"v7"', '"v7"', '"v7"', '"v8"']);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(keys[3]).not.toBe(keys[0]);
  expect(waited[0]).toBeGreaterThanOrEqual(2000);
  expect(sent[0]?.body).toBe('{"title":"关于早市"}');
});

test('a key of the caller is the one that is sent', async () => {
  const { client, sent } = answering([Response.json({})]);

  await client.opinions.discard({ id: 'a', version: 1 }, { idempotencyKey: 'intent-7' });

  expect(sent[0]?.headers.get('idempotency-key')).toBe('intent-7');
});

test('a refusal is thrown once and told whole', async () => {
  const errors = [{ pointer: '/title', code: 'field.required', message: '请填写标题' }];
  const { client, sent } = answering([
    Response.json(
      { title: '填写有误', status: 422, code: 'request.invalid', requestId: 'r1', errors },
      { status: 422 },
    ),
  ]);

  const problem = await client.opinions.list().then(undefined, (error: unknown) => error);

  expect(problem).toBeInstanceOf(LianluoProblem);
  expect(problem).toMatchObject({ status: 422, code: 'request.invalid', message: '填写有误', requestId: 'r1', errors });
  expect(sent.length).toBe(1);
});

test('it gives up after so many tries, and at once where it is asked to wait for longer than a minute', async () => {
  const busy = () => refusal(429, 'limit.reached');
  const never = answering([busy(), busy(), busy()], { retries: 2 });
  const later = answering([refusal(429, 'limit.reached', { 'retry-after': '3600' })]);
  const none = answering([new TypeError('fetch failed')], { retries: 0 });

  await expect(never.client.opinions.list()).rejects.toMatchObject({ code: 'limit.reached' });
  await expect(later.client.opinions.list()).rejects.toMatchObject({ status: 429 });
  await expect(none.client.opinions.list()).rejects.toMatchObject({ status: 0, code: 'client.network' });
  expect([never.sent.length, later.sent.length, none.sent.length]).toEqual([3, 1, 1]);
});

test('a key that was rotated while a call was under way: the new one is tried, a dead one is not tried twice', async () => {
  const keys = ['llk_old', 'llk_new', 'llk_new'];
  const dead = () => refusal(401, 'key.refused');
  const { client, sent } = answering([dead(), page([], null)], { key: () => keys.shift() ?? '' });

  await client.opinions.list();
  expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer llk_old', 'Bearer llk_new']);

  const fixed = answering([dead(), dead()]);
  await expect(fixed.client.opinions.list()).rejects.toMatchObject({ code: 'key.refused' });
  expect(fixed.sent.length).toBe(1);
});

test('a list is walked to its end, and no further than it is asked for', async () => {
  const { client, sent } = answering([page(['a', 'b'], 'c1'), page([], 'c2'), page(['c'], null), page(['a'], 'c1')]);

  const ids: string[] = [];
  for await (const { id } of client.opinions.list({ year: 2026 })) ids.push(id);
  for await (const { id } of client.opinions.list()) {
    expect(id).toBe('a');
    break;
  }

  expect(ids).toEqual(['a', 'b', 'c']);
  expect(sent.map(({ path }) => path.split('?')[1])).toEqual([
    'year=2026',
    'year=2026&cursor=c1',
    'year=2026&cursor=c2',
    undefined,
  ]);
});

test('a file comes as bytes, a form goes as one, nothing comes as nothing', async () => {
  const { client, sent } = answering([
    new Response('docx'),
    Response.json({ id: 'i', status: 'parsing' }, { status: 202 }),
    new Response(null, { status: 204 }),
  ]);

  const file = await client.opinions.document({ id: 'a' });
  const started = await client.imports.create({ body: { file: new File(['姓名'], 'a.csv'), kind: 'members' } });
  const gone = await client.opinions.discard({ id: 'a', version: 1 });

  expect(await file.text()).toBe('docx');
  expect(started.status).toBe('parsing');
  expect(gone).toBeUndefined();
  expect(sent[1]?.headers.get('content-type')).toMatch(/^multipart\/form-data/);
  expect(sent[1]?.body).toContain('姓名');
});

test('a call that signs is given what is signed', async () => {
  const signed: string[] = [];
  const { client, sent } = answering([Response.json({})], {
    sign: ({ method, path, body }) => {
      signed.push(`${method} ${path} ${new TextDecoder().decode(body)}`);
      return { 'x-signature': 'right' };
    },
  });

  await client.opinions.submit({ id: 'a', version: 1, body: {} });

  expect(signed).toEqual(['POST /api/v1/committees/qindu/opinions/a/actions/submit {}']);
  expect(sent[0]?.headers.get('x-signature')).toBe('right');
});

test('what is missing in a path is said before anything is sent, and a call can be called off', async () => {
  const { client, sent } = answering([], { committee: undefined });
  const off = AbortSignal.abort(new Error('enough'));

  expect(() => client.opinions.list()).toThrow('needs c');
  await expect(client.opinions.list({ c: 'qindu' }, { signal: off })).rejects.toThrow('enough');
  expect(sent).toEqual([]);
});
