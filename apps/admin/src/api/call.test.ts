import type * as committee from '@lianluo/contract/committee';
import type * as session from '@lianluo/contract/session';
import type * as unit from '@lianluo/contract/unit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answering, problem } from '../../test-support/answering';
import { address, call, writeForSaving as write } from './call';
import { ApiProblem, NetworkProblem } from './problem';
import { whenSessionEnds, type SignInAgain } from './session-ended';

const listUnits = address<typeof unit.listUnits>({ method: 'get', path: '/committees/{c}/units' });
const createUnit = address<typeof unit.createUnit>({ method: 'post', path: '/committees/{c}/units' });
const changeCommittee = address<typeof committee.changeCommittee>({ method: 'patch', path: '/committees/{c}' });
const signIn = address<typeof session.signIn>({ method: 'post', path: '/session' });

let stop = () => undefined as void;
beforeEach(() => (stop = () => undefined));
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

test('the path is filled, empty filters are left out and the answer is handed on', async () => {
  const asked = answering({ 'GET /api/v1/committees/qin%20du/units?limit=50': () => Response.json({ items: [] }) });

  const units = await call(listUnits, { params: { c: 'qin du' }, query: { limit: 50, type: undefined } });

  expect(units.items).toEqual([]);
  expect(asked.lines).toEqual(['GET /api/v1/committees/qin%20du/units?limit=50']);
});

test('a version is sent as If-Match', async () => {
  const asked = answering({ 'PATCH /api/v1/committees/qindu': () => Response.json({}) });

  await write(changeCommittee, { params: { c: 'qindu' }, body: { name: '秦都区政协' }, version: 7 });

  expect(asked.requests[0]?.headers.get('if-match')).toBe('"v7"');
});

test("a refusal carries the server's sentence, its fields and the request's number", async () => {
  const errors = [{ pointer: '/name', code: 'field.empty', message: '不能为空' }];
  answering({
    'POST /api/v1/committees/qindu/units': () =>
      problem(422, { code: 'request.invalid', title: '填写的内容有误。', requestId: 'r-9', errors }),
  });

  const refusal = await write(createUnit, unitWanted()).catch((error: unknown) => error);

  expect(refusal).toBeInstanceOf(ApiProblem);
  expect(refusal).toMatchObject({ message: '填写的内容有误。', requestId: 'r-9', errors, retryable: false });
});

test('an answer that is no problem document still becomes a sentence', async () => {
  answering({
    'GET /api/v1/committees/qindu/units': () =>
      new Response('<h1>502</h1>', { status: 502, headers: { 'x-request-id': 'edge-1' } }),
  });

  const failure = await call(listUnits, { params: { c: 'qindu' } }).catch((error: unknown) => error);

  expect(failure).toMatchObject({ message: '服务器出了差错，请稍后重试。', requestId: 'edge-1', retryable: true });
});

test('no network is said in one clear sentence that can be retried', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  const failure = await call(listUnits, { params: { c: 'qindu' } }).catch((error: unknown) => error);

  expect(failure).toBeInstanceOf(NetworkProblem);
  expect(failure).toMatchObject({ retryable: true });
});

test('the same intent keeps its key until it is known what became of it', async () => {
  const answers = [() => new Response('', { status: 503 }), () => Response.json({}), () => Response.json({})];
  const asked = answering({ 'POST /api/v1/committees/qindu/units': () => answers.shift()!() });

  await write(createUnit, unitWanted()).catch(() => undefined);
  await write(createUnit, unitWanted());
  await write(createUnit, unitWanted());

  const [first, again, next] = asked.requests.map(({ headers }) => headers.get('idempotency-key'));
  expect(again).toBe(first);
  expect(next).not.toBe(first);
});

test('another body is another intent', async () => {
  const asked = answering({ 'POST /api/v1/committees/qindu/units': () => new Response('', { status: 503 }) });

  await write(createUnit, unitWanted('甲')).catch(() => undefined);
  await write(createUnit, unitWanted('乙')).catch(() => undefined);

  expect(new Set(asked.requests.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(2);
});

test('when the session has ended the person signs in once and every waiting call is repeated', async () => {
  let signedIn = false;
  const ask = vi.fn<SignInAgain>(async () => (signedIn = true));
  stop = whenSessionEnds(ask);
  const asked = answering({
    'GET /api/v1/committees/qindu/units': () =>
      signedIn ? Response.json({ items: [] }) : problem(401, { code: 'session.none' }),
    'POST /api/v1/committees/qindu/units': () =>
      signedIn ? Response.json({ id: 'u1' }, { status: 201 }) : problem(401, { code: 'session.none' }),
  });

  const [units, unit] = await Promise.all([
    call(listUnits, { params: { c: 'qindu' } }),
    write(createUnit, unitWanted()),
  ]);

  expect(ask).toHaveBeenCalledOnce();
  expect(units.items).toEqual([]);
  expect(unit.id).toBe('u1');
  const keys = asked.requests
    .filter(({ method }) => method === 'POST')
    .map(({ headers }) => headers.get('idempotency-key'));
  expect(keys[0]).toBe(keys[1]);
});

test('a person who does not sign in again gets the refusal', async () => {
  stop = whenSessionEnds(async () => false);
  answering({
    'GET /api/v1/committees/qindu/units': () => problem(401, { code: 'session.none', title: '请先登录。' }),
  });

  await expect(call(listUnits, { params: { c: 'qindu' } })).rejects.toThrow('请先登录。');
});

test('a wrong password is an answer, not an ended session', async () => {
  const ask = vi.fn<SignInAgain>(async () => true);
  stop = whenSessionEnds(ask);
  answering({ 'POST /api/v1/session': () => problem(401, { code: 'session.refused', title: '用户名或密码不正确。' }) });

  await expect(write(signIn, { body: { username: 'a', password: 'b' } })).rejects.toThrow('用户名或密码不正确。');
  expect(ask).not.toHaveBeenCalled();
});

function unitWanted(name = '人民路街道联络组') {
  return { params: { c: 'qindu' }, body: { name, type: 'liaison-group' as const } };
}
