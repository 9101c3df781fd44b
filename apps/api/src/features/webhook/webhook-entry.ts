import type { KeptWebhook } from '../../engine/webhook/webhook.store';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';

const shown = ({ secrets: _secrets, version: _version, ...webhook }: KeptWebhook) => webhook;

/** What was done to a webhook; what it signs with is in no journal. */
export const webhookEntry = (
  scope: Scope,
  action: string,
  before: KeptWebhook | undefined,
  after: KeptWebhook,
): CommandWrite =>
  entryOf(
    scope,
    { kind: 'webhooks', id: after.id, version: after.version },
    action,
    differenceOf(before && shown(before), shown(after)),
  );
