import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { metered, type Meter } from '../../../test-support/metered';
import { aDraft } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu/opinions';
/** Two consistent rows of at most 4 KB, one unit each: the session with its user, and the committee. */
const ofAsking = { calls: 1, readUnits: 2 };

interface Office {
  client: Client;
  item: OpinionView;
}

async function anOffice(world: World): Promise<Office> {
  const client = world.as('demo.qindu');
  return { client, item: (await client.post<OpinionView>(base, aDraft)).body };
}

async function meterOf(world: World, call: () => Promise<{ status: number }>): Promise<Meter> {
  const { storage } = world.deps;
  const { storage: watched, take } = metered(storage);
  world.deps.storage = watched;
  const { status } = await call();
  world.deps.storage = storage;
  expect(status).toBe(200);
  return take();
}

test.each<[string, (office: Office) => Promise<{ status: number }>]>([
  ['a list', ({ client }) => client.get(base)],
  ['an item', ({ client, item }) => client.get(`${base}/${item.id}`)],
  ['a step', ({ client, item }) => client.post(`${base}/${item.id}/actions/submit`, {}, { version: 1 })],
])('who asks for %s is known in one read of two rows', async (_, call) => {
  const world = await openWorld();
  const office = await anOffice(world);

  expect((await meterOf(world, () => call(office))).asking).toEqual(ofAsking);
});

test('an idempotency key is a third row of the same read', async () => {
  const world = await openWorld();
  const { client, item } = await anOffice(world);
  const sending = { version: 1, idempotencyKey: 'once' };

  const { asking } = await meterOf(world, () => client.post(`${base}/${item.id}/actions/submit`, {}, sending));

  expect(asking).toEqual({ calls: 1, readUnits: ofAsking.readUnits + 1 });
});

test('once a minute the user is looked at too, beside the session as it is by then', async () => {
  const world = await openWorld();
  const { client } = await anOffice(world);
  world.setClock(61_000);

  const first = await meterOf(world, () => client.get(base));
  const second = await meterOf(world, () => client.get(base));

  expect(first.asking).toEqual({ calls: 2, readUnits: ofAsking.readUnits + 2 });
  expect(second.asking).toEqual(ofAsking);
});
