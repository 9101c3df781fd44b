import type * as contract from '@lianluo/contract/instruct';
import {
  follow,
  instruct,
  present,
  voidCourseRecord,
  voidInstruction as voidOne,
} from '@lianluo/domain/opinion/instructing';
import type { CourseStep } from '@lianluo/domain/opinion/instruction';
import type { Call, Scope } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { opinionOf } from './opinion-of';
import { entered, refuseFuture, save, voidedBy } from './records';

/** 呈批 */
export async function presentOpinion(call: Call<typeof contract.presentInstruction>, found: FoundItem) {
  refuseFuture(call, '/on', call.body.on);
  const record = { id: call.newId(), step: 'present' as const, ...call.body, ...entered(call) };
  return save(call, found, present(opinionOf(found), record), 'present-instruction');
}

/** 登记批示 */
export async function instructOpinion(call: Call<typeof contract.instructOpinion>, found: FoundItem) {
  refuseFuture(call, '/instructedOn', call.body.instructedOn);
  const instruction = { id: call.newId(), ...call.body, ...entered(call) };
  return save(call, found, instruct(opinionOf(found), instruction), 'instruct');
}

interface FollowCall extends Scope {
  params: { record: string };
  body: { on: string };
}

/** 交办、办理、反馈: what followed an instruction. */
export const followed = (step: Exclude<CourseStep, 'present'>) => async (call: FollowCall, found: FoundItem) => {
  refuseFuture(call, '/on', call.body.on);
  const record = { id: call.newId(), step, instruction: call.params.record, ...call.body, ...entered(call) };
  return save(call, found, follow(opinionOf(found), record), `${step}-instruction`);
};

/** 作废批示, or one step of its course. */
export async function voidInstruction(call: Call<typeof contract.voidInstruction>, found: FoundItem) {
  const [item, { record }, voided] = [opinionOf(found), call.params, voidedBy(call, call.body.reason)];
  const next = item.instructions.some(({ id }) => id === record)
    ? voidOne(item, record, voided)
    : voidCourseRecord(item, record, voided);
  return save(call, found, next, 'void-instruction', { note: call.body.reason });
}
