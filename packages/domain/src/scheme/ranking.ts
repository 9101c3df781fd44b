import { compare, exact, nearly, part, rounded, type Exact } from './exact';
import type { ActingRole } from '../permission';
import type { Ranking } from './scheme';

/** 排名依据. */
export const rankedBy = { value: '积分', quotas: '任务完成率', 'per-member': '人均积分' } as const;
export type RankedBy = keyof typeof rankedBy;

/** Who asks for a ranking: whoever leads the work of the committee or of its city, a unit's operator, or somebody else. */
export type RankingAsker = 'leader' | 'operator' | 'other';

const leaders: readonly ActingRole[] = ['city-administrator', 'county-administrator'];

/** As who somebody asks: by all roles that they hold, in whatever order, and by whose unit they are held to where they hold no wider one. */
export function rankingAskerOf(held: readonly ActingRole[], unit: string | null | undefined): RankingAsker {
  if (held.some((role) => leaders.includes(role))) return 'leader';
  return unit && held.every((role) => role === 'unit-operator') ? 'operator' : 'other';
}

/** How much of a ranking somebody is shown: all of it, only where their own unit stands, or nothing. */
export type RankingShown = 'all' | 'own' | 'nothing';

/** 排名公开: each setting shows it to whom the one before does, and to more. */
export function rankingShownTo({ shown }: Pick<Ranking, 'shown'>, asker: RankingAsker): RankingShown {
  if (shown === 'nobody') return 'nothing';
  if (asker === 'leader' || shown === 'all') return 'all';
  return shown === 'subject-sees-own' && asker === 'operator' ? 'own' : 'nothing';
}

/** What a ranking needs to know of a subject. */
export interface Standing {
  value?: number | undefined;
  absent?: string | undefined;
  /** Periods of quotas that are met, of those in which something is asked. */
  met: number;
  asked: number;
  /** How many members a unit has. */
  size?: number | undefined;
}

/** By what somebody is ranked; nothing where they were not there, or nothing of the kind is asked of them. */
function rankValue(standing: Standing, by: RankedBy): Exact | undefined {
  const { value, absent, met, asked, size } = standing;
  if (absent !== undefined) return undefined;
  if (by === 'quotas') return asked > 0 ? part(exact(met), 1, asked) : undefined;
  if (value === undefined || by === 'value') return value === undefined ? undefined : exact(value);
  return size !== undefined && size > 0 ? part(exact(value), 1, size) : undefined;
}

export interface Placed<Of> {
  of: Of;
  /** As it is shown: two that are shown alike may still differ. */
  by: number | undefined;
  /** What orders them, for whoever goes on behind one of them. */
  order: number | undefined;
  rank: number | undefined;
}

/**
 * 排名: the highest first, equal ones share a rank and the next one counts them all, those who are not ranked at the end. Where
 * fewer are ranked than the scheme asks for nobody has a rank (样本不足). Equal ones stay in the order in which they come.
 */
export function placed<Of extends Standing>(
  all: readonly Of[],
  by: RankedBy,
  minimum: number,
): { placed: Placed<Of>[]; ranked: number; isEnough: boolean } {
  const valued = all.map((of) => ({ of, by: rankValue(of, by) }));
  const ranked = valued
    .flatMap(({ of, by: value }) => (value === undefined ? [] : [{ of, exactly: value }]))
    .toSorted((one, other) => compare(other.exactly, one.exactly));
  const isEnough = ranked.length >= minimum;
  let rank = 0;
  const places = ranked.map(({ of, exactly }, index): Placed<Of> => {
    const above = ranked[index - 1];
    if (!above || compare(above.exactly, exactly) !== 0) rank = index + 1;
    return { of, by: rounded(exactly), order: nearly(exactly), rank: isEnough ? rank : undefined };
  });
  const others = valued
    .filter((each) => each.by === undefined)
    .map(({ of }) => ({ of, by: undefined, order: undefined, rank: undefined }));
  return { placed: [...places, ...others], ranked: ranked.length, isEnough };
}
