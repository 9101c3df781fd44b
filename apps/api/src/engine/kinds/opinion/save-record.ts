import type * as contract from '@lianluo/contract/opinion';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';

export const entered = ({ user, instant }: Scope) => ({ enteredBy: user.name, enteredAt: instant });
export const voidedBy = ({ user, instant }: Scope, reason: string) => ({ reason, by: user.name, at: instant });

/** The item with a record more, or one less that counts. */
export async function save(
  call: Scope,
  { textVersion, item }: FoundItem,
  changed: Opinion,
  action: string,
  note?: string,
) {
  const next: Opinion = { ...changed, updatedAt: call.instant, version: item.version + 1 };
  // Of the views only an opinion's comes back for an opinion.
  const body = itemView(next, call.actor) as contract.OpinionView;
  return commit(call, saving(call, item, next, action, { textVersion, note }), { body, version: next.version });
}

export function refuseFuture(call: Scope, pointer: string, day: string): void {
  if (day > call.today) throw invalidField(pointer, 'day.future', '日期不能晚于今天。');
}
