import { lianluo, type Lianluo } from '@lianluo/client';
import { bringBackAdoptions } from '@lianluo/connector/adoptions';
import { hubAt } from '@lianluo/connector/hub';
import { pushChanges, type Connection } from '@lianluo/connector/push';
import { qinShangliang } from '@lianluo/connector/qin-shangliang';
import { authorizationOf } from '@lianluo/connector/signature';
import { openState } from '@lianluo/connector/state';
import { openHub, type StandInHub } from '@lianluo/connector/test-support/hub';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOf, type Desk } from '../test-support/desk';
import { withKey } from '../test-support/key';
import { openWorld, type World } from '../test-support/world';

const key = { appKey: 'qindu', secret: 'a secret of the hub', algorithm: 'sm3' } as const;

let world: World;
let desk: Desk;
let hub: StandInHub;
let client: Lianluo;
let folder = '';
beforeAll(async () => {
  world = await openWorld({ now: new Date().toISOString() });
  desk = deskOf(world.as('demo.qindu'));
  hub = await openHub(key);
  folder = await mkdtemp(join(tmpdir(), 'lianluo-connector-'));
  // Its calls are signed by SM3 as well: what the connector signs, the API verifies.
  const { made } = await withKey(world, {
    scopes: ['opinions:read', 'opinions:write', 'events:read'],
    signing: 'hmac-sm3',
  });
  const own = { appKey: made.appKey, secret: made.key ?? '', algorithm: 'sm3' } as const;
  client = lianluo({
    url: 'http://127.0.0.1:8787',
    committee: 'qindu',
    sign: (request) => ({ authorization: authorizationOf(own, request, world.deps.now()) }),
    fetch: async (url, request) => world.app.request(url, request, { address: '127.0.0.1', secure: false }),
  });
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The connector as it starts, with what it wrote before. */
const connected = async (): Promise<Connection> => ({
  client,
  hub: hubAt({ url: hub.url, key }),
  mapping: qinShangliang,
  file: await openState(join(folder, 'state.json')),
});
const issued = async (title: string) => {
  const { id } = await desk.record({ title });
  return desk.walk(id, 'submit', 'edit', 'review', 'sign', 'issue');
};

test('what was issued goes to the hub in its form, what was not stays', async () => {
  const first = await issued('关于早市的建议');
  await desk.record({ title: '还是草稿' });
  await pushChanges(await connected());

  expect([...hub.records.keys()]).toEqual([first.id]);
  expect(hub.records.get(first.id)).toMatchObject({
    XXBT: '关于早市的建议',
    XZQH: '610402',
    XXNR: expect.stringContaining('【情况反映】'),
    BLZT: '10',
    YWLSH: 'QSL000001',
  });

  const second = await issued('关于路灯的建议');
  await desk.step(first.id, 'archive');
  await pushChanges(await connected());

  expect(hub.records.get(first.id)?.['BLZT']).toBe('90');
  expect([...hub.records.keys()]).toEqual([first.id, second.id]);
  const before = hub.pushed.length;
  await pushChanges(await connected());
  expect(hub.pushed.length).toBe(before);
});

test('a lost answer is told again, and the hub has it once', async () => {
  const third = await issued('关于停车位的建议');
  hub.losesAnswers = 1;
  await expect(pushChanges(await connected())).rejects.toThrow('fetch failed');
  await pushChanges(await connected());

  expect(hub.pushed.filter((id) => id === third.id).length).toBe(2);
  expect(new Set([...hub.records.values()].map(({ YWLSH }) => YWLSH)).size).toBe(hub.records.size);
});

test('what left the reach of the key is taken back from the hub', async () => {
  const { id } = await desk.record({ title: '关于一处隐患的情况' });
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { version } = await desk.step(id, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区应急局' }] });
  await pushChanges(await connected());
  expect(hub.records.get(id)?.['BLZT']).toBe('20');

  const closed = await world
    .as('demo.qindu')
    .put(`${desk.path}/${id}/access`, { closed: true, users: [] }, { version });
  expect(closed).toMatchObject({ status: 200 });
  await pushChanges(await connected());

  expect(hub.withdrawn).toEqual([id]);
  expect(hub.records.has(id)).toBe(false);
});

test('adoptions come back once each, however often they are told and whatever is lost', async () => {
  const [id = ''] = hub.records.keys();
  const adopted = (YWLSH: string, more: object = {}) => ({
    YWLSH,
    WBBH: id,
    CYCJ: '2',
    CYDW: '省政协',
    KWMC: '社情民意专报',
    CYRQ: new Date().toISOString().slice(0, 10).replaceAll('-', ''),
    ...more,
  });
  hub.adoptions.push(
    adopted('C1'),
    adopted('C2', { CYCJ: '1', CYDW: '全国政协' }),
    adopted('C3'),
    adopted('C4', { CYCJ: '7' }),
  );

  const connection = await connected();
  // Killed after the API had it, and before the file did.
  const lost = { ...connection, file: { ...connection.file, save: () => Promise.reject(new Error('killed')) } };
  await expect(bringBackAdoptions(lost)).rejects.toThrow('killed');
  await bringBackAdoptions(await connected());
  await bringBackAdoptions(await connected());

  const { adoptions } = await desk.read(id);
  expect(adoptions.map(({ level, organ }) => [level, organ])).toEqual([
    ['province', '省政协'],
    ['national', '全国政协'],
  ]);
  expect((await connected()).file.state.adoptions.done).toEqual({
    C1: 'entered',
    C2: 'entered',
    C3: 'known',
    C4: '采用层级（CYCJ）的对照表里没有“7”。',
  });
});

test('the hub takes nothing that somebody else signed', async () => {
  const forged = { ...(await connected()), hub: hubAt({ url: hub.url, key: { ...key, secret: 'another' } }) };

  await expect(bringBackAdoptions(forged)).rejects.toThrow('验签未通过');
});
