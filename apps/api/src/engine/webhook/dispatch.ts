import { wants } from '@lianluo/domain/webhook/webhook';
import type { Dependencies } from '../../floor/context';
import type { DeliverJob } from '../../floor/job';
import { WriteConflict, type Storage, type Write } from '../../floor/storage/table';
import { deliveryWrite, newDelivery } from './delivery.store';
import { dueName, dueWrite, mostTogether, type Due } from './due.store';
import { positionOf, positionWrite } from './position.store';
import type { PushedEvent } from './pushed-event';
import { webhooksOf, type KeptWebhook } from './webhook.store';

/** The feed of a committee, as `engine/event` keeps it. */
export type ReadFeed = (
  storage: Storage,
  committee: string,
  where: { after?: string | undefined; limit: number },
) => Promise<{ events: readonly PushedEvent[]; next: string | null }>;

export type Dispatching = Pick<Dependencies, 'storage' | 'now' | 'newId' | 'later'>;

const mostWrites = 100;

/** So many events at once that their deliveries, what is due, and the position fit one transaction. */
export const eventsAtOnce = (webhooks: number): number =>
  Math.max(1, Math.min(2 * mostTogether, Math.floor((mostWrites - 1) / Math.max(1, webhooks)) - 2));

/**
 * 分发: what has come to a committee's feed becomes deliveries, each event once for each webhook that wants it: the position
 * in the feed moves in the very transaction that writes them. Called twice at once, one of the two finds nothing left to do.
 */
export async function dispatch(deps: Dispatching, readFeed: ReadFeed, committee: string): Promise<void> {
  for (;;) {
    const webhooks = await webhooksOf(deps.storage, committee);
    if (webhooks.length === 0) return;
    const on = webhooks.filter(({ off }) => !off);
    const position = await positionOf(deps.storage, committee);
    const limit = eventsAtOnce(on.length);
    const { events, next } = await readFeed(deps.storage, committee, { after: position?.after, limit });
    if (events.length === 0 || next === null) return;
    const { writes, dues } = deliveriesFor(deps, committee, on, events);
    try {
      await deps.storage.write([positionWrite(committee, next, position), ...writes]);
    } catch (error) {
      if (error instanceof WriteConflict) continue;
      throw error;
    }
    for (const due of dues) await deps.later(jobOf(committee, due));
    if (events.length < limit) return;
  }
}

export const jobOf = (committee: string, due: Due): DeliverJob => ({
  task: 'deliver',
  committee,
  webhook: due.webhook,
  due: dueName(due),
});

/** The deliveries of these events to the webhooks that want them, in rounds. */
export function deliveriesFor(
  { now, newId }: Pick<Dependencies, 'now' | 'newId'>,
  committee: string,
  webhooks: readonly KeptWebhook[],
  events: readonly PushedEvent[],
): { writes: Write[]; dues: Due[] } {
  const at = now().toISOString();
  const writes: Write[] = [];
  const dues: Due[] = [];
  for (const webhook of webhooks) {
    const wanted = events.filter(({ type }) => wants(webhook, type));
    for (let start = 0; start < wanted.length; start += mostTogether) {
      const round = wanted
        .slice(start, start + mostTogether)
        .map((event) => newDelivery(newId(), webhook.id, event, at));
      const due = { at, webhook: webhook.id, ids: round.map(({ id }) => id) };
      dues.push(due);
      writes.push(dueWrite(committee, due), ...round.map((each) => deliveryWrite(committee, each)));
    }
  }
  return { writes, dues };
}
