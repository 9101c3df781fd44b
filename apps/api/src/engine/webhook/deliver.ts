import { attempted, isGone, isTaken, type Attempt } from '@lianluo/domain/webhook/delivery';
import { isGivenUp } from '@lianluo/domain/webhook/retry-plan';
import { testType } from '@lianluo/domain/webhook/webhook';
import type { Dependencies } from '../../floor/context';
import type { DeliverJob } from '../../floor/job';
import { WriteConflict } from '../../floor/storage/table';
import { deliveryAddress, deliveryWrite, readDelivery, type Delivery } from './delivery.store';
import { dueRemoved, dueWrite, takeDue, type Due } from './due.store';
import { healthOf, healthWrite, type Health } from './health.store';
import { sendRound } from './send-round';
import { switchOff } from './switch-off';
import { webhookOf, type KeptWebhook } from './webhook.store';
import { getAll } from '../../floor/storage/get-all';

export type Delivering = Pick<Dependencies, 'storage' | 'now' | 'receivers'>;

/**
 * 投递: one round of attempts on what is due together at one receiver. Cut short it is done again when its lease is over, so
 * a receiver may be told twice, under the same id, and never not at all.
 */
export async function deliver(
  deps: Delivering,
  { committee, webhook: id, due: name, probe }: DeliverJob,
): Promise<void> {
  const { storage } = deps;
  const webhook = await webhookOf(storage, committee, id);
  const health = await healthOf(storage, committee, id);
  // A receiver that is failing is met by one round a minute, the clock's; the others wait for it.
  if (webhook && !webhook.off && health.failingSince !== undefined && !probe) return;
  const due = await takeDue(deps, committee, name);
  if (!due) return;
  const waiting = await waitingOf(deps, committee, due);
  const isWanted = ({ event }: Delivery) => webhook !== undefined && (!webhook.off || event.type === testType);
  const wanted = waiting.filter(isWanted);
  const dropped = waiting
    .filter((each) => !isWanted(each))
    .map((each): Delivery => ({ ...over(each), state: 'dropped' }));

  const made = webhook ? await sendRound(deps, webhook, wanted) : new Map<string, Attempt>();
  await keep(deps, { committee, due, deliveries: [...progressed(deps, wanted, made), ...dropped] });
  if (webhook) await noteHealth(deps, webhook, health, [...made.values()]);
}

const over = ({ nextAt: _nextAt, ...delivery }: Delivery): Omit<Delivery, 'nextAt'> => delivery;

async function waitingOf({ storage }: Delivering, committee: string, { webhook, ids }: Due): Promise<Delivery[]> {
  const rows = await getAll(
    storage,
    ids.map((id) => deliveryAddress(committee, webhook, id)),
    { consistent: true },
  );
  return rows.flatMap((row) => (row ? readDelivery(webhook, row) : [])).filter(({ state }) => state === 'waiting');
}

/** What was not tried, because nothing answered before it, goes on with what was. */
function progressed({ now }: Delivering, wanted: readonly Delivery[], made: ReadonlyMap<string, Attempt>): Delivery[] {
  const die = Math.random();
  const tried = wanted.map((each): Delivery => {
    const attempt = made.get(each.id);
    return attempt ? { ...over(each), ...attempted(each, attempt, die) } : each;
  });
  // They are tried together again, so the one that waits the longest says when.
  const waits = tried.flatMap(({ id, nextAt }) => (made.has(id) && nextAt !== undefined ? [nextAt] : []));
  const nextAt = waits.toSorted().at(-1) ?? now().toISOString();
  return tried.map((each) => (each.state === 'waiting' ? { ...each, nextAt } : each));
}

async function keep(
  { storage }: Delivering,
  { committee, due, deliveries }: { committee: string; due: Due; deliveries: readonly Delivery[] },
): Promise<void> {
  const waiting = deliveries.filter(({ state }) => state === 'waiting');
  const at = waiting[0]?.nextAt;
  const again = at === undefined ? [] : [dueWrite(committee, { ...due, at, ids: waiting.map(({ id }) => id) })];
  try {
    await storage.write([
      dueRemoved(committee, due),
      ...again,
      ...deliveries.map((each) => deliveryWrite(committee, each)),
    ]);
  } catch (error) {
    // We were taken for dead, and whoever took it over writes what became of it.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** What the round says of the receiver: well again, failing, gone, or given up. */
async function noteHealth(
  deps: Delivering,
  webhook: KeptWebhook,
  before: Health,
  attempts: readonly Attempt[],
): Promise<void> {
  const { storage, now } = deps;
  if (attempts.length === 0) return;
  const at = now().toISOString();
  if (attempts.some(isGone)) return switchOff(deps, webhook, 'gone');
  const taken = attempts.some(isTaken);
  const failingSince = taken ? undefined : (before.failingSince ?? at);
  const lastDeliveredAt = taken ? at : before.lastDeliveredAt;
  if (taken || before.failingSince === undefined)
    await storage.write([healthWrite(webhook.committee, webhook.id, { failingSince, lastDeliveredAt })]);
  if (failingSince !== undefined && isGivenUp(failingSince, at)) await switchOff(deps, webhook, 'failing');
}
