import type { DeliveryView, WebhookView } from '@lianluo/contract/webhook';
import type { ListOf } from '@lianluo/contract/common';
import { committeeAddress, committeeRow, readCommitteeRow } from '../src/floor/committee/committee.store';
import type { Client } from './client';
import { openReceiver, type Receiver } from './receiver';
import { openWorld, type World, type WorldOptions } from './world';

export type Created = WebhookView & { secret: string };

export const hooks = '/committees/qindu/webhooks';

/** Qindu as a 演练县, whose receivers may stand on this machine. */
export async function openRehearsal(storage?: WorldOptions['storage']): Promise<World> {
  const world = await openWorld(storage && { storage });
  const [row] = await world.storage.get([committeeAddress('qindu')]);
  if (!row) throw new Error('There is no qindu.');
  const county = { ...readCommitteeRow(row), rehearsal: true };
  await world.storage.write([{ table: 'platforms', put: committeeRow(county) }]);
  return world;
}

export interface Hooked {
  /** Signs in anew for each call: the clock of these tests goes further than a session lasts. */
  office: () => Client;
  receiver: Receiver;
  webhook: Created;
  path: string;
  /** The delivery log, the newest first. */
  log: () => Promise<DeliveryView[]>;
  now: () => Promise<WebhookView>;
}

/** A webhook of the county with a receiver of its own. */
export async function hooked(world: World, types: readonly string[] = ['*']): Promise<Hooked> {
  const office = () => world.as('demo.qindu');
  const receiver = await openReceiver();
  const { body: webhook } = await office().post<Created>(hooks, { url: receiver.url, types });
  const path = `${hooks}/${webhook.id}`;
  return {
    office,
    receiver,
    webhook,
    path,
    log: async () => (await office().get<ListOf<DeliveryView>>(`${path}/deliveries?limit=100`)).body.items,
    now: async () => (await office().get<WebhookView>(path)).body,
  };
}

/** A webhook whose receiver has gone: what is sent to it switches it off. */
export async function goneReceiver({ as }: World): Promise<Receiver> {
  const receiver = await openReceiver(410);
  const webhook = { url: receiver.url, types: ['classified-matter.*'] };
  await as('demo.qindu').post(hooks, webhook);
  await as('demo.qindu').post('/committees/qindu/classified-matters', { name: '密1号' });
  return receiver;
}
