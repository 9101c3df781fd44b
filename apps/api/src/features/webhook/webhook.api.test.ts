import type { DeliveryView, WebhookView } from '@lianluo/contract/webhook';
import type { ListOf } from '@lianluo/contract/common';
import { mostEntries } from '@lianluo/domain/text/limits';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hooked, hooks, openRehearsal, type Created, type Hooked } from '../../../test-support/webhook.examples';
import type { World } from '../../../test-support/world';
import { allRows } from '../../floor/storage/pages';

let world: World;
const opened: Hooked[] = [];
beforeAll(async () => {
  world = await openRehearsal();
});
afterAll(async () => {
  for (const { receiver } of opened) await receiver.stop();
});

async function open(types?: readonly string[]): Promise<Hooked> {
  const one = await hooked(world, types);
  opened.push(one);
  return one;
}

/** The standard's own library judges by the clock of the machine, so this is the one that is not set. */
const verified = (secret: string, { body, headers }: { body: string; headers: Record<string, string> }): unknown =>
  new Webhook(secret).verify(body, headers);

describe('a webhook', () => {
  test('shows its secret once, and never again', async () => {
    const { office, webhook, path } = await open();

    expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const texts = [await office().get(path), await office().get(hooks)].map(({ body }) => JSON.stringify(body));
    expect(texts.filter((text) => text.includes('whsec_'))).toEqual([]);
    const journal = await allRows(world.storage, {
      table: 'journal',
      pk: `qindu#webhooks#${webhook.id}`,
      limit: 100,
    });
    expect(journal.map(({ action }) => action)).toEqual(['create']);
    expect(JSON.stringify(journal)).not.toContain('whsec_');
    expect(JSON.stringify(journal)).toContain(webhook.url);
  });

  test.each([
    ['https://10.0.0.5/'],
    ['https://hub.internal/'],
    ['http://hooks.example.com/'],
    ['https://hooks.example.com:8443/'],
  ])('to %s is not saved, and not changed to', async (url) => {
    const { office, path } = opened[0]!;
    for (const { status, body } of [
      await office().post(hooks, { url, types: ['*'] }),
      await office().patch(path, { url }, { version: 1 }),
    ]) {
      expect([status, body.code]).toEqual([422, 'webhook.receiver']);
      expect(body.errors).toMatchObject([{ pointer: '/url', code: 'webhook.receiver' }]);
    }
  });

  test.each(['opinion.isued', 'opinions.*', 'webhook.test'])(
    'of %s waits for nothing, so there is none',
    async (type) => {
      const { status, body } = await opened[0]!
        .office()
        .post(hooks, { url: opened[0]!.webhook.url, types: ['*', type] });
      expect([status, body.code]).toEqual([422, 'webhook.unknown-type']);
      expect(body.errors).toMatchObject([{ pointer: '/types/1' }]);
    },
  );

  test('on the machine itself is for a rehearsal county alone', async () => {
    const { status, body } = await world
      .as('demo.xincheng')
      .post('/committees/xincheng/webhooks', { url: 'http://127.0.0.1:9/', types: ['*'] });
    expect([status, body.code]).toEqual([422, 'webhook.receiver']);
  });

  test('is tried at once, and the standard’s own library takes what it sends', async () => {
    world.setClock(new Date().toISOString());
    const { office, receiver, webhook, path, log } = await open(['opinion.*']);

    const { status, body } = await office().post<DeliveryView>(`${path}/actions/test`);
    await world.idle();

    expect([status, body.state, body.event.type]).toEqual([202, 'waiting', 'webhook.test']);
    const [received] = receiver.received;
    expect(receiver.received).toHaveLength(1);
    expect(received?.headers['webhook-id']).toBe(body.event.id);
    expect(verified(webhook.secret, received!)).toEqual({
      type: 'webhook.test',
      timestamp: body.event.at,
      data: {
        id: body.event.id,
        committee: 'qindu',
        subject: { kind: 'webhooks', id: webhook.id, version: 1 },
        by: { id: expect.any(String), name: 'demo.qindu', role: 'county-administrator' },
      },
    });
    expect(Buffer.byteLength(received!.body)).toBeLessThan(20_000);
    expect(await log()).toMatchObject([{ id: body.id, state: 'delivered', attempts: 1, last: { status: 204 } }]);
  });

  test('signs with both secrets for a day after a rotation, and then with the new one', async () => {
    const { office, receiver, webhook, path } = await open();

    const { body: rotated } = await office().post<Created>(`${path}/actions/rotate`);
    await office().post(`${path}/actions/test`);
    await world.idle();

    expect(rotated.secret).not.toBe(webhook.secret);
    expect(rotated.formerSecretUntil).not.toBeNull();
    const [during] = receiver.received;
    for (const secret of [webhook.secret, rotated.secret]) expect(verified(secret, during!)).toBeDefined();
    expect(during?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    world.setClock(25 * 3_600_000);
    const { body: later } = await office().get<WebhookView>(path);
    await office().post(`${path}/actions/test`);
    await world.idle();
    expect(later.formerSecretUntil).toBeNull();
    const [, after] = receiver.received;
    expect(after?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    // Its library judges by the machine's clock, which is a day behind; what it would have signed is the same.
    const { 'webhook-id': id = '', 'webhook-timestamp': timestamp, 'webhook-signature': signature } = after!.headers;
    const signedBy = (secret: string) => new Webhook(secret).sign(id, new Date(Number(timestamp) * 1000), after!.body);
    expect([signedBy(rotated.secret), signedBy(webhook.secret) === signature]).toEqual([signature, false]);
    world.setClock(new Date().toISOString());
  });

  test('is switched off and on by hand, and while it is off nothing is sent again', async () => {
    const { office, path, receiver } = await open();
    await office().post(`${path}/actions/test`);
    await world.idle();

    const { body: off } = await office().patch<WebhookView>(path, { active: false }, { version: 1 });
    const range = { after: '2026-05-01T00:00:00+08:00', before: '2026-05-02T00:00:00+08:00' };
    const replayed = await office().post(`${path}/actions/replay`, range);
    const { body: on } = await office().patch<WebhookView>(path, { active: true, description: null }, { version: 2 });

    expect([off.active, off.off?.reason, on.active, on.off]).toEqual([false, 'by-hand', true, null]);
    expect([replayed.status, replayed.body.code]).toEqual([409, 'webhook.off']);
    expect(receiver.received).toHaveLength(1);
  });

  test('is removed with what waits for it', async () => {
    const { office, path, receiver } = await open();
    receiver.answers = 500;
    await office().post(`${path}/actions/test`);
    await world.idle();
    expect((await office().del(path)).status).toBe(204);
    expect((await office().get(path)).status).toBe(404);
    expect((await office().get(`${path}/deliveries`)).status).toBe(404);
  });
});

test('a committee has ten webhooks, listed page by page', async () => {
  const xincheng = world.as('demo.xincheng');
  const path = '/committees/xincheng/webhooks';
  const add = () => xincheng.post(path, { url: 'https://hooks.example.com/', types: ['*'] });
  for (let n = 0; n < mostEntries.webhooks; n++) expect((await add()).status).toBe(201);

  const { status, body } = await add();
  const { body: first } = await xincheng.get<ListOf<WebhookView>>(`${path}?limit=7`);
  const { body: second } = await xincheng.get<ListOf<WebhookView>>(`${path}?limit=7&cursor=${first.nextCursor}`);

  expect([status, body.code]).toEqual([409, 'webhook.too-many']);
  expect([first.items.length, second.items.length, first.total, second.nextCursor]).toEqual([7, 3, 10, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(10);
});

test('a delivery that is over is sent once more under the same id; one that has not been tried is not', async () => {
  const { office, path, receiver, log } = await open();
  receiver.answers = 500;
  const { body: delivery } = await office().post<DeliveryView>(`${path}/actions/test`);
  const again = `${path}/deliveries/${delivery.id}/actions/retry`;
  const tooEarly = await world.as('demo.qindu').post(again);
  await world.idle();
  expect((await log())[0]).toMatchObject({ state: 'waiting', attempts: 1, last: { status: 500, body: 'heard' } });

  receiver.answers = 200;
  const retried = await office().post<DeliveryView>(again);
  await world.idle();

  expect([202, 409]).toContain(tooEarly.status);
  expect([retried.status, retried.body.state]).toEqual([202, 'waiting']);
  expect((await log()).map(({ state }) => state)).toEqual(['delivered']);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.event.id]));
});
