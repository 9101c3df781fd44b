import type * as contract from '@lianluo/contract/assessments';
import { Refusal } from '@lianluo/domain/refusal';
import { readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
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
  const head = await readAppraisalHead(call, asking.year);
  if (call.actor.reach === 'below' && head.state !== 'published') throw new Refusal('assessment.not-published');
  const found = await sheetFor(call, asking, scored);
  return { body: await assessmentView(call, asking, head, found), version: found.stored.version };
}
