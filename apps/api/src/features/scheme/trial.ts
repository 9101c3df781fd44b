import type { DryRunView } from '@lianluo/contract/committee-scheme';
import type { SubjectKind } from '@lianluo/contract/scores';
import type { Plan } from '@lianluo/domain/scheme/language';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Asking } from '../../engine/score/asking';
import {
  absenceOf,
  gradeFor,
  looksBeyond,
  scoringOf,
  starsFor,
  valueOf,
  type Scoring,
} from '../../engine/score/points-of';
import { judgedOf, plansFor, readForPlans, type Judged } from '../../engine/score/quota-rules';
import type { WithFacts } from '../../engine/score/read-facts';
import { pageOfScored, type Scored } from '../../engine/score/subjects';
import type { Scope } from '../../floor/context';

/** One of the two schemes that a trial sets against each other, made ready for a kind of subject. */
export interface Side {
  asking: Asking;
  plans: readonly Plan[];
  scoring: Scoring | undefined;
}

export function sideOf(time: Omit<Asking, 'scheme'>, scheme: Scheme, kind: SubjectKind): Side {
  const asking = { ...time, scheme };
  return { asking, plans: plansFor(asking, kind), scoring: scoringOf(asking, kind) };
}

type Standing = DryRunView['items'][number]['before'];

/** How a subject stands by one of the two, with the quotas that were judged for it. */
export interface Stands {
  standing: Standing;
  judged: readonly Judged[];
}

export const isMissed = ({ period }: Judged): boolean => period.state === 'missed';

function standsBy({ asking, plans, scoring }: Side, read: WithFacts): Stands {
  const judged = judgedOf(asking, plans, read);
  const missed = plans.length > 0 && { missed: judged.filter(isMissed).length };
  if (!scoring) return { standing: { ...missed }, judged };
  const value = valueOf(asking, scoring, read);
  const { grade } = gradeFor(asking, scoring, read, value);
  const given = starsFor(asking, scoring, read, value);
  const standing = { value, ...(grade && { grade: grade.name }), ...(given && { stars: given.stars }), ...missed };
  return { standing, judged };
}

/** Whose standing would be another. */
export interface Change {
  read: WithFacts;
  before: Stands;
  after: Stands;
}

interface Trial {
  looked: number;
  changed: number;
  up: number;
  down: number;
  /** The largest, so many as are told. */
  largest: readonly Change[];
}

/** One page of subjects with their cards is in hand at a time, and of those before it whose change is among the largest. */
export async function tried(
  scope: Scope,
  kind: SubjectKind,
  sides: { before: Side | undefined; after: Side },
  most: number,
): Promise<Trial> {
  const trial = { looked: 0, changed: 0, up: 0, down: 0 };
  let largest: Change[] = [];
  for await (const subjects of everyPage(scope, kind)) {
    // Who was not there in the year is not graded by either.
    const there = (await readFor(scope, subjects, sides)).filter((read) => !absenceOf(sides.after.asking, read));
    const changes = there.map((read) => changeOf(read, sides)).filter(isChange);
    trial.looked += there.length;
    trial.changed += changes.length;
    trial.up += changes.filter((each) => directionOf(each) > 0).length;
    trial.down += changes.filter((each) => directionOf(each) < 0).length;
    largest = [...largest, ...changes].toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, most);
  }
  return { ...trial, largest };
}

const changeOf = (read: WithFacts, { before, after }: { before: Side | undefined; after: Side }): Change => ({
  read,
  before: before ? standsBy(before, read) : { standing: {}, judged: [] },
  after: standsBy(after, read),
});

async function* everyPage(scope: Scope, kind: SubjectKind): AsyncGenerator<Scored[], void, void> {
  let cursor: string | undefined;
  do {
    const page = await pageOfScored(scope, kind, { limit: 100, cursor });
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Cards are read once for both. */
function readFor(
  scope: Scope,
  subjects: readonly Scored[],
  { before, after }: { before: Side | undefined; after: Side },
) {
  const sides = [after, ...(before ? [before] : [])];
  return readForPlans(
    scope,
    after.asking,
    subjects,
    sides.flatMap(({ plans }) => plans),
    sides.some(({ scoring }) => scoring && looksBeyond(scoring.points)),
  );
}

const parts = ['value', 'grade', 'stars', 'missed'] as const;
const isChange = ({ before, after }: Change): boolean =>
  parts.some((part) => before.standing[part] !== after.standing[part]);

/** How much more of something there is afterwards; nothing where one of the two does not tell it. */
const gained = ({ before, after }: Change, part: 'value' | 'stars' | 'missed'): number => {
  const [was, is] = [before.standing[part], after.standing[part]];
  return was === undefined || is === undefined ? 0 : is - was;
};

const directionOf = (change: Change): number =>
  gained(change, 'value') || gained(change, 'stars') || -gained(change, 'missed');

/** Points weigh more than stars, and those more than quotas: what differs in the first is not told apart by the others. */
const sizeOf = (change: Change): number =>
  Math.abs(gained(change, 'value')) * 1e6 +
  Math.abs(gained(change, 'stars')) * 1e3 +
  Math.abs(gained(change, 'missed'));
