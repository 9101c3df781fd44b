import type { Committee } from '@lianluo/domain/committee/committee';
import type { Recipient } from '@lianluo/domain/inbox/told';
import { may, type Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { isMine } from '@lianluo/domain/work/turn';
import { isVisible } from '../work/find-item';

/** What is looked at beside the item: who there is, and which of them asked for more time. */
export interface Among {
  committee: Committee;
  people: readonly Actor[];
  asked: (user: string) => boolean;
}

const isOne: Readonly<Record<Recipient, (item: WorkItem, actor: Actor, among: Among) => boolean>> = {
  author: ({ createdBy, unit }, { id, unit: own }) => createdBy === id || (own !== undefined && own === unit),
  holder: (item, actor) => isMine(kindOfItem(item), item, actor),
  asker: (_, { id }, { asked }) => asked(id),
  office: (_, actor) => may(actor, 'opinion:edit'),
  granters: (_, actor) => may(actor, 'deadline:grant'),
};

/** Those of a committee who are told of something about an item: nobody of their own acts, and nobody who may not know of the item. */
export function recipientsAmong(
  item: WorkItem,
  recipients: readonly Recipient[],
  by: string,
  among: Among,
): readonly Actor[] {
  return among.people.filter(
    (actor) =>
      actor.id !== by &&
      recipients.some((each) => isOne[each](item, actor, among)) &&
      isVisible({ actor, committee: among.committee }, item),
  );
}
