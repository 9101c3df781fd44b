import type * as contract from '@lianluo/contract/assessments';
import { Refusal } from '@lianluo/domain/refusal';
import { resultOf } from '@lianluo/domain/scheme/sheet/result';
import { scoreLines } from '@lianluo/domain/scheme/sheet/score-lines';
import type { LineEntry } from '@lianluo/domain/scheme/sheet/scores';
import { unitsOf, whyNotFill } from '@lianluo/domain/scheme/sheet/who-fills';
import { headStands } from '../../../engine/appraisal/appraisal.store';
import { evidenceOf, provedBy } from '../../../engine/appraisal/evidence';
import { sheetAddress, sheetRow, type StoredSheet } from '../../../engine/appraisal/sheet.store';
import { askingFor } from '../../../engine/score/asking';
import type { Scored } from '../../../engine/score/subjects';
import type { AnswerFor, Call } from '../../../floor/context';
import { commit, type CommandWrite } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import { assessmentView, fillingOf } from './assessment.view';
import { sheetFor } from './explain-assessment';
import { givenLines } from './fill-entry';

type Endpoint = typeof contract.fillAssessment;

/** 评分 of some lines at one step, all of them or none. */
export async function fillAssessment(call: Call<Endpoint>, scored: Scored): Promise<AnswerFor<Endpoint>> {
  const { period, step } = call.body;
  const asking = await askingFor(call, period);
  const { head } = asking;
  const found = await sheetFor(call, asking, scored);
  const { sheet, place, stored, filled } = found;
  const whyNot = whyNotFill(step, fillingOf(call, head, scored.id));
  if (whyNot) throw new Refusal(whyNot.code, [{ pointer: '/step', code: whyNot.code, message: whyNot.why }]);
  if (call.expected !== undefined && call.expected !== stored.version) throw new Refusal('version.stale');

  const { id: by, name } = call.actor;
  const lines = call.body.lines.map(entryOfLine);
  const held = await requireEvidence(call, { year: asking.year, subject: scored.id }, lines);
  const scores = scoreLines(
    stored.scores,
    { step, by, on: call.today, lines },
    { sheet, filled, unit: scored.id, unitsOf: () => unitsOf(call.actor) },
  );
  const next: StoredSheet = { scores, people: { ...stored.people, [by]: name }, version: stored.version + 1 };
  const { id: committee } = call.committee;
  const after = { ...found, stored: next, result: resultOf(sheet, filled, scores) };
  return commit(
    call,
    [
      {
        table: sheetAddress(committee, place).table,
        put: sheetRow(committee, place, next),
        if: stored.version === 0 ? 'absent' : { version: stored.version },
      },
      ...held,
      // Nobody locks the year meanwhile.
      headStands(committee, head),
      entryOf(
        call,
        { kind: 'assessments', id: `${asking.year}_${scored.id}_${sheet.id}`, version: next.version },
        `fill-${step}`,
        { set: givenLines(lines), unset: [], texts: {} },
      ),
    ],
    { body: await assessmentView(call, asking, after), version: next.version },
  );
}

function entryOfLine({ line, value, reason, evidence }: Call<Endpoint>['body']['lines'][number]): LineEntry {
  return {
    line,
    ...(value !== undefined && { value }),
    ...(reason !== undefined && { reason }),
    ...(evidence && { evidence: evidenceOf(evidence) }),
  };
}

async function requireEvidence(
  call: Call<Endpoint>,
  of: { year: number; subject: string },
  lines: readonly LineEntry[],
): Promise<CommandWrite[]> {
  const given = lines.flatMap(({ evidence }, index) =>
    evidence ? [{ pointer: `/lines/${index}/evidence`, evidence }] : [],
  );
  const { errors, held } = await provedBy(call, of, given);
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return held;
}
