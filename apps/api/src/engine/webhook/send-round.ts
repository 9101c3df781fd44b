import type { Attempt } from '@lianluo/domain/webhook/delivery';
import type { Dependencies } from '../../floor/context';
import type { Delivery } from './delivery.store';
import { openLine, type Line } from './post';
import { payloadOf } from './payload';
import { reachable } from './receiver-url';
import { noReceivers } from '../../floor/receivers';
import { signedHeaders } from './sign';
import type { KeptWebhook } from './webhook.store';

/** A round ends after so long, whatever is left; a lease lasts longer than it with its last answers. */
const roundMs = 40_000;
const atOnce = 8;

/**
 * Sends what is due to one receiver, one first and then some at once, and says what came of each that was tried. Where nothing
 * answers, the others are not tried: each would wait as long.
 */
export async function sendRound(
  { now, receivers = noReceivers }: Pick<Dependencies, 'now' | 'receivers'>,
  webhook: KeptWebhook,
  deliveries: readonly Delivery[],
): Promise<Map<string, Attempt>> {
  const made = new Map<string, Attempt>();
  const target = reachable(webhook.url, receivers, webhook.rehearsal);
  if (!target) {
    // What could be reached when it was saved may be on no list any more.
    for (const { id } of deliveries) made.set(id, { at: now().toISOString(), ms: 0, fault: 'receiver-refused' });
    return made;
  }
  const line = openLine(target, { resolve: receivers.resolve, atOnce });
  const endsAt = performance.now() + roundMs;
  const [first, ...others] = deliveries;
  let silent = false;
  const send = async (delivery: Delivery) => {
    const attempt = await sendOne({ now, line, webhook }, delivery);
    made.set(delivery.id, attempt);
    if (attempt.fault !== undefined) silent = true;
  };
  const sender = async () => {
    while (!silent && performance.now() < endsAt) {
      const next = others.shift();
      if (!next) return;
      await send(next);
    }
  };
  try {
    if (first) await send(first);
    await Promise.all(Array.from({ length: atOnce }, sender));
  } finally {
    line.close();
  }
  return made;
}

async function sendOne(
  { now, line, webhook }: { now: () => Date; line: Line; webhook: KeptWebhook },
  { event }: Delivery,
): Promise<Attempt> {
  const at = now();
  const body = payloadOf(event);
  return {
    at: at.toISOString(),
    ...(await line.post(body, signedHeaders(webhook.secrets, { id: event.id, at, body }))),
  };
}
