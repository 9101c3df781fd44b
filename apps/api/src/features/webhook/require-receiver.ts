import { eventTypeNames } from '@lianluo/domain/event/event-types';
import { refusedField } from '@lianluo/domain/refusal';
import { wants } from '@lianluo/domain/webhook/webhook';
import { reachable } from '../../engine/webhook/receiver-url';
import { noReceivers } from '../../floor/receivers';
import type { Scope } from '../../floor/context';

/** Judged when it is saved, so that who types it is told; and again by whoever connects. */
export function requireReceiver({ receivers = noReceivers, committee }: Scope, url: string): void {
  if (!reachable(url, receivers, committee.rehearsal)) throw refusedField('/url', 'webhook.receiver');
}

/** A type that nothing is ever of would be a webhook that waits for ever. */
export function requireTypes(types: readonly string[]): void {
  const unknown = types.findIndex((type) => !eventTypeNames.some((each) => wants({ types: [type] }, each)));
  if (unknown >= 0) throw refusedField(`/types/${unknown}`, 'webhook.unknown-type');
}
