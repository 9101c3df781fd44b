import type * as contract from '@lianluo/contract/opinion';
import { adopt, voidRecord } from '@lianluo/domain/opinion/adoption';
import type { Call } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { opinionOf } from './opinion-of';
import { entered, refuseFuture, save, voidedBy } from './save-record';

/** 登记采用 */
export async function adoptOpinion(call: Call<typeof contract.adoptOpinion>, found: FoundItem) {
  refuseFuture(call, '/adoptedOn', call.body.adoptedOn);
  const adoption = { id: call.newId(), ...call.body, ...entered(call) };
  return save(call, found, adopt(opinionOf(found), adoption), 'adopt');
}

/** 作废采用 */
export async function voidAdoption(call: Call<typeof contract.voidAdoption>, found: FoundItem) {
  const voided = voidRecord(opinionOf(found), 'adoptions', call.params.record, voidedBy(call, call.body.reason));
  return save(call, found, voided, 'void-adoption', call.body.reason);
}
