import type * as contract from '@lianluo/contract/opinion';
import { adopt, voidRecord } from '@lianluo/domain/opinion/adoption';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField } from '@lianluo/domain/refusal';
import type { Call, Scope } from '../../../floor/context';
import { commit, type CommandWrite } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { opinionOf } from './opinion-of';

/** 登记采用 */
export async function adoptOpinion(call: Call<typeof contract.adoptOpinion>, found: FoundItem) {
  refuseFuture(call, '/adoptedOn', call.body.adoptedOn);
  return enterAdoption(call, found, call.body);
}

/** The same for a line of a list, whose days were judged with the list. */
export const enterAdoption = (scope: Scope, found: FoundItem, said: Call<typeof contract.adoptOpinion>['body']) =>
  save(scope, found, adopt(opinionOf(found), { id: scope.newId(), ...said, ...entered(scope) }), 'adopt');

/** 作废采用 */
export async function voidAdoption(call: Call<typeof contract.voidAdoption>, found: FoundItem) {
  const voided = voidRecord(opinionOf(found), 'adoptions', call.params.record, voidedBy(call, call.body.reason));
  return save(call, found, voided, 'void-adoption', { note: call.body.reason });
}

export const entered = ({ user, instant }: Scope) => ({
  enteredBy: user.name,
  enteredById: user.id,
  enteredAt: instant,
});
export const voidedBy = ({ user, instant }: Scope, reason: string) => ({
  reason,
  by: user.name,
  byId: user.id,
  at: instant,
});

/** The item with its record, and what goes along with it elsewhere. */
export async function save(
  call: Scope,
  { textVersion, item }: FoundItem,
  changed: Opinion,
  action: string,
  { note, also = [] }: { note?: string; also?: readonly CommandWrite[] } = {},
) {
  const next: Opinion = { ...changed, updatedAt: call.instant, version: item.version + 1 };
  // Of the views only an opinion's comes back for an opinion.
  const body = itemView(next, call.actor) as contract.OpinionView;
  return commit(call, [...saving(call, item, next, action, { textVersion, note }), ...also], {
    body,
    version: next.version,
  });
}

export function refuseFuture(call: Scope, pointer: string, day: string): void {
  if (day > call.today) throw invalidField(pointer, 'day.future', '日期不能晚于今天。');
}
