import { eventKinds } from '@lianluo/domain/event/event-types';
import { Refusal } from '@lianluo/domain/refusal';
import type { Webhook } from '@lianluo/domain/webhook/webhook';
import { mayBeTold } from '../../engine/event/may-be-told';
import type { Scope } from '../../floor/context';

/** What may be sent where this caller says: to a key's receiver what that key reads as events; a person's is held to nothing. */
export function toldBy({ actor, key, committee }: Scope): Pick<Webhook, 'told'> {
  if (!key) return {};
  if (!key.scopes.includes('events:read')) throw new Refusal('key.scope-missing');
  // Of the committees its list decides, of the kinds its scopes and its maker.
  const asking = { actor, key: { ...key, committees: [committee.id] } };
  const kinds = eventKinds.filter((kind) =>
    mayBeTold(asking, { committee: committee.id, subject: { kind, id: '', version: 0 } }),
  );
  return { told: { kinds, committees: [...key.committees], key: key.id, until: key.expiresOn } };
}
