import type { FeedEvent } from '@lianluo/domain/event/event';
import { eventCollection, isEventKind } from '@lianluo/domain/event/event-types';
import { may } from '@lianluo/domain/permission';
import type { Scope } from '../../floor/context';

/** A key as far as events ask for it. */
interface Asking extends Pick<Scope, 'actor'> {
  key?: { scopes: readonly string[]; committees: readonly string[] } | undefined;
}

/** Whether whoever asks may read what an event speaks of: a key by its scopes and its committees, and no further than its maker. */
export function mayBeTold(
  { actor, key }: Asking,
  { committee, subject: { kind } }: Pick<FeedEvent, 'committee' | 'subject'>,
): boolean {
  // Of a later release, or of one whose kinds were others: nobody knows who may read it.
  if (!isEventKind(kind)) return false;
  const { permission, within = kind } = eventCollection(kind);
  if (!may(actor, permission)) return false;
  return !key || (key.committees.includes(committee) && key.scopes.includes(`${within}:read`));
}
