import type { createWebhook as endpoint } from '@lianluo/contract/webhook';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { watermarkOf } from '../../engine/event/event.store';
import { positionOf, positionWrite } from '../../engine/webhook/position.store';
import { newSecret, webhookRow, webhooksOf, type KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { requireReceiver, requireTypes } from './require-receiver';
import { toldBy } from './told-by';
import { webhookEntry } from './webhook-entry';
import { webhookView } from './webhook.view';

/** 新增推送. Its secret is in this answer and in no other; what it is sent begins with what happens from now on. */
export async function createWebhook(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { url, types, description } = call.body;
  const { id: committee, rehearsal } = call.committee;
  requireReceiver(call, url);
  requireTypes(types);
  const others = await webhooksOf(call.storage, committee);
  if (others.length >= mostEntries.webhooks) throw new Refusal('webhook.too-many');

  const webhook: KeptWebhook = {
    id: call.newId(),
    committee,
    url,
    types: [...new Set(types)],
    ...(description !== undefined && { description }),
    ...(rehearsal && { rehearsal }),
    ...toldBy(call),
    createdAt: call.instant,
    version: 1,
    secrets: { secret: newSecret() },
  };
  // The first of a committee: nobody has followed the feed till here.
  const position =
    others.length > 0
      ? []
      : [positionWrite(committee, await watermarkOf(call, committee), await positionOf(call.storage, committee))];
  return commit(
    call,
    [
      { table: 'accounts', put: webhookRow(webhook), if: 'absent' },
      ...position.map((write) => ({ ...write, refusal: 'again' as const })),
      webhookEntry(call, 'create', undefined, webhook),
    ],
    { body: { ...webhookView(webhook, {}, call.now()), secret: webhook.secrets.secret }, version: webhook.version },
  );
}
