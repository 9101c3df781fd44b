import type { PointsScore, QuotaScore, StarScore, SubjectKind } from '@lianluo/contract/scores';
import type { PointsTable } from '@lianluo/domain/scheme/language';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { AppraisalState } from '@lianluo/domain/scheme/appraisal/appraisal';
import type { Scope } from '../../floor/context';
import { isClosed, readAppraisalHead } from './appraisal.store';
import { cardOf, correctedResult, readCorrections } from './corrections';
import { readResults } from './result-rows';

interface Told {
  appraisal?: { state: AppraisalState };
}

/** How the numbers of a year are told once it is locked: as they were then, with what was corrected since beside them. */
export interface FrozenScores {
  told: Told;
  /** What stood when the year was locked, and what counts now where that is another. */
  of: (id: string) => { frozen: SubjectResult; corrected: SubjectResult | undefined } | undefined;
}

const live: FrozenScores = { told: {}, of: () => undefined };

/** Of a year that still moves nothing is frozen, and no more than its head is read. */
export async function frozenScores(
  scope: Pick<Scope, 'storage' | 'committee'>,
  year: number,
  kind: SubjectKind,
): Promise<FrozenScores> {
  const head = await readAppraisalHead(scope, year);
  if (!isClosed(head)) return live;
  const { storage, committee } = scope;
  const [results, corrections] = await Promise.all([
    readResults(storage, committee.id, year, kind),
    readCorrections(scope, year),
  ]);
  const byId = new Map(results.map(({ id, result }) => [id, result]));
  return {
    told: { appraisal: { state: head.state } },
    of: (id) => {
      const frozen = byId.get(id);
      return frozen && { frozen, corrected: correctedResult(corrections, cardOf({ kind, id })) };
    },
  };
}

type Graded = Pick<PointsScore, 'grade'>;

/** A grade with the colour that its band has. */
function gradeOf({ grade }: SubjectResult, { bands }: PointsTable): Graded {
  const band = grade && bands.find(({ id }) => id === grade.id);
  return grade ? { grade: { ...grade, tone: band?.tone ?? 'fair' } } : {};
}

const scoreOf = (result: SubjectResult, table: PointsTable) => ({
  value: result.value ?? 0,
  ...gradeOf(result, table),
  ...(result.stars !== undefined && { stars: result.stars }),
});

export const frozenPoints =
  ({ of }: FrozenScores, table: PointsTable) =>
  (row: PointsScore): PointsScore => {
    const known = of(row.subject.id);
    if (!known) return row;
    const { subject, absent } = row;
    return {
      subject,
      ...(absent && { absent }),
      ...scoreOf(known.frozen, table),
      ...(known.corrected && { corrected: scoreOf(known.corrected, table) }),
    };
  };

export const frozenStars =
  ({ of }: FrozenScores, table: PointsTable) =>
  (row: StarScore): StarScore => {
    const known = of(row.subject.id);
    if (!known) return row;
    const { value = row.value, stars = row.stars } = known.frozen;
    const isSame = stars === row.stars && value === row.value;
    return {
      ...row,
      value,
      stars,
      // Why a total was held down was judged by the quotas of then.
      ...(!isSame && { earned: Math.max(stars, row.earned), cappedBy: stars < row.earned ? row.cappedBy : [] }),
      ...(known.corrected && { corrected: scoreOf(known.corrected, table) }),
    };
  };

/** Each period of a quota in its order, as it was judged then; of a part of the year the rows stay as they are. */
export const frozenQuotas =
  ({ of }: FrozenScores) =>
  (row: QuotaScore): QuotaScore => {
    const states = of(row.subject.id)?.frozen.quotas;
    if (!states) return row;
    const at = new Map<string, number>();
    const rules = row.rules.map((rule) => {
      const index = at.get(rule.rule) ?? 0;
      at.set(rule.rule, index + 1);
      return { ...rule, state: states[rule.rule]?.[index] ?? rule.state };
    });
    return { ...row, rules };
  };

/** What was locked of one, where the facts of today come to something else. */
export async function frozenBeside(
  scope: Pick<Scope, 'storage' | 'committee'>,
  year: number,
  { kind, id }: { kind: SubjectKind; id: string },
  now: { value: number; table: PointsTable },
): Promise<{ frozen?: { value: number } & Graded }> {
  const known = (await frozenScores(scope, year, kind)).of(id);
  if (!known || known.frozen.value === undefined || known.frozen.value === now.value) return {};
  return { frozen: { value: known.frozen.value, ...gradeOf(known.frozen, now.table) } };
}
