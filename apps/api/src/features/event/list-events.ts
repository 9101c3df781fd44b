import type { listEvents as endpoint } from '@lianluo/contract/event';
import type { AnswerFor, Call } from '../../floor/context';
import { readFeed } from '../../engine/event/event.store';
import { mayBeTold } from '../../engine/event/may-be-told';

/** One query reads so many, of which a filter may want few. */
const lookedThrough = 500;

/** 事件流 behind a cursor, as far as this caller may read what the events speak of. */
export async function listEvents(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { after, limit, type, kind } = call.query;
  const { events, next } = await readFeed(call, call.committee.id, {
    after,
    limit,
    ...((type ?? kind) && { among: lookedThrough }),
    isWanted: (event) =>
      (!type || type.includes(event.type)) && (!kind || kind.includes(event.subject.kind)) && mayBeTold(call, event),
  });
  return { body: { items: events, nextCursor: next } };
}
