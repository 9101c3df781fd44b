import type * as contract from '@lianluo/contract/rankings';
import { Refusal } from '@lianluo/domain/refusal';
import { periodWords } from '@lianluo/domain/report/report';
import { subjectLabels } from '@lianluo/domain/scheme/catalogue/subjects';
import { countedNow } from '../../engine/appraisal/counted-now';
import { frozenPoints, frozenScores, frozenStars } from '../../engine/appraisal/frozen-scores';
import { thereBy } from '../../engine/appraisal/there-then';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { readForPoints, scoringOf, valueOf } from '../../engine/score/points-of';
import { everyOfScored, requireShown } from '../../engine/score/subjects';
import type { Answer, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { headOf } from '../../floor/sheet/table-head';
import { everyQuota } from './list-quotas';
import { meantAmong } from './meant';
import { givesStars, pointsRow, starsRow, type AsLocked, type RowOf } from './points';
import { writePoints, writeQuotas, writeStars, type Head } from './score-tasks';

/** 任务进度表 of those who are meant. */
export async function exportQuotas(call: Call<typeof contract.exportQuotas>): Promise<Answer<undefined>> {
  const { period, ...asked } = call.body;
  requireShown(call, asked.subject);
  const asking = await askingFor(call, period);
  const rows = await everyQuota(call, asking, asked, await frozenScores(call, asking, asked.subject));
  const called = subjectLabels[asked.subject];
  const head = scoreHead(call, asking, `${called}任务进度表`);
  const bytes = await call.sheets.run(writeQuotas, call, { rows, head, called });
  return sent(call, asking, head, bytes, { of: 'quotas', subject: asked.subject, rows: rows.length });
}

/** 积分表 */
export async function exportPoints(call: Call<typeof contract.exportPoints>): Promise<Answer<undefined>> {
  const { asking, rows } = await scoredRows(call, pointsRow, frozenPoints);
  const called = subjectLabels[call.body.subject];
  const head = scoreHead(call, asking, `${called}积分表`);
  const bytes = await call.sheets.run(writePoints, call, { rows, head, called });
  return sent(call, asking, head, bytes, { of: 'points', subject: call.body.subject, rows: rows.length });
}

/** 星级表 */
export async function exportStars(call: Call<typeof contract.exportStars>): Promise<Answer<undefined>> {
  const { asking, scoring, rows } = await scoredRows(call, starsRow, frozenStars);
  if (!givesStars(scoring)) throw new Refusal('scheme.not-scored');
  const called = subjectLabels[call.body.subject];
  const head = scoreHead(call, asking, `${called}星级表`);
  const quotas = Object.fromEntries(
    asking.scheme.plans.flatMap((plan) => plan.quotas.map(({ id, label }) => [id, label])),
  );
  const bytes = await call.sheets.run(writeStars, call, { rows, head, called, quotas });
  return sent(call, asking, head, bytes, { of: 'stars', subject: call.body.subject, rows: rows.length });
}

async function scoredRows<Row>(
  call: Call<typeof contract.exportPoints> | Call<typeof contract.exportStars>,
  rowOf: RowOf<Row>,
  asLocked: AsLocked<Row>,
) {
  const { period, ...asked } = call.body;
  requireShown(call, asked.subject);
  const asking = await askingFor(call, period);
  const scoring = scoringOf(asking, asked.subject);
  if (!scoring) throw new Refusal('scheme.not-scored');
  const { subject, unit, q } = asked;
  const frozen = await frozenScores(call, asking, subject);
  const subjects = await everyOfScored(call, subject, { unit, q, there: thereBy(frozen, asking) });
  const asToldThen = asLocked(frozen, scoring.table);
  const all = (await readForPoints(call, asking, subjects, scoring)).map(frozen.counted).map((each) => {
    const value = valueOf(asking, scoring, each);
    const now = countedNow(asking, scoring, frozen, each, value);
    return { now, row: asToldThen(rowOf(asking, scoring, each, value)) };
  });
  const rows = meantAmong(all, asked).map(({ row }) => row);
  return { asking, scoring, rows };
}

/** 期间、考核办法及其版本、截至 which day: what makes the same numbers again. */
export function scoreHead(call: Scope, asking: Asking, title: string): Head {
  const { period, asOf, scheme } = countedBy(asking);
  return headOf(
    call,
    title,
    `${periodWords(period) || period}　　${scheme.name}（第${scheme.version}版）　　截至${asOf}`,
  );
}

/** What leaves the house in a file is told by the journal. */
export function sent(
  call: Scope,
  { period }: Asking,
  { title }: Head,
  bytes: Uint8Array,
  what: Record<string, unknown>,
): Promise<Answer<undefined>> {
  const entry = accessEntry(call, 'export', { kind: 'scores', period, ...what });
  return commit<undefined>(call, [entry], { file: { bytes, name: `${title}-${period}.xlsx` } });
}
