import type { ListOf } from '@lianluo/contract/common';
import type { LinkView, NewLinkView, OpenedLinkView } from '@lianluo/contract/access-link';
import { tableNames } from '@lianluo/tables/tables';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { readToken, writeToken } from '../../floor/account/api-key.token';

const links = '/committees/qindu/links';
let world: World;
let office: Client;

const issued = async (body: object = { unit: world.unit }) => (await office.post<NewLinkView>(links, body)).body;
const opening = (token: string, address = '203.0.113.1') => world.stranger().get(`/links/${token}`, { address });

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
});
beforeEach(() => world.setClock('2026-05-20T10:00:00+08:00'));

test('a link is shown once, opens what it is for without an account, and is kept as a hash', async () => {
  const made = await issued();
  const { status, body, headers } = await world.stranger().get<OpenedLinkView>(`/links/${made.token}`);

  expect(made).toMatchObject({ purpose: 'calendar', state: 'active', expiresOn: '2027-05-20', bearer: null });
  expect([status, body.committee, body.subject]).toEqual([200, '政协秦都区委员会', made.subject.name]);
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
  expect(JSON.stringify((await office.get(`${links}/${made.id}`)).body)).not.toContain(made.token);
  const secret = readToken('lll_', made.token)?.secret ?? '';
  const kept: string[] = [];
  for (const name of tableNames)
    for await (const rows of tablesOf(world).everyRow(name)) kept.push(JSON.stringify(rows));
  expect(kept.join()).toContain(made.hint);
  expect(kept.filter((rows) => rows.includes(secret) || rows.includes(made.token))).toEqual([]);
});

describe('what opens nothing is one answer, word for word', () => {
  test('unknown, of another secret, of another committee, revoked, expired, replaced', async () => {
    const made = await issued();
    const name = readToken('lll_', made.token)!;
    const replaced = await issued();
    await office.post(`${links}/${replaced.id}/actions/renew`, {}, { version: 1 });
    const revoked = await issued();
    const gone = await office.post<LinkView>(`${links}/${revoked.id}/actions/revoke`, {}, { version: 1 });
    const expired = await issued({ unit: world.unit, expiresOn: '2026-05-21' });
    world.setClock('2026-05-22T00:00:00+08:00');
    const tokens = {
      'no token': 'x',
      'a word too long': 'a'.repeat(3000),
      'without its checksum': made.token.slice(0, -1) + (made.token.endsWith('0') ? '1' : '0'),
      'of another secret': writeToken('lll_', { ...name, secret: '1'.repeat(43) }),
      'of another link': writeToken('lll_', { ...name, id: '1'.repeat(16) }),
      'of another committee': writeToken('lll_', { ...name, committee: 'xincheng' }),
      'of no committee': writeToken('lll_', { ...name, committee: 'nowhere' }),
      'a key': writeToken('llk_', name),
      revoked: revoked.token,
      expired: expired.token,
      replaced: replaced.token,
    };

    expect(gone.body.state).toBe('revoked');
    expect((await opening(made.token, '203.0.113.2')).status).toBe(200);
    const answers = new Set<string>();
    for (const [, token] of Object.entries(tokens)) {
      const { status, body, headers } = await opening(token, '203.0.113.2');
      const told = Object.fromEntries([...headers].filter(([header]) => header !== 'x-request-id'));
      answers.add(JSON.stringify([status, { ...body, requestId: undefined }, told]));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^\[404,.*"referrer-policy":"no-referrer"/);
  });

  test('an unknown one takes as many reads as one that opens', async () => {
    const made = await issued();
    const reads = async (token: string) => {
      const asked: unknown[] = [];
      const get = world.storage.get.bind(world.storage);
      world.storage.get = (...given) => (asked.push(given[0].length), get(...given));
      try {
        await opening(token);
      } finally {
        world.storage.get = get;
      }
      return asked;
    };
    expect(await reads('x')).toEqual(await reads(made.token));
    expect(await reads(`${made.token}0`)).toEqual([2]);
  });
});

test('guesses are slowed by their address alone, and so is whoever calls a right one all day', async () => {
  const made = await issued();
  const address = '203.0.113.9';
  const guess = (n: number) =>
    opening(
      writeToken('lll_', { committee: 'qindu', id: String(n).padStart(16, '0'), secret: '2'.repeat(43) }),
      address,
    );
  const statuses = new Set<number>();
  let refused = await guess(0);
  for (let n = 1; n < 100 && refused.status !== 429; n++) {
    statuses.add(refused.status);
    refused = await guess(n);
  }
  expect([[...statuses], refused.status, refused.body.code]).toEqual([[404], 429, 'link.too-many']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await opening(made.token)).status).toBe(200);

  const own = await issued();
  let answer = await opening(own.token);
  for (let n = 0; n < 100 && answer.status === 200; n++) answer = await opening(own.token);
  expect(answer.status).toBe(429);
  world.setClock(10_000);
  expect((await opening(own.token)).status).toBe(200);
});

test('a token stands in no log and no journal, whoever is signed in beside it', async () => {
  const made = await issued();
  await opening(made.token);
  await world.as('demo.qindu').post(`/links/${made.token}/nothing`, {});
  await world.stranger().del(`/links/${made.token}`);
  const get = world.storage.get.bind(world.storage);
  world.storage.get = () => Promise.reject(new Error('broken'));
  expect((await opening(made.token)).status).toBe(500);
  world.storage.get = get;

  const told = JSON.stringify([world.logged, world.answered]);
  expect(told).toContain('/links/***');
  expect(told).not.toContain(made.token);
  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(rows.filter(({ action }) => String(action).startsWith('link.')).length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(made.token);
});

test('the register: by purpose, state and subject, newest first; a link lasts a year at most', async () => {
  const last = await issued();
  const first = await office.get<ListOf<LinkView>>(`${links}?limit=1`);
  expect(first.body.items.map(({ id }) => id)).toEqual([last.id]);
  expect(first.body.nextCursor).not.toBeNull();
  const all = await office.get<ListOf<LinkView>>(`${links}?limit=100`);
  expect(all.body.items).toHaveLength(all.body.total ?? -1);
  const revoked = await office.get<ListOf<LinkView>>(`${links}?state=revoked&subject=${world.unit}`);
  expect(revoked.body.items.map(({ state }) => state)).toEqual(['revoked']);
  expect((await office.get<ListOf<LinkView>>(`${links}?purpose=round`)).body.items).toEqual([]);

  const late = await office.post(links, { unit: world.unit, expiresOn: '2027-05-21' });
  expect([late.status, late.body.code]).toEqual([422, 'link.expiry']);
  const over = await office.post(`${links}/${revoked.body.items[0]?.id}/actions/renew`, {}, { version: 2 });
  expect([over.status, over.body.code]).toEqual([409, 'link.over']);
  expect((await world.as('demo.qindu.unit').get(links)).status).toBe(403);
  expect((await world.as('demo.city').get(links)).status).toBe(403);
  expect((await world.as('demo.xincheng').get(`${links}/${last.id}`)).status).toBe(404);
});
