import type * as contract from '@lianluo/contract/assessments';
import { sheetHolders, sheetsOf } from '../../../engine/appraisal/sheets';
import { askingFor, countedBy, type Asking } from '../../../engine/score/asking';
import { noSubjects, pageOfScored, requireShown } from '../../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { appraisalOf, scoreOf } from './assessment.view';

type Endpoint = typeof contract.listAssessments;
/** Of which units a list is, or a sheet. */
type Asked = Omit<Call<Endpoint>['query'], 'period' | 'limit' | 'cursor'>;

/** 考核表 of every unit that has one. A city is told nothing of a year before it is published. */
export async function listAssessments(call: Call<Endpoint>): Promise<AnswerFor<Endpoint>> {
  const { period, limit, cursor, ...asked } = call.query;
  requireShown(call, 'unit');
  const asking = await askingFor(call, period);
  const { head } = asking;
  const told = { ...countedBy(asking), appraisal: appraisalOf(head) };
  if (call.actor.reach === 'below' && head.state !== 'published') return { body: { ...noSubjects, ...told } };
  const page = await pageOfScored(call, 'unit', { limit, cursor, ...(await meant(call, asking, asked)) });
  const sheets = await sheetsOf(call, asking, page.items);
  return { body: { ...page, items: sheets.map((each) => scoreOf(call, each)), ...told } };
}

/** The units that have a sheet, or the one that is named. */
export async function meant(scope: Scope, asking: Asking, { sheet, unit, q }: Asked) {
  const called = `${asking.period}#${asking.scheme.version}#${sheet ?? ''}`;
  return { unit, q, among: { called, has: await sheetHolders(scope, asking, sheet) } };
}
