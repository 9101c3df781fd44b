import type { listWebhooks as endpoint } from '@lianluo/contract/webhook';
import { healthsOf } from '../../engine/webhook/health.store';
import { webhooksOf } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { webhookView } from './webhook.view';

const list = 'webhooks';

/** 推送列表, the oldest first: ten at most. */
export async function listWebhooks(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { limit, cursor } = call.query;
  const after = cursor === undefined ? '' : (readCursor(call, list, cursor) as string);
  const webhooks = await webhooksOf(call.storage, call.committee.id);
  const healths = await healthsOf(call.storage, call.committee.id);
  const behind = webhooks.filter(({ id }) => id > after);
  const page = behind.slice(0, limit);
  const last = page.at(-1);
  return {
    body: {
      items: page.map((each) => webhookView(each, healths.get(each.id) ?? {}, call.now())),
      nextCursor: last && behind.length > limit ? writeCursor(call, list, last.id) : null,
      total: cursor === undefined ? webhooks.length : null,
    },
  };
}
