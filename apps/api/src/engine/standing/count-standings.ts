import { dayOf } from '@lianluo/domain/calendar/day';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import type { StandingsJob } from '../../floor/job';
import { consistently } from '../../floor/storage/consistently';
import { WriteConflict, type Storage, type Write } from '../../floor/storage/table';
import { frozenScores } from '../appraisal/frozen-scores';
import { thereBy } from '../appraisal/there-then';
import { askingOf, type Asking, type Counting } from '../score/asking';
import { everyScored, someScored } from '../score/every-scored';
import { concernedBy } from './concerned-by';
import { standingsOf } from './standings-of';
import {
  headWrite,
  isAtWork,
  readSetHead,
  readStandings,
  standingRemoval,
  standingWrite,
  type SetHead,
  type Standing,
  type StandingSet,
} from './standing.store';
import { dropEarlier } from './drop-earlier';
import { takeMarks } from './take-marks';

/** A transaction takes a hundred rows, one of which is the head. */
const atOnce = 90;
/** Of so many members whose cards changed their units, few each, are counted in one transaction. */
const staleAtOnce = 30;
const mostConflicts = 20;

interface Work {
  storage: Storage;
  counting: Counting;
  asking: Asking;
  set: StandingSet;
  now: () => Date;
  hasTime: () => boolean;
}

/**
 * Brings the standings of a kind of subjects up to date: those whose cards have changed, or all of them where the day, the version of
 * the scheme or nothing at all was counted before. What is written stands in one transaction with the head of the set, guarded by its
 * version, so that two at once, one that is cut short or one that is sent twice leave the same rows. Says whether it came to its end.
 */
export async function countStandings(
  deps: Pick<Dependencies, 'storage' | 'now' | 'calendar'>,
  job: Omit<StandingsJob, 'task'>,
  hasTime: () => boolean = () => true,
): Promise<boolean> {
  const work = await workOf(deps, job, hasTime);
  if (!work) return true;
  for (let conflicts = 0; ;) {
    try {
      const state = await step(work);
      if (state !== 'more') return state === 'done';
    } catch (error) {
      if (!(error instanceof WriteConflict) || ++conflicts === mostConflicts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * conflicts));
    }
  }
}

async function workOf(
  { storage, now, calendar }: Pick<Dependencies, 'storage' | 'now' | 'calendar'>,
  { committee: id, year, kind }: Omit<StandingsJob, 'task'>,
  hasTime: () => boolean,
): Promise<Work | undefined> {
  const [row] = await storage.get([committeeAddress(id)], { consistent: true });
  if (!row) return undefined;
  // A mark is taken away before the card is read that it speaks of: an older card would be counted for good.
  const exact = consistently(storage);
  const counting = { storage: exact, calendar, committee: readCommitteeRow(row), today: dayOf(now()) };
  const asking = await askingOf(counting, String(year));
  if (!asking) return undefined;
  const set = { committee: id, year, kind, by: asking.scheme.version };
  return { storage: exact, counting, asking, set, now, hasTime };
}

type State = 'more' | 'done' | 'cut-short';

async function step(work: Work): Promise<State> {
  const { storage, set, counting, now, hasTime } = work;
  await takeMarks(storage, set.committee, now());
  const head = await readSetHead(storage, set);
  if (isAtWork(head, now())) return 'done';
  if (head?.countedOn !== counting.today || head.run !== undefined) return countAll(work, head);
  if (head.stale.length === 0) return 'done';
  await countStale(work, head);
  return hasTime() ? 'more' : 'cut-short';
}

/** The next state of the head with what is written beside it; whoever came between has the last word. */
async function save({ storage, set, now }: Work, before: SetHead | undefined, next: Partial<SetHead>, rows: Write[]) {
  const head = { done: 0, total: 0, stale: [], ...before, ...next, at: now().toISOString() };
  await storage.write([headWrite(set, before, head), ...rows]);
  return { ...head, version: (before?.version ?? 0) + 1 } satisfies SetHead;
}

/** Nothing else than what is listed stays, and what has not changed is not written. */
async function countAll(work: Work, before: SetHead | undefined): Promise<State> {
  const { storage, counting, asking, set, hasTime } = work;
  // Whose results are corrected meanwhile are marked, and counted again.
  const frozen = await frozenScores(counting, asking, set.kind);
  const listed = await everyScored(counting, set.kind, thereBy(frozen, asking));
  const known = new Map((await readStandings(storage, set, true)).map((each) => [each.id, each]));
  const run = crypto.randomUUID();
  let head = await save(work, before, { run, done: 0, total: listed.length, stale: [] }, []);
  const go = async (next: Partial<SetHead>, rows: Write[]): Promise<boolean> => {
    const written = await saveOwn(work, head, next, rows);
    head = written ?? head;
    return written !== undefined;
  };
  for (let start = 0; start < listed.length; start += atOnce) {
    if (!hasTime()) {
      await go({ run: undefined }, []);
      return 'cut-short';
    }
    const some = listed.slice(start, start + atOnce);
    const rows = writesOf(set, known, await standingsOf(counting, asking, set.kind, some, frozen));
    if (!(await go({ done: start + some.length }, rows))) return 'more';
  }
  const there = new Set(listed.map(({ scored }) => scored.id));
  const gone = [...known.keys()].filter((id) => !there.has(id));
  for (let start = 0; start < gone.length; start += atOnce) {
    const removals = gone.slice(start, start + atOnce).map((id) => standingRemoval(set, id));
    if (!(await go({}, removals))) return 'more';
  }
  if (!(await go({ run: undefined, countedOn: counting.today, done: listed.length }, []))) return 'more';
  await dropEarlier(storage, set);
  return 'more';
}

/** Marks that somebody took meanwhile change the head and leave the run; where it is no longer ours all is counted again. */
async function saveOwn(work: Work, head: SetHead, next: Partial<SetHead>, rows: Write[]): Promise<SetHead | undefined> {
  let before: SetHead | undefined = head;
  for (let attempt = 1; before?.run === head.run; attempt++) {
    try {
      return await save(work, before, next, rows);
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === mostConflicts) throw error;
    }
    before = await readSetHead(work.storage, work.set);
  }
  return undefined;
}

const writesOf = (set: StandingSet, known: ReadonlyMap<string, Standing>, standings: readonly Standing[]): Write[] =>
  standings.flatMap((each) => (isSame(known.get(each.id), each) ? [] : [standingWrite(set, each)]));

const names = ['name', 'order', 'value', 'grade', 'stars', 'absent', 'met', 'asked', 'size'] as const;
const isSame = (one: Standing | undefined, other: Standing): boolean =>
  one !== undefined && names.every((name) => one[name] === other[name]);

/** Some of those whose cards have changed. */
async function countStale(work: Work, head: SetHead): Promise<void> {
  const { counting, asking, set } = work;
  const taken = head.stale.slice(0, staleAtOnce);
  const ids = await idsOf(work, taken);
  if (ids.length > atOnce) {
    await save(work, head, { countedOn: undefined, stale: [] }, []);
    return;
  }
  const frozen = await frozenScores(counting, asking, set.kind);
  const listed = await someScored(counting, set.kind, ids, thereBy(frozen, asking));
  const standings = await standingsOf(counting, asking, set.kind, listed, frozen);
  const there = new Set(standings.map(({ id }) => id));
  const rows = [
    ...standings.map((each) => standingWrite(set, each)),
    ...ids.filter((id) => !there.has(id)).map((id) => standingRemoval(set, id)),
  ];
  await save(work, head, { stale: head.stale.slice(taken.length) }, rows);
}

const idsOf = ({ counting, asking, set }: Work, subjects: readonly string[]): Promise<string[]> =>
  concernedBy(counting, asking, set.kind, subjects);
