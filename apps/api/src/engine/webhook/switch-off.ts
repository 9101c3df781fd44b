import type { OffReason } from '@lianluo/domain/webhook/webhook';
import type { Dependencies } from '../../floor/context';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import type { Person } from '../../floor/journal/security';
import { WriteConflict } from '../../floor/storage/table';
import { webhookRow, type KeptWebhook } from './webhook.store';

/** 推送: what a webhook does without anybody asking stands under this name. */
const sender: Person = { id: 'webhooks', name: '事件推送', role: 'operator' };

/** 自动停用: the list shows it with its reason, and the journal has the entry. What is left is dropped when it is due. */
export async function switchOff(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  { secrets, ...before }: KeptWebhook,
  reason: OffReason,
): Promise<void> {
  if (before.off) return;
  const instant = now().toISOString();
  const after = { ...before, off: { reason, at: instant }, version: before.version + 1 };
  const { refusal: _refusal, ...entry } = entryOf(
    { actor: sender, instant, committee: { id: before.committee } },
    { kind: 'webhooks', ...after },
    'switch-off',
    differenceOf(before, after),
  );
  try {
    await storage.write([
      { table: 'accounts', put: webhookRow({ ...after, secrets }), if: { version: before.version } },
      entry,
    ]);
  } catch (error) {
    // Somebody has changed it meanwhile; the next round looks at what it is now.
    if (!(error instanceof WriteConflict)) throw error;
  }
}
