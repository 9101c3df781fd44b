import type * as contract from '@lianluo/contract/rankings';
import { numberWords } from '@lianluo/domain/scheme/told/numbers';
import { sheetsOf } from '../../../engine/appraisal/sheets';
import { askingFor } from '../../../engine/score/asking';
import { everyOfScored, type Scored } from '../../../engine/score/subjects';
import type { Answer, Call } from '../../../floor/context';
import { scoreHead, sent } from '../export-scores';
import { writeAssessment, writeAssessments, type AssessmentRow } from '../score-tasks';
import { scoreOf } from './assessment.view';
import { explained, requireTold } from './explain-assessment';
import { meant } from './list-assessments';

/** So many cards are read together. */
const together = 100;

/** 考核得分表: what the list of sheets shows, to the same caller. */
export async function exportAssessments(call: Call<typeof contract.exportAssessments>): Promise<Answer<undefined>> {
  const { period, ...asked } = call.body;
  const asking = await askingFor(call, period);
  requireTold(call, asking);
  const units = await everyOfScored(call, 'unit', await meant(call, asking, asked));
  const rows: AssessmentRow[] = [];
  for (let start = 0; start < units.length; start += together) {
    const sheets = await sheetsOf(call, asking, units.slice(start, start + together));
    for (const each of sheets) {
      const { base, bonus, deductions } = each.result;
      rows.push({ ...scoreOf(call, each), base, bonus, deductions });
    }
  }
  const head = scoreHead(call, asking, '联络组织考核得分表');
  const bytes = await call.sheets.run(writeAssessments, call, { rows, head });
  return sent(call, asking, head, bytes, { of: 'assessments', subject: 'unit', rows: rows.length });
}

/** 考核表 of one: what its page shows, to the same caller. */
export async function exportAssessment(
  call: Call<typeof contract.exportAssessment>,
  scored: Scored,
): Promise<Answer<undefined>> {
  const asking = await askingFor(call, call.body.period);
  const told = await explained(call, asking, scored);
  // What nobody has said anything of is not poor yet.
  const grade = told.step && told.grade ? `　　${told.grade.name}` : '';
  const head = scoreHead(call, asking, `${scored.name}${told.sheet.name}`);
  const came = `得分${numberWords(told.total)}，满分${numberWords(told.most)}${grade}`;
  const source = `${came}　　${head.source ?? ''}`;
  const bytes = await call.sheets.run(writeAssessment, call, { told, head: { ...head, source } });
  const rows = told.blocks.flatMap(({ lines }) => lines).length;
  return sent(call, asking, head, bytes, { of: 'assessment', subject: scored.kind, item: scored.id, rows });
}
