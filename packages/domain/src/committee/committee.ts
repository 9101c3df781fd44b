import type { ReadingBrand } from '../reading/reading';
import type { OwnType } from '../activity/own-types';
import { chineseNumber } from '../document/plain-paragraphs';
import type { Day } from '../calendar/day';
import type { LaidDown } from './duties';
import type { Stamped } from '../platform/stamped';
import type { SchemeInUse } from '../scheme/in-use';

export const committeeLevels = ['city', 'county'] as const;
export type CommitteeLevel = (typeof committeeLevels)[number];

/** 届: five years of a committee. */
export interface Term {
  number: number;
  startsOn: Day;
  endsOn: Day;
}

/** 界别 of a committee: its name here, and the sectors of the country or of a roster that it takes together. */
export interface CommitteeSector {
  name: string;
  merges: readonly string[];
}

/** 政协委员会: a city's or a county's committee; the tenant in whose key everything else stands. */
export interface Committee extends LaidDown, Stamped {
  id: string;
  /** 简称: 秦都区政协 */
  name: string;
  /** 全称, for what is printed: 政协咸阳市秦都区委员会 */
  fullName?: string | undefined;
  level: CommitteeLevel;
  /** The city a county belongs to. */
  parent?: string | undefined;
  regionCode: string;
  /** 演示数据: loaded from the demo world; every page, print and export says so. */
  demo: boolean;
  /** 演练县: what is practised in it counts nowhere, and it may be put back to its beginning. */
  rehearsal?: boolean | undefined;
  term?: Term | undefined;
  /** 本会界别 in their order; one that has said nothing has those of its scheme, else those of the country. */
  sectors?: readonly CommitteeSector[] | undefined;
  /** 公示值班安排: whoever asks is told who is on duty where and when. */
  publishesDuty?: boolean | undefined;
  /** Whether any of its items was ever closed to all but named people: lists look for those then. */
  holdsClosed?: boolean | undefined;
  /** 读书载体的品牌: what the committee calls its carriers (委员大讲堂、咸来读书荟, domain.md section 1, row 4). */
  readingBrands?: readonly ReadingBrand[] | undefined;
  /** 考核办法 in force and yet to begin, as far as everyday pages need them; newest first. */
  schemes?: readonly SchemeInUse[] | undefined;
  /** 本会活动类型 */
  activityTypes?: readonly OwnType[] | undefined;
  /** Import batches that are being committed or undone: their rows are not shown until the batch is whole. */
  pendingBatches: readonly string[];
  /** When a batch last came among the pending ones or left them, and the version since: figures are counted after that. */
  lastTurn?: { at: string; version: number } | undefined;
  version: number;
}

/** A committee's id becomes part of every key, so it is a short slug. */
export const isCommitteeId = (text: string): boolean => /^[a-z][a-z0-9-]{1,30}$/.test(text);

/** 第十届 */
export const termName = (number: number): string => `第${chineseNumber(number)}届`;
