import * as contract from '@lianluo/contract/speech-order';
import { invalidField } from '@lianluo/domain/refusal';
import type { Speech } from '@lianluo/domain/speech/speech';
import { orderedOf, withOrder, type SpeechOrder } from '@lianluo/domain/speech/speech-order';
import { mostEntries } from '@lianluo/domain/text/limits';
import { oralOf, readOrders, speechOrderAddress, speechOrderRow } from '../../engine/kinds/speech/order.store';
import { knownSession } from '../../engine/kinds/speech/session';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { Mount } from '../../floor/http/mount';
import { entryOf } from '../../floor/journal/journal';

/** 发言顺序表 */
export function speechOrderRoutes(mount: Mount): void {
  mount(contract.readSpeechOrder, {
    act: async (call) => {
      const { session } = call.query;
      const [{ orders, version }, oral] = await Promise.all([readOrders(call), oralOf(call, session)]);
      return { body: orderView(session, itemsOf(orders, session), oral, version), version };
    },
  });
  mount(contract.changeSpeechOrder, { find: readOrders, act: changeOrder });
}

const itemsOf = (orders: readonly SpeechOrder[], session: string): readonly string[] =>
  orders.find((each) => each.session === session)?.items ?? [];

async function changeOrder(
  call: Call<typeof contract.changeSpeechOrder>,
  { orders, version: before }: { orders: readonly SpeechOrder[]; version: number },
): Promise<AnswerFor<typeof contract.changeSpeechOrder>> {
  const { session, items } = call.body;
  await knownSession(call, session);
  const oral = await oralOf(call, session);
  const known = new Set(oral.map(({ id }) => id));
  const stranger = items.findIndex((id) => !known.has(id));
  if (stranger !== -1) throw invalidField(`/items/${stranger}`, 'item.unknown', '这次会议没有这篇口头发言。');
  const next = withOrder(orders, { session, items }, mostEntries.meetings);
  const version = before + 1;
  const { table } = speechOrderAddress(call.committee.id);
  return commit(
    call,
    [
      {
        table,
        put: speechOrderRow(call.committee.id, next, version),
        if: before === 0 ? 'absent' : { version: before },
      },
      entryOf(call, { kind: 'speech-order', id: session, version }, 'change', {
        set: { items: [...items] },
        unset: [],
        texts: {},
      }),
    ],
    { body: orderView(session, items, oral, version), version },
  );
}

function orderView(session: string, items: readonly string[], oral: readonly Speech[], version: number) {
  const { ordered, waiting } = orderedOf(items, oral);
  const told = ({ id, title, members, behalf, status }: Speech) => ({
    id,
    title,
    members: [...members],
    ...(behalf !== undefined && { behalf }),
    status,
  });
  return {
    session,
    items: ordered.map((speech, index) => ({ ...told(speech), order: index + 1 })),
    waiting: waiting.map(told),
    version,
  };
}
