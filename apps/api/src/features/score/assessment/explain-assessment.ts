import type * as contract from '@lianluo/contract/assessments';
import type { AssessmentView } from '@lianluo/contract/assessments';
import { Refusal } from '@lianluo/domain/refusal';
import { sheetsOf, type UnitSheet } from '../../../engine/appraisal/sheets';
import { askingFor, type Asking } from '../../../engine/score/asking';
import type { Scored } from '../../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { assessmentView } from './assessment.view';

type Endpoint = typeof contract.explainAssessment;

/** The sheet of one unit in a year; refused with why there is none. */
export async function sheetFor(scope: Scope, asking: Asking, scored: Scored): Promise<UnitSheet> {
  const [found] = await sheetsOf(scope, asking, [scored]);
  if (!found) throw new Refusal('assessment.no-sheet');
  return found;
}

/** 考核表说明 of one. */
export async function explainAssessment(call: Call<Endpoint>, scored: Scored): Promise<AnswerFor<Endpoint>> {
  const asking = await askingFor(call, call.query.period);
  const body = await explained(call, asking, scored);
  return { body, version: body.version };
}

/** The same for its page and for a sheet. */
export async function explained(scope: Scope, asking: Asking, scored: Scored): Promise<AssessmentView> {
  requireTold(scope, asking);
  return assessmentView(scope, asking, await sheetFor(scope, asking, scored));
}

/** A city is told nothing of a year before it is published. */
export function requireTold({ actor }: Scope, { head }: Asking): void {
  if (actor.reach === 'below' && head.state !== 'published') throw new Refusal('assessment.not-published');
}
