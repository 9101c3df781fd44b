import { Refusal } from '@lianluo/domain/refusal';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { askingOf, lastDayOf, type Asking, type Counting } from '../score/asking';
import { someScored } from '../score/every-scored';
import { absenceOf } from '../score/points-of';
import type { WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';
import { concernedBy } from '../standing/concerned-by';
import type { AppraisalHead } from './appraisal.store';
import { asCounted, type Corrections, type Waiting } from './corrections';
import { countsOf, resultOf, type Counts } from './count-year';
import type { Made } from './decision.store';
import { readThen } from './read-then';
import type { Standing } from './standing';
import { thereThen } from './there-then';

export interface Accepting {
  head: AppraisalHead;
  corrections: Corrections;
  standing: Standing;
  waiting: Waiting;
  scored: Scored;
}

interface Results {
  after: SubjectResult;
  also: Made[];
  /** Whose results are others now. */
  cards: Subject[];
}

/** What one more accepted correction makes of its subject, and of the units that ask the fact of each of their members. */
export async function resultsWith(
  scope: Counting,
  { head, corrections, standing, waiting, scored }: Accepting,
): Promise<Results> {
  const then = { ...scope, today: countedOn(head) };
  const asking = await askingOf(then, String(head.year));
  if (!asking) throw new Refusal('scheme.none');
  const before = standing.resultOf(waiting.subject);
  const counts = countsOf(asking, scored.kind);
  const readAs = await readThen(then, head.year);
  const [read] = await readAs(then, counts, [scored]);
  const resultFor = resultsAccepting({ corrections, standing });
  const accepted = new Set([waiting.id]);
  const units = await unitsOf(then, asking, waiting.subject);
  const ofUnits = countsOf(asking, 'unit');
  const moved = (await readAs(then, ofUnits, units)).flatMap((unit) => {
    const { card } = unit.scored;
    const after = resultFor(ofUnits, unit, accepted);
    const isSame = JSON.stringify(after) === JSON.stringify(resultFor(ofUnits, unit));
    return isSame ? [] : [{ card, made: { before: standing.resultOf(card), after } }];
  });
  return {
    after: read ? resultFor(counts, read, accepted) : before,
    also: moved.map(({ made }) => made),
    cards: [waiting.subject, ...moved.map(({ card }) => card)],
  };
}

/** What a subject comes to with all that was accepted, and with what would be accepted besides. */
export const resultsAccepting =
  ({ corrections, standing }: Pick<Accepting, 'corrections' | 'standing'>) =>
  (of: Counts, read: WithFacts, accepting?: ReadonlySet<string>): SubjectResult => {
    const counted = asCounted(corrections, read, accepting);
    const absent = absenceOf(of.asking, counted);
    return withSheet(standing, read.scored.card, { ...resultOf(of, counted), ...(absent && { absent }) });
  };

/** A correction is judged as of when the year was locked, or as of its end: what became due only later is none. */
export const countedOn = ({ year, locked }: AppraisalHead) =>
  locked && locked.on > lastDayOf(year) ? locked.on : lastDayOf(year);

/** A sheet was scored by hand and stays as it was. */
function withSheet(standing: Standing, card: Subject, result: SubjectResult): SubjectResult {
  const { sheet } = standing.resultOf(card);
  return { ...result, ...(sheet && { sheet }) };
}

/** The units of a member. */
async function unitsOf(scope: Counting, asking: Asking, subject: Subject): Promise<Scored[]> {
  if (!subject.startsWith('member#')) return [];
  const ids = await concernedBy(scope, asking, 'unit', [subject]);
  return (await someScored(scope, 'unit', ids, await thereThen(scope, asking, 'unit'))).map(({ scored }) => scored);
}
