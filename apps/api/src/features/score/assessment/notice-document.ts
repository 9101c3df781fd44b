import type * as contract from '@lianluo/contract/assessments';
import { deductionNotice } from '@lianluo/domain/paper/drafts/deduction-notice';
import { Refusal } from '@lianluo/domain/refusal';
import { noticeOf, type LineResult } from '@lianluo/domain/scheme/sheet/result';
import { isClosed } from '../../../engine/appraisal/appraisal.store';
import { fileName } from '../../../engine/kinds/issue/issue-document';
import { askingFor } from '../../../engine/score/asking';
import type { Scored } from '../../../engine/score/subjects';
import type { AnswerFor, Call } from '../../../floor/context';
import { writePaper } from '../../../floor/document/write-paper';
import { commit } from '../../../floor/http/commit';
import { accessEntry } from '../../../floor/journal/journal';
import { sheetFor } from './explain-assessment';

type Endpoint = typeof contract.assessmentNotice;

/** 扣分抄告单 as .docx, of what stands: the chairs' meeting has decided on it, or the year is locked. */
export async function assessmentNotice(call: Call<Endpoint>, scored: Scored): Promise<AnswerFor<Endpoint>> {
  const asking = await askingFor(call, call.body.period);
  const { sheet, result } = await sheetFor(call, asking, scored);
  if (sheet.noticeTo === undefined) throw new Refusal('assessment.tells-nobody');
  const taken = noticeOf(sheet, result);
  if (!taken) throw new Refusal('assessment.nothing-taken');
  if (!isClosed(asking.head)) requireDecided(taken.lines);
  const paper = deductionNotice({
    house: call.committee,
    on: call.today,
    year: asking.year,
    unit: scored.name,
    scheme: asking.scheme.name,
    sheet: sheet.name,
    ...taken,
  });
  const bytes = await call.sheets.run(writePaper, call, paper);
  const told = { kind: 'scores', of: 'notice', scored: scored.id, year: asking.year };
  return commit<undefined>(call, [accessEntry(call, 'export', told)], {
    file: { bytes, name: fileName(paper.title, scored.name, String(asking.year)) },
  });
}

function requireDecided(lines: readonly LineResult[]): void {
  const open = lines.filter(({ counts }) => counts?.step !== 'final');
  if (open.length === 0) return;
  const message = `“${open.map(({ indicator }) => indicator.label).join('”、“')}”还没有经主席会议审定。`;
  throw new Refusal('assessment.undecided', [{ pointer: '', code: 'assessment.undecided', message }]);
}
