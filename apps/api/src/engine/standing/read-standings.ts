import type { Day } from '@lianluo/domain/calendar/day';
import type { Scope } from '../../floor/context';
import { frozenScores } from '../appraisal/frozen-scores';
import { thereBy } from '../appraisal/there-then';
import type { Asking } from '../score/asking';
import { everyScored, someScored, type Listed } from '../score/every-scored';
import { ofWholeYear } from '../score/quota-rules';
import { marksOf } from '../scorecard/standing-marks';
import { concernedBy } from './concerned-by';
import { standingsOf } from './standings-of';
import {
  isAtWork,
  readSetHead,
  readStandings,
  type RankedKind,
  type Standing,
  type StandingSet,
} from './standing.store';
import { concerns } from './take-marks';

/** How a kind of subjects stands in a year. */
export interface Standings {
  /** In no order. */
  all: readonly Standing[];
  asOf: Day;
  /** They are being counted: how many of how many are. What is there is of an earlier day, or nothing. */
  counting?: { done: number; total: number };
}

/** So many are counted at once, as a page of a list is. */
const countedAtOnce = 100;

/**
 * The standings as they were kept, with those counted now whose cards have changed since. What is more than a page of them is left
 * to a job, which keeps it: a call only reads.
 */
export async function standingsFor(scope: Scope, of: Asking, kind: RankedKind): Promise<Standings> {
  // Standings are a year's.
  const asking = ofWholeYear(of);
  const { storage, committee, today } = scope;
  const set: StandingSet = { committee: committee.id, year: asking.year, kind, by: asking.scheme.version };
  const [head, all, marks] = await Promise.all([
    readSetHead(storage, set),
    readStandings(storage, set),
    firstMarks(scope),
  ]);
  const stale = [...new Set([...(head?.stale ?? []), ...marks.subjects.filter((subject) => concerns(kind, subject))])];
  const asOf = head?.countedOn ?? today;
  const isWhole = head?.countedOn === today && head.run === undefined;
  if (isWhole && stale.length === 0) return { all, asOf };
  if (!isAtWork(head, scope.now()))
    await scope.later({ task: 'standings', committee: committee.id, year: asking.year, kind });
  const frozen = await frozenScores(scope, asking, kind);
  const there = thereBy(frozen, asking);
  const stand = (listed: readonly Listed[]) => standingsOf(scope, asking, kind, listed, frozen);
  if (isWhole) {
    const ids = await concernedBy(scope, asking, kind, stale);
    if (marks.isAll && ids.length <= countedAtOnce) {
      const listed = await someScored(scope, kind, ids, there);
      return { all: replaced(all, ids, await stand(listed)), asOf };
    }
    return { all, asOf, counting: { done: all.length - Math.min(all.length, ids.length), total: all.length } };
  }
  const listed = await everyScored(scope, kind, there);
  if (listed.length <= countedAtOnce) return { all: await stand(listed), asOf: today };
  const done = head?.run === undefined ? 0 : head.done;
  return { all: head?.countedOn === undefined ? [] : all, asOf, counting: { done, total: listed.length } };
}

/** Marks that a call reads; of more it does not know whom they all mean. */
async function firstMarks({ storage, committee }: Scope) {
  for await (const { keys, subjects } of marksOf(storage, committee.id, countedAtOnce))
    return { subjects, isAll: keys.length < countedAtOnce };
  return { subjects: [], isAll: true };
}

const replaced = (all: readonly Standing[], ids: readonly string[], counted: readonly Standing[]): Standing[] => {
  const anew = new Set(ids);
  return [...all.filter(({ id }) => !anew.has(id)), ...counted];
};
