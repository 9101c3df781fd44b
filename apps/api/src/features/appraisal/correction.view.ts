import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import { may } from '@lianluo/domain/permission';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { cardOf, lateFact, type Waiting } from '../../engine/appraisal/corrections';
import type { Decision } from '../../engine/appraisal/decision.store';
import type { Entered } from '../../engine/appraisal/entered-by';
import { idOfCard, type Standing } from '../../engine/appraisal/standing';
import { factsShown } from '../../engine/score/facts-shown';
import { shownFact } from '../../engine/score/shown-fact';
import { scoredOf, type Scored } from '../../engine/score/subjects';
import type { Scope } from '../../floor/context';
import { resultView } from './result.view';

/** One place of a card may be decided on again: each decision is told by its own id. */
export const decisionId = ({ late, place }: Decision): string => `${late}-${place}`;

/** What waits for a decision, with what the subject comes to without it. */
export async function waitingView(
  call: Scope,
  head: AppraisalHead,
  waiting: Waiting,
  { entered, standing }: { entered: Entered | undefined; standing: Standing },
): Promise<CorrectionView> {
  const { id, subject: card, change, version } = waiting;
  const scored = await scoredOf(call, idOfCard(call, card));
  const subject = standing.subjectOf(card, scored?.name);
  return {
    id,
    subject,
    change: change > 0 ? 'added' : 'taken-back',
    fact: await factView(call, scored, lateFact(card, head.year, waiting)),
    by: entered?.name ?? '',
    ...(entered && { byId: entered.id }),
    on: entered?.on ?? head.locked?.on ?? call.today,
    before: resultView(subject, standing.resultOf(card)),
    mayDecide: may(call.actor, 'appraisal:run') && entered?.id !== call.actor.id,
    updatedAt: entered?.at ?? null,
    version,
  };
}

/** What was decided, as it was then. */
export async function decidedView(call: Scope, { year }: AppraisalHead, was: Decision): Promise<CorrectionView> {
  const { subject, change, accepted, reason, by, on, decidedAt, entered, before, after } = was;
  const scored = await scoredOf(call, subject.id);
  return {
    id: decisionId(was),
    subject,
    change: change > 0 ? 'added' : 'taken-back',
    fact: await factView(call, scored, lateFact(cardOf(subject), year, was)),
    by: entered?.by ?? '',
    ...(entered && { byId: entered.byId }),
    on: entered?.on ?? on,
    before: resultView(subject, before),
    ...(after && { after: resultView(subject, after) }),
    decision: { accepted, reason, by: by.name, byId: by.id, on },
    mayDecide: false,
    updatedAt: decidedAt,
    version: 1,
  };
}

/** A fact whose item does not exist for the caller is told without it. */
async function factView(call: Scope, scored: Scored | undefined, fact: RuleFact) {
  const isShown = scored && (await factsShown(call, scored));
  const { item: _item, ...rest } = fact;
  return shownFact(isShown?.(fact) ? fact : rest);
}
