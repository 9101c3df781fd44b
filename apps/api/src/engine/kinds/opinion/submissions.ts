import type * as contract from '@lianluo/contract/hand-up';
import { handUp, voidSubmission } from '@lianluo/domain/opinion/submission';
import type { Submission } from '@lianluo/domain/opinion/opinion';
import { Refusal } from '@lianluo/domain/refusal';
import type { Call } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { arriving, parentOf, withdrawing } from '../arrival/beyond';
import { opinionOf } from './opinion-of';
import { entered, refuseFuture, save, voidedBy } from './records';

/** 上报: a record beside the state; to the city in this deployment, it arrives there in the same transaction. */
export async function handUpOpinion(call: Call<typeof contract.handUpOpinion>, found: FoundItem) {
  const { to, toParent, ...how } = call.body;
  refuseFuture(call, '/on', how.on);
  const city = toParent ? await parentOf(call) : undefined;
  if (toParent && !city) throw new Refusal('opinion.no-parent');
  const submission: Submission = {
    id: call.newId(),
    to: city?.name ?? to,
    ...how,
    ...(city && { arrival: { status: 'waiting', on: call.today } }),
    ...entered(call),
  };
  const next = handUp(opinionOf(found), submission);
  const also = city ? await arriving(call, next, submission, city) : [];
  return save(call, found, next, 'hand-up', { note: submission.to, also });
}

/** 作废上报 */
export async function voidSubmissionOf(call: Call<typeof contract.voidSubmission>, found: FoundItem) {
  const { reason } = call.body;
  const { record } = call.params;
  const opinion = opinionOf(found);
  const next = voidSubmission(opinion, record, voidedBy(call, reason));
  const arrived = opinion.submissions.some(({ id, arrival }) => id === record && arrival);
  const also = arrived ? await withdrawing(call, record, reason) : [];
  return save(call, found, next, 'void-submission', { note: reason, also });
}
