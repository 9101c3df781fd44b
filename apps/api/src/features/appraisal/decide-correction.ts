import type { decideCorrection as endpoint } from '@lianluo/contract/appraisal-corrections';
import { Refusal } from '@lianluo/domain/refusal';
import { decideCorrection as decided } from '@lianluo/domain/scheme/appraisal/correction';
import { appraisalAddress, headWrite, isClosed, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { readCorrections, type Corrections, type Waiting } from '../../engine/appraisal/corrections';
import { decisionRow, type Decision } from '../../engine/appraisal/decision.store';
import { enteredBy } from '../../engine/appraisal/entered-by';
import { lateStands } from '../../engine/appraisal/late.store';
import { resultsWith } from '../../engine/appraisal/results-with';
import { idOfCard, standingOf } from '../../engine/appraisal/standing';
import { scoredOf } from '../../engine/score/subjects';
import { markWrite } from '../../engine/scorecard/standing-marks';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { consistently } from '../../floor/storage/consistently';
import { asAppraisal, byTheRules } from './as-appraisal';
import { findYear } from './find-year';
import { decidedView, tellingOf } from './correction.view';
import { openCorrection } from './open-corrections';
import { aloneWith } from './own-decision';
import { yearItem } from './year-item';

/** A correction that waits, in its year. */
interface Found {
  head: AppraisalHead;
  corrections: Corrections;
  waiting: Waiting;
  /** Of what is late: it grows where more of it comes or some goes. */
  version: number;
}

export async function findCorrection(scope: Scope, params: { year: string; id: string }): Promise<Found> {
  const head = await findYear(scope, params);
  if (!isClosed(head)) throw new Refusal('not-found');
  const corrections = await readCorrections(scope, head.year);
  const waiting = corrections.waiting.find(({ id }) => id === params.id);
  if (waiting) return { head, corrections, waiting, version: waiting.version };
  const isDecided = corrections.decided.some(({ late }) => late === params.id);
  throw new Refusal(isDecided ? 'action.not-now' : 'not-found');
}

/**
 * 决定更正: what is accepted is counted from the facts of the year without those that wait or were refused. What was locked or
 * published stays as it was, beside what the subject comes to now.
 */
export async function decideCorrection(
  call: Call<typeof endpoint>,
  { head, corrections, waiting }: Found,
): Promise<AnswerFor<typeof endpoint>> {
  const { accepted, reason } = call.body;
  // A card counts what stands on it now: an older one would be kept for good.
  const storage = consistently(call.storage);
  const { actor, today, committee } = call;
  const entered = (await enteredBy(call, [waiting])).get(waiting.id);
  const scored = await scoredOf(call, idOfCard(call, waiting.subject));
  const standing = await standingOf(call, head, corrections);
  const before = standing.resultOf(waiting.subject);
  const correction = openCorrection(waiting, { by: entered?.id ?? '', on: entered?.on ?? today });
  const { after, also, cards } =
    accepted && scored
      ? await resultsWith({ ...call, storage }, { head, corrections, standing, waiting, scored })
      : { after: before, also: [], cards: [waiting.subject] };
  const own = await aloneWith(call, entered?.id);
  const said = { reason, by: actor.id, on: today, ...own };
  byTheRules(['accepted', 'reason'], () =>
    decided(
      asAppraisal(head, { corrections: [correction] }),
      waiting.id,
      accepted ? { ...said, accepted, becomes: after } : { ...said, accepted },
    ),
  );
  const decision: Decision = {
    late: waiting.id,
    subject: standing.subjectOf(waiting.subject, scored?.name),
    signature: waiting.signature,
    at: waiting.at,
    net: waiting.net,
    change: waiting.change,
    accepted,
    reason,
    ...own,
    by: { id: actor.id, name: actor.name },
    on: today,
    decidedAt: call.instant,
    place: head.decided + 1,
    ...(entered && { entered: { by: entered.name, byId: entered.id, on: entered.on } }),
    before,
    ...(accepted && { after, ...(also.length > 0 && { also }) }),
  };
  const next = { ...head, decided: decision.place, version: head.version + 1 };
  return commit(
    call,
    [
      { ...headWrite(committee.id, head, next), refusal: 'again' },
      lateStands(committee.id, waiting),
      markWrite(committee.id, cards, new Date(call.instant)),
      { table: appraisalAddress('', '').table, put: decisionRow(committee.id, head.year, decision), if: 'absent' },
      entryOf(call, yearItem(head.year, next.version), 'decide-correction', {
        set: { correction: waiting.id, subject: decision.subject.id, change: correction.change, accepted, reason },
        unset: [],
        texts: {},
      }),
    ],
    { body: decidedView(head, decision, await tellingOf(call, [waiting.subject])), version: waiting.version },
  );
}
