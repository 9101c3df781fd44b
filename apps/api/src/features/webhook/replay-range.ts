import type { replayWebhook as endpoint } from '@lianluo/contract/webhook';
import type { FeedEvent } from '@lianluo/domain/event/event';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { isSent } from '@lianluo/domain/webhook/webhook';
import { placeSince, readFeed } from '../../engine/event/event.store';
import { deliveriesFor, eventsAtOnce, jobOf } from '../../engine/webhook/dispatch';
import type { KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';

/** 按时间段重发: what stands in the feed from one instant to before another, to one webhook, each under its own id. */
export async function replayRange(
  call: Call<typeof endpoint>,
  webhook: KeptWebhook,
): Promise<AnswerFor<typeof endpoint>> {
  const range = { after: Date.parse(call.body.after), before: Date.parse(call.body.before) };
  if (range.after >= range.before) throw invalidField('/before', 'span.order', '结束时间须晚于开始时间');
  if (webhook.off) throw new Refusal('webhook.off');
  const events = await eventsIn(call, webhook, range);

  const committee = call.committee.id;
  const atOnce = eventsAtOnce(1);
  const answer = { body: { events: events.length } };
  const rest = [...events];
  for (;;) {
    const { writes, dues } = deliveriesFor(call, committee, [webhook], rest.splice(0, atOnce));
    // The last of it answers. Cut short before that it is asked for again, and what came twice has the same ids.
    if (rest.length === 0) await commit(call, writes, answer);
    else await call.storage.write(writes);
    for (const due of dues) await call.later(jobOf(committee, due));
    if (rest.length === 0) return answer;
  }
}

/** From the first day of the range on: one that came into sight late stands behind others. */
async function eventsIn(call: Scope, webhook: KeptWebhook, { after, before }: { after: number; before: number }) {
  const isWanted = (event: Omit<FeedEvent, 'id'>) =>
    Date.parse(event.at) >= after && Date.parse(event.at) < before && isSent(webhook, event);
  const { id } = call.committee;
  const found: FeedEvent[] = [];
  let place = await placeSince(call, id, new Date(after).toISOString());
  for (;;) {
    const { events, next } = await readFeed(call, id, { after: place, limit: mostEntries.replayed, isWanted });
    found.push(...events);
    if (found.length > mostEntries.replayed) throw new Refusal('webhook.replay-too-many');
    if (next === place) return found;
    place = next;
  }
}
