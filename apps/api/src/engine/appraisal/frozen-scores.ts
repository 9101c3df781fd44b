import type { PointsScore, StarScore, SubjectKind } from '@lianluo/contract/scores';
import type { PointsTable } from '@lianluo/domain/scheme/language';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { AppraisalState } from '@lianluo/domain/scheme/appraisal/appraisal';
import type { Scope } from '../../floor/context';
import type { Asking } from '../score/asking';
import { isClosed } from './appraisal.store';
import type { WithFacts } from '../score/read-facts';
import { asCounted, cardOf, correctedResult, readCorrections } from './corrections';
import { readResults } from './result-rows';

interface Told {
  appraisal?: { state: AppraisalState };
}

type Absent = Pick<PointsScore, 'absent'>;

/** What stood when the year was locked, nothing for whoever came only later, and what counts now where that is another. */
interface Locked extends Absent {
  frozen: SubjectResult;
  corrected?: SubjectResult;
  /** How many members a unit had then; of a year that was locked before that was kept it is not known. */
  members?: number;
}

/** How the numbers of a year are told once it is locked: as they were then, with what was corrected since beside them. */
export interface FrozenScores {
  told: Told;
  /** Of a year that still moves nothing is locked. */
  of: (id: string) => Locked | undefined;
  /** Whether somebody was there when the year was locked. */
  had: (id: string) => boolean;
  /** A subject with the facts that count. */
  counted: (read: WithFacts) => WithFacts;
}

/** Of a year that moves, or as it would. */
export const live: FrozenScores = { told: {}, of: () => undefined, had: () => false, counted: (read) => read };

/** Of a year that still moves nothing is frozen, which whoever asks for its rules knows already: nothing more is read. */
export async function frozenScores(
  scope: Pick<Scope, 'storage' | 'committee'>,
  { year, head }: Pick<Asking, 'year' | 'head'>,
  kind: SubjectKind,
): Promise<FrozenScores> {
  if (!isClosed(head)) return live;
  const { storage, committee } = scope;
  const [results, corrections] = await Promise.all([
    readResults(storage, committee.id, year, kind),
    readCorrections(scope, year),
  ]);
  const byId = new Map(results.map((each) => [each.id, each]));
  return {
    told: { appraisal: { state: head.state } },
    of: (id) => {
      const subject = cardOf({ kind, id });
      const locked = byId.get(id);
      const { result: frozen = { subject }, members } = locked ?? {};
      const corrected = correctedResult(corrections, subject);
      const { absent } = locked ?? corrected ?? {};
      return {
        frozen,
        ...(corrected && { corrected }),
        ...(absent && { absent }),
        ...(members !== undefined && { members }),
      };
    },
    had: (id) => byId.has(id) && byId.get(id)?.absent === undefined,
    counted: (read) => asCounted(corrections, read),
  };
}

/** What counts of one. */
export const countsNow = ({ frozen, corrected }: Locked): SubjectResult => corrected ?? frozen;

export type Graded = Pick<PointsScore, 'grade'>;

/** A grade with the colour that its band has. */
export function gradeOf({ grade }: SubjectResult, { bands }: PointsTable): Graded {
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
    const { absent } = known;
    return {
      subject: row.subject,
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
    const { value = 0, stars = 0 } = known.frozen;
    const isSame = stars === row.stars && value === row.value;
    const { absent: _now, ...told } = row;
    return {
      ...told,
      ...(known.absent && { absent: known.absent }),
      value,
      stars,
      // Why a total was held down was judged by the quotas of then.
      ...(!isSame && { earned: Math.max(stars, row.earned), cappedBy: stars < row.earned ? row.cappedBy : [] }),
      ...(known.corrected && { corrected: scoreOf(known.corrected, table) }),
    };
  };
