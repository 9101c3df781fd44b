import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { SubjectKind } from '@lianluo/contract/scores';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { RuleFact } from '@lianluo/domain/scheme/subject';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { cardOf, lateFact, type Waiting } from '../../engine/appraisal/corrections';
import type { Decision } from '../../engine/appraisal/decision.store';
import type { Entered } from '../../engine/appraisal/entered-by';
import { idOfCard, kindOf, type Standing } from '../../engine/appraisal/standing';
import { factsShownOf, type IsShown } from '../../engine/score/facts-shown';
import { namesOf } from '../../engine/score/names-of';
import { shownFact } from '../../engine/score/shown-fact';
import type { Scope } from '../../floor/context';
import { resultView } from './result.view';

/** One place of a card may be decided on again: each decision is told by its own id. */
export const decisionId = ({ late, place }: Decision): string => `${late}-${place}`;

/** What a page of corrections is told with, read once for all of it. */
export interface Telling {
  /** As they are called now. */
  names: ReadonlyMap<string, string>;
  isShown: (kind: SubjectKind) => IsShown;
}

export async function tellingOf(call: Scope, cards: readonly Subject[]): Promise<Telling> {
  const subjects = cards.map((card) => ({ kind: kindOf(card), id: idOfCard(call, card) }));
  const [names, isShown] = await Promise.all([
    namesOf(call, subjects),
    factsShownOf(
      call,
      subjects.map(({ kind }) => kind),
    ),
  ]);
  return { names, isShown };
}

/** What waits for a decision, with what the subject comes to without it, and would come to with it. */
export function waitingView(
  call: Scope,
  head: AppraisalHead,
  waiting: Waiting,
  {
    entered,
    standing,
    after,
    telling,
    mayDecide,
  }: {
    entered: Entered | undefined;
    standing: Standing;
    after: SubjectResult | undefined;
    telling: Telling;
    mayDecide: boolean;
  },
): CorrectionView {
  const { id, subject: card, change, version } = waiting;
  const subject = standing.subjectOf(card, telling.names.get(idOfCard(call, card)));
  return {
    id,
    subject,
    change: change > 0 ? 'added' : 'taken-back',
    fact: factView(telling, subject.kind, lateFact(card, head.year, waiting)),
    by: entered?.name ?? '',
    ...(entered && { byId: entered.id }),
    on: entered?.on ?? head.locked?.on ?? call.today,
    before: resultView(subject, standing.resultOf(card)),
    ...(after && { after: resultView(subject, after) }),
    mayDecide,
    updatedAt: entered?.at ?? null,
    version,
  };
}

/** What was decided, as it was then. */
export function decidedView({ year }: AppraisalHead, was: Decision, telling: Telling): CorrectionView {
  const { subject, change, accepted, reason, alone, by, on, decidedAt, entered, before, after } = was;
  return {
    id: decisionId(was),
    subject,
    change: change > 0 ? 'added' : 'taken-back',
    fact: factView(telling, subject.kind, lateFact(cardOf(subject), year, was)),
    by: entered?.by ?? '',
    ...(entered && { byId: entered.byId }),
    on: entered?.on ?? on,
    before: resultView(subject, before),
    ...(after && { after: resultView(subject, after) }),
    decision: { accepted, reason, by: by.name, byId: by.id, on, ...(alone && { alone: true }) },
    mayDecide: false,
    updatedAt: decidedAt,
    version: 1,
  };
}

/** A fact whose item does not exist for the caller is told without it. */
function factView({ isShown }: Telling, kind: SubjectKind, fact: RuleFact) {
  const { item: _item, ...rest } = fact;
  return shownFact(isShown(kind)(fact) ? fact : rest);
}
