import type { Storage } from '../storage/table';
import { beginning, type Place } from './seal';
import type { SealKey } from './seal-keys';
import { keepProgress, noProgress, readProgress, type Progress } from './verified.store';
import { walkSeals, type AuditFault, type Walked } from './walk-seals';

/** Each seal is read again within so many nights. */
const nightsOfRound = 30;
/** What an alarm needs: the first few faults tell where to look, and the operator's command names them all. */
const mostFaultsKept = 20;
const hourMs = 3_600_000;

export interface Night {
  storage: Storage;
  keys: readonly SealKey[];
  now: () => Date;
  /** Whether there is time for more. What is left is gone on with in the next night. */
  hasTime: () => boolean;
}

export interface NightOf {
  committee: string;
  seals: number;
  entries: number;
  /** Those of this night, and those of nights before until an operator finds the chain whole. */
  faults: readonly AuditFault[];
  unknownKeys: Record<string, number>;
  /** Hours that something has stood unverified beyond its time: new seals since they were last all verified, old ones since their round was due. */
  unverifiedHours: number;
}

/**
 * 夜间核验: of every chain the seals since the night before, then a thirtieth of each again, so that a night's work follows what a
 * day writes and each seal is still verified once a month. Whoever has waited longest is first.
 */
export async function verifyNight(night: Night, committees: readonly string[]): Promise<NightOf[]> {
  const { now, hasTime } = night;
  const begun = await Promise.all(
    committees.map(async (committee) => {
      const kept = { ...night, committee };
      return { kept, progress: (await readProgress(kept)) ?? noProgress(now().toISOString()), walks: [] as Walked[] };
    }),
  );
  const inTurn = begun.toSorted((one, other) => (one.progress.reachedAt < other.progress.reachedAt ? -1 : 1));

  for (const steps of [walkNewest, walkRound])
    for (const each of inTurn) {
      if (!hasTime()) break;
      const { walk, progress } = await steps(night, each.kept.committee, each.progress);
      each.progress = { ...progress, faults: joined(each.progress.faults, walk.faults) };
      each.walks.push(walk);
      await keepProgress(each.kept, each.progress);
    }
  return begun.map(({ kept: { committee }, progress, walks }) => ({
    committee,
    seals: walks.reduce((sum, { seals }) => sum + seals, 0),
    entries: walks.reduce((sum, { entries }) => sum + entries, 0),
    faults: progress.faults,
    unknownKeys: Object.assign({}, ...walks.map(({ unknownKeys }) => unknownKeys)) as Record<string, number>,
    unverifiedHours: unverifiedHours(progress, now()),
  }));
}

interface Step {
  walk: Walked;
  progress: Progress;
}

async function walkNewest(
  { storage, keys, now, hasTime }: Night,
  committee: string,
  progress: Progress,
): Promise<Step> {
  const walk = await walkSeals({ storage, keys, committee, from: progress.newest, goesOn: hasTime });
  return {
    walk,
    progress: {
      ...progress,
      newest: walk.place,
      ...(walk.isThrough && { reachedAt: now().toISOString() }),
    },
  };
}

async function walkRound({ storage, keys, now, hasTime }: Night, committee: string, progress: Progress): Promise<Step> {
  const share = Math.ceil(progress.newest.sequence / nightsOfRound);
  const walk = await walkSeals({
    storage,
    keys,
    committee,
    from: progress.round,
    goesOn: (seals) => seals < share && hasTime(),
  });
  const round: Place = walk.isThrough ? beginning : walk.place;
  return { walk, progress: { ...progress, round, ...(walk.isThrough && { roundSince: now().toISOString() }) } };
}

function unverifiedHours({ reachedAt, roundSince }: Progress, now: Date): number {
  const since = (instant: string) => (now.getTime() - Date.parse(instant)) / hourMs;
  // A night more, because each begins a little later or earlier.
  return Math.max(0, Math.floor(Math.max(since(reachedAt), since(roundSince) - (nightsOfRound + 1) * 24)));
}

function joined(known: readonly AuditFault[], found: readonly AuditFault[]): AuditFault[] {
  const faults = new Map([...known, ...found].map((fault) => [`${fault.what} ${fault.where}`, fault]));
  return [...faults.values()].slice(0, mostFaultsKept);
}
