import type { FeedEvent } from '@lianluo/domain/event/event';
import { Refusal } from '@lianluo/domain/refusal';
import { isSent } from '@lianluo/domain/webhook/webhook';
import type { Dependencies } from '../../floor/context';
import type { DeliverJob } from '../../floor/job';
import { WriteConflict, type Write } from '../../floor/storage/table';
import { readFeed, type FeedPage } from '../event/event.store';
import { deliveryWrite, newDelivery } from './delivery.store';
import { dueName, dueWrite, mostTogether, type Due } from './due.store';
import { positionOf, positionWrite, type Position } from './position.store';
import { webhooksOf, type KeptWebhook } from './webhook.store';

export type Dispatching = Pick<Dependencies, 'storage' | 'now' | 'newId' | 'later'>;

const mostWrites = 100;

/** So many events at once that their deliveries, what is due, and the position fit one transaction. */
export const eventsAtOnce = (webhooks: number): number =>
  Math.max(1, Math.min(2 * mostTogether, Math.floor((mostWrites - 1) / Math.max(1, webhooks)) - 2));

/**
 * 分发: what has come to a committee's feed becomes deliveries, each event once for each webhook that wants it: the position
 * in the feed moves in the very transaction that writes them. Called twice at once, one of the two finds nothing left to do.
 */
export async function dispatch(deps: Dispatching, committee: string): Promise<void> {
  for (;;) {
    const webhooks = await webhooksOf(deps.storage, committee);
    if (webhooks.length === 0) return;
    const on = webhooks.filter(({ off }) => !off);
    const position = await positionOf(deps.storage, committee);
    const { events, next } = await eventsBehind(deps, committee, position, eventsAtOnce(on.length));
    if (events.length === 0) return;
    const { writes, dues } = deliveriesFor(deps, committee, on, events);
    try {
      await deps.storage.write([positionWrite(committee, next, position), ...writes]);
    } catch (error) {
      if (error instanceof WriteConflict) continue;
      throw error;
    }
    for (const due of dues) await deps.later(jobOf(committee, due));
  }
}

/** What stands in the feed already: whoever dispatches is told when there is more. */
export async function eventsBehind(
  { storage, now }: Pick<Dispatching, 'storage' | 'now'>,
  committee: string,
  position: Position | undefined,
  limit: number,
): Promise<FeedPage> {
  const reading = { storage, now, sequenced: async () => undefined };
  try {
    return await readFeed(reading, committee, { after: position?.after, limit });
  } catch (error) {
    // The feed was begun anew, or nobody has dispatched for a month: what is kept is what there is.
    if (!(error instanceof Refusal)) throw error;
    return readFeed(reading, committee, { limit });
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
  events: readonly FeedEvent[],
): { writes: Write[]; dues: Due[] } {
  const at = now().toISOString();
  const writes: Write[] = [];
  const dues: Due[] = [];
  for (const webhook of webhooks) {
    const wanted = events.filter((event) => isSent(webhook, event));
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
