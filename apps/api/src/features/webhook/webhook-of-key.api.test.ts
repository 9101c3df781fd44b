import type { DeliveryView } from '@lianluo/contract/webhook';
import type { ListOf } from '@lianluo/contract/common';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withKey } from '../../../test-support/key';
import { openReceiver, type Receiver } from '../../../test-support/receiver';
import { hooked, hooks, openRehearsal, type Created, type Hooked } from '../../../test-support/webhook.examples';
import type { World } from '../../../test-support/world';

const base = '/committees/qindu';
const managing: readonly ApiScope[] = ['webhooks:read', 'webhooks:write'];
let world: World;
let receiver: Receiver;
let offices: Hooked;
beforeAll(async () => {
  world = await openRehearsal();
  receiver = await openReceiver();
  offices = await hooked(world);
});
afterAll(async () => {
  await receiver.stop();
  await offices.receiver.stop();
});

const typesAt = ({ received }: Receiver) => received.map(({ body }) => (JSON.parse(body) as { type: string }).type);

/** Something of three collections, one of which is for people alone. */
async function happen(name: string): Promise<void> {
  const office = world.as('demo.qindu');
  await office.post(`${base}/topics`, { name: `议题${name}`, year: 2026 });
  await office.post(`${base}/members`, { name: `委员${name}`, sector: '农业界' });
  await office.post(`${base}/classified-matters`, { name: `密${name}号` });
  await world.deps.sequenced();
  await world.idle();
}

describe('a webhook that a key sets up', () => {
  test('is sent what the key reads as events, and nothing else, when it happens and when it is replayed', async () => {
    const { client } = await withKey(world, { scopes: [...managing, 'events:read', 'topics:read'] });
    const { status, body } = await client.post<Created>(hooks, { url: receiver.url, types: ['*'] });
    expect(status).toBe(201);

    await happen('甲');
    expect(typesAt(offices.receiver)).toEqual(
      expect.arrayContaining(['topic.created', 'member.created', 'classified-matter.created']),
    );
    expect(typesAt(receiver)).toEqual(['topic.created']);
    const now = world.deps.now().getTime();
    const range = { after: new Date(now - 3_600_000).toISOString(), before: new Date(now + 3_600_000).toISOString() };
    const replayed = await client.post<{ events: number }>(`${hooks}/${body.id}/actions/replay`, range);
    await world.idle();
    expect([replayed.status, replayed.body.events]).toEqual([202, 1]);
  });

  test('ends with its key', async () => {
    const { client, made } = await withKey(world, { scopes: [...managing, 'events:read', 'topics:read'] });
    const { body } = await client.post<Created>(hooks, { url: receiver.url, types: ['*'] });
    const office = world.as('demo.qindu');
    const kept = await office.get<object>(`${base}/api-keys/${made.id}`);

    await office.del(`${base}/api-keys/${made.id}`, { version: kept.version });

    expect((await office.get(`${hooks}/${body.id}`)).body).toMatchObject({ active: false, off: { reason: 'by-hand' } });
  });

  test('takes the scope of events', async () => {
    const { client } = await withKey(world, { scopes: [...managing, 'topics:read'] });
    for (const { status, body } of [
      await client.post(hooks, { url: receiver.url, types: ['topic.*'] }),
      await client.patch(offices.path, { url: receiver.url }, { version: 1 }),
    ])
      expect([status, body.code]).toEqual([403, 'key.scope-missing']);
  });

  test('of the office is no way to more, when it is sent elsewhere and when its log is read', async () => {
    const { client } = await withKey(world, { scopes: [...managing, 'events:read', 'topics:read'] });
    const { body: log } = await client.get<ListOf<DeliveryView>>(`${offices.path}/deliveries`);
    expect(new Set(log.items.map(({ event }) => event.subject.kind))).toEqual(new Set(['topics']));

    receiver.received.length = 0;
    const { status } = await client.patch(offices.path, { url: receiver.url }, { version: 1 });
    expect(status).toBe(200);
    await happen('乙');
    expect(new Set(typesAt(receiver))).toEqual(new Set(['topic.created']));
  });
});
