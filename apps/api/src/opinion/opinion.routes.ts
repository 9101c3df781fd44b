import * as contract from '@lianluo/contract/opinion';
import { adopt, instruct, voidRecord } from '@lianluo/domain/opinion/adoption';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Call, Scope } from '../context';
import { commit } from '../http/commit';
import type { Mount } from '../http/mount';
import { findItem, type FoundItem } from '../work/find-item';
import { itemView } from '../work/item.view';
import { saving } from '../work/ledger.store';
import { draftDocument } from '../document/opinion-document';

const find = findItem('opinions');

/** Finds one adoption or instruction with its item. */
const findRecord =
  (of: 'adoptions' | 'instructions') =>
  async (scope: Scope, params: { id: string; record: string }): Promise<FoundItem> => {
    const found = await find(scope, params);
    if (!opinionOf(found)[of].some(({ id }) => id === params.record)) throw new Refusal('not-found');
    return found;
  };

/** What stands beside an opinion's state: adoptions, instructions, and the printed document. */
export function opinionRoutes(mount: Mount): void {
  mount(contract.adoptOpinion, { find, act: adoptOpinion });
  mount(contract.voidAdoption, { find: findRecord('adoptions'), act: voidAdoption });
  mount(contract.instructOpinion, { find, act: instructOpinion });
  mount(contract.voidInstruction, { find: findRecord('instructions'), act: voidInstruction });
  mount(contract.opinionDocument, { find, act: draftDocument });
}

async function adoptOpinion(call: Call<typeof contract.adoptOpinion>, found: FoundItem) {
  refuseFuture(call, '/adoptedOn', call.body.adoptedOn);
  const adoption = { id: call.newId(), ...call.body, ...entered(call) };
  return save(call, found, adopt(opinionOf(found), adoption), 'adopt');
}

async function voidAdoption(call: Call<typeof contract.voidAdoption>, found: FoundItem) {
  const voided = voidRecord(opinionOf(found), 'adoptions', call.params.record, voidedBy(call, call.body.reason));
  return save(call, found, voided, 'void-adoption', call.body.reason);
}

async function instructOpinion(call: Call<typeof contract.instructOpinion>, found: FoundItem) {
  refuseFuture(call, '/instructedOn', call.body.instructedOn);
  const instruction = { id: call.newId(), ...call.body, ...entered(call) };
  return save(call, found, instruct(opinionOf(found), instruction), 'instruct');
}

async function voidInstruction(call: Call<typeof contract.voidInstruction>, found: FoundItem) {
  const voided = voidRecord(opinionOf(found), 'instructions', call.params.record, voidedBy(call, call.body.reason));
  return save(call, found, voided, 'void-instruction', call.body.reason);
}

// `findItem('opinions')` finds opinions only.
const opinionOf = ({ item }: FoundItem): Opinion => item as Opinion;
const entered = ({ user, instant }: Scope) => ({ enteredBy: user.name, enteredAt: instant });
const voidedBy = ({ user, instant }: Scope, reason: string) => ({ reason, by: user.name, at: instant });

async function save(call: Scope, { textVersion, item }: FoundItem, changed: Opinion, action: string, note?: string) {
  const next: Opinion = { ...changed, updatedAt: call.instant, version: item.version + 1 };
  // Of the views only an opinion's comes back for an opinion.
  const body = itemView(next, call.actor) as contract.OpinionView;
  return commit(call, saving(call, item, next, action, { textVersion, note }), { body, version: next.version });
}

function refuseFuture(call: Scope, pointer: string, day: string): void {
  if (day > call.today) throw invalidField(pointer, 'day.future', '日期不能晚于今天。');
}
