import type { Day } from '../../calendar/day';
import type { QuotaState } from '../quota/state';

/** By which rules the year was counted. */
export interface SchemeVersion {
  id: string;
  version: number;
}

/** What a year came to for one subject: all that a later change of facts or rules could otherwise move. */
export interface SubjectResult {
  /** `member#…`, `unit#…` */
  subject: string;
  /** 积分 */
  value?: number;
  /** 等次, by its id and in the words of that year. */
  grade?: { id: string; name: string };
  stars?: number;
  /** By the id of the quota, period by period. */
  quotas?: Readonly<Record<string, readonly QuotaState[]>>;
  /** 考核表 of a unit. */
  sheet?: { id: string; total: number; grade?: { id: string; name: string } };
  /** Counted and not graded: was not there on any day of the year. Said of what was decided later alone. */
  absent?: 'joined' | 'left';
}

/** A result as it is published: corrections that were accepted since the year was locked are told beside what stood before. */
export interface FrozenResult extends SubjectResult {
  corrected?: readonly { correction: string; reason: string; before: SubjectResult }[];
}

/** 通报 of a year: it keeps its bytes, whatever comes after. */
export interface Frozen {
  year: number;
  scheme: SchemeVersion;
  on: Day;
  /** In the order of their subjects. */
  results: readonly FrozenResult[];
}

/** The bytes of a published year, to be stored and compared: names in order, so that equal years are equal texts. */
export const textOfFrozen = (frozen: Frozen): string => JSON.stringify(frozen, inOrderOfNames);

const inOrderOfNames = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;
