import { refusedField } from '@lianluo/domain/refusal';
import { reachable } from '../../engine/webhook/receiver-url';
import { noReceivers } from '../../floor/receivers';
import type { Scope } from '../../floor/context';

/** Judged when it is saved, so that who types it is told; and again by whoever connects. */
export function requireReceiver({ receivers = noReceivers, committee }: Scope, url: string): void {
  if (!reachable(url, receivers, committee.rehearsal)) throw refusedField('/url', 'webhook.receiver');
}
