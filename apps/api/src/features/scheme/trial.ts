import type { DryRunView } from '@lianluo/contract/scheme-trial';
import type { SubjectKind } from '@lianluo/contract/scores';
import type { Plan } from '@lianluo/domain/scheme/language';
import { looksBeyond } from '@lianluo/domain/scheme/points/known';
import { countedNow } from '../../engine/appraisal/counted-now';
import { live, type FrozenScores } from '../../engine/appraisal/frozen-scores';
import { judgedNow } from '../../engine/appraisal/judged-now';
import type { Asking, Counting } from '../../engine/score/asking';
import { withEarlier } from '../../engine/score/earlier-tables';
import { absenceOf, scoringOf, type Scoring } from '../../engine/score/points-of';
import { plansFor, readForPlans, type Judged } from '../../engine/score/quota-rules';
import type { WithFacts } from '../../engine/score/read-facts';
import type { Scored } from '../../engine/score/subjects';
import { withGrants } from '../../engine/score/with-grants';

/** One of the two schemes that a trial sets against each other, made ready for a kind of subject. */
export interface Side {
  asking: Asking;
  plans: readonly Plan[];
  scoring: Scoring | undefined;
}

export const sideOf = (asking: Asking, kind: SubjectKind): Side => ({
  asking,
  plans: plansFor(asking, kind),
  scoring: scoringOf(asking, kind),
});

type Standing = DryRunView['items'][number]['before'];

/** How a subject stands by one of the two, with the quotas that were judged for it. */
export interface Stands {
  read: WithFacts;
  standing: Standing;
  judged: readonly Judged[];
}

export const isMissed = ({ period }: Judged): boolean => period.state === 'missed';

function standsBy({ asking, plans, scoring }: Side, read: WithFacts, frozen: FrozenScores): Stands {
  const judged = judgedNow(asking, plans, read, frozen);
  const missed = plans.length > 0 && { missed: judged.filter(isMissed).length };
  if (!scoring) return { read, standing: { ...missed }, judged };
  const { value, grade, stars } = countedNow(asking, scoring, frozen, read);
  const standing = { value, ...(grade && { grade: grade.name }), ...(stars !== undefined && { stars }), ...missed };
  return { read, standing, judged };
}

/** Whose standing would be another. */
export interface Change {
  scored: Scored;
  before: Stands;
  after: Stands;
}

export interface Sides {
  before: Side | undefined;
  after: Side;
  /** What stands of the year by the one before, where it is locked. */
  frozen: FrozenScores;
}

interface Trial {
  looked: number;
  changed: number;
  up: number;
  down: number;
  /** The largest, so many as are told. */
  largest: readonly Change[];
}

/** So many subjects with their cards are in hand at a time. */
const atOnce = 200;

/** Some subjects are looked at after others, and of those before them the ones whose change is among the largest stay in hand. */
export async function tried(
  scope: Counting,
  subjects: readonly Scored[],
  sides: Sides,
  { most, looked }: { most: number; looked?: (done: number) => Promise<void> },
): Promise<Trial> {
  const trial = { looked: 0, changed: 0, up: 0, down: 0 };
  let largest: Change[] = [];
  for (let start = 0; start < subjects.length; start += atOnce) {
    const some = subjects.slice(start, start + atOnce);
    // Who was not there in the year is not graded by either.
    const there = (await standingsFor(scope, some, sides)).filter(
      ({ after }) => !absenceOf(sides.after.asking, after.read),
    );
    const changes = there.filter(isChange);
    trial.looked += there.length;
    trial.changed += changes.length;
    trial.up += changes.filter((each) => directionOf(each) > 0).length;
    trial.down += changes.filter((each) => directionOf(each) < 0).length;
    largest = [...largest, ...changes].toSorted((one, other) => sizeOf(other) - sizeOf(one)).slice(0, most);
    await looked?.(start + some.length);
  }
  return { ...trial, largest };
}

/** Cards are read once for both, with the facts that count alone; by each of the two with what its table asks besides. */
async function standingsFor(scope: Counting, subjects: readonly Scored[], sides: Sides): Promise<Change[]> {
  const { before, after, frozen } = sides;
  const both = [after, ...(before ? [before] : [])];
  const cards = await readForPlans(
    scope,
    after.asking,
    subjects,
    both.flatMap(({ plans }) => plans),
    both.some(({ scoring }) => scoring && looksBeyond(scoring.points)),
  );
  const trees = both.flatMap(({ scoring }) => (scoring ? [scoring.table.tree] : []));
  const read = await withGrants(scope, after.asking.year, cards.map(frozen.counted), trees);
  const readBy = async (side: Side) =>
    side.scoring ? withEarlier(scope, side.asking, side.scoring.points, read) : read;
  const [was, is] = [before && (await readBy(before)), await readBy(after)];
  return is.map((each, index) => {
    const earlier = was?.[index];
    return {
      scored: each.scored,
      before: before && earlier ? standsBy(before, earlier, frozen) : { read: each, standing: {}, judged: [] },
      after: standsBy(after, each, live),
    };
  });
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
