import type { SubjectKind } from '@lianluo/contract/scores';
import type { Plan } from '@lianluo/domain/scheme/language';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { QuotaState } from '@lianluo/domain/scheme/quota/state';
import type { Write } from '../../floor/storage/table';
import type { Asking, Counting } from '../score/asking';
import { absenceOf, gradeFor, readForPoints, scoringOf, starsFor, valueOf, type Scoring } from '../score/points-of';
import { judgedOf, plansFor, readForPlans } from '../score/quota-rules';
import type { WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';
import { sizesOf } from '../standing/unit-sizes';
import type { FrozenAsked, FrozenCard, FrozenSubject } from './result-rows';
import { frozenSheet, sheetsOf } from './sheets';

/** All by which a kind of subject is counted, made ready once for many of them. */
export interface Counts {
  asking: Asking;
  scoring: Scoring | undefined;
  plans: readonly Plan[];
}

export const countsOf = (asking: Asking, kind: SubjectKind): Counts => ({
  asking,
  scoring: scoringOf(asking, kind),
  plans: plansFor(asking, kind),
});

/** Subjects with all that their points, stars and quotas are counted from. */
export const readFor = (scope: Counting, { asking, scoring, plans }: Counts, subjects: readonly Scored[]) =>
  scoring
    ? readForPoints(scope, asking, subjects, { ...scoring, capping: plans })
    : readForPlans(scope, asking, subjects, plans);

/** What the year came to for one: by the same functions that every list and explanation is counted by. */
export function resultOf({ asking, scoring, plans }: Counts, read: WithFacts): SubjectResult {
  const quotas: Record<string, QuotaState[]> = {};
  for (const { quota, period } of judgedOf(asking, plans, read)) (quotas[quota.id] ??= []).push(period.state);
  const told = { subject: read.scored.card, ...(Object.keys(quotas).length > 0 && { quotas }) };
  if (!scoring) return told;
  const value = valueOf(asking, scoring, read);
  const { grade } = gradeFor(asking, scoring, read, value);
  const given = starsFor(asking, scoring, read, value);
  return {
    ...told,
    value,
    ...(grade && { grade: { id: grade.id, name: grade.name } }),
    ...(given && { stars: given.stars }),
  };
}

/** What is kept of a page of subjects when their year is locked. */
interface Locked {
  results: FrozenSubject[];
  cards: FrozenCard[];
  asked: FrozenAsked[];
  /** What facts filled in of the sheets. */
  writes: Write[];
}

export async function lockedPage(scope: Counting, counts: Counts, subjects: readonly Scored[]): Promise<Locked> {
  const { asking } = counts;
  const read = await readFor(scope, counts, subjects);
  const sheets = (await sheetsOf(scope, asking, subjects)).map((each) => ({
    unit: each.scored.id,
    ...frozenSheet(scope.committee.id, each),
  }));
  const sizes = await sizesOf(
    scope,
    asking,
    subjects.filter(({ kind }) => kind === 'unit'),
  );
  const results = read.map((each, index): FrozenSubject => {
    const { kind, id, name } = each.scored;
    const absent = absenceOf(asking, each);
    const sheet = kind === 'unit' ? sheets.find(({ unit }) => unit === id)?.outcome : undefined;
    return {
      kind,
      id,
      name,
      result: { ...resultOf(counts, each), ...(sheet && { sheet }) },
      ...(absent && { absent }),
      // A page is of one kind.
      ...(kind === 'unit' && { members: sizes[index] ?? 0 }),
    };
  });
  const cards = read.map(({ scored, cards: years }) => ({ subject: scored.card, card: years.get(asking.year) ?? {} }));
  const asked = read.map(({ scored: { card, profile, asked } }) => ({ subject: card, profile, asked }));
  return { results, cards, asked, writes: sheets.map(({ write }) => write) };
}
