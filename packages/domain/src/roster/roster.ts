import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';
import type { Rule, Span } from '../recurrence/rule';

export const rosterStatuses = { draft: '草稿', published: '已公布' } as const;
export type RosterStatus = keyof typeof rosterStatuses;

/** 班次时段: a rule with its hours, and how many are on duty. */
export interface DutyTime {
  rule: Rule;
  /** `09:00` */
  from: string;
  to: string;
  seats: number;
}

/** 值班点: a place where members receive the public. */
export interface Door {
  id: string;
  name: string;
  place?: string | undefined;
  unit?: string | undefined;
  times: readonly DutyTime[];
}

/** 参加轮值的委员, with their wishes and leaves, and the turns they bring along from the period before. */
export interface RosterMember {
  member: string;
  name: string;
  /** 可值班的星期; nothing means any. */
  weekdays?: readonly number[] | undefined;
  /** 可去的值班点; nothing means any. */
  doors?: readonly string[] | undefined;
  /** 请假 */
  away?: readonly Span[] | undefined;
  /** 暂停履职、离任: from which day on they are out. */
  outFrom?: Day | undefined;
  carried?: Carried | undefined;
}

/** 上期: how many turns somebody had beyond whoever had the fewest, and when the last was. */
export interface Carried {
  turns: number;
  lastOn?: Day | undefined;
}

/** 班次 */
export interface Shift {
  id: string;
  door: string;
  on: Day;
  from: string;
  to: string;
  seats: number;
  /** Who is on duty; fewer than seats where nobody was free. */
  members: readonly string[];
  /** The activity it became, once it was held. */
  activity?: string | undefined;
}

export const consentWays = ['by-phone', 'in-person', 'in-writing', 'by-message'] as const;
export type ConsentWay = (typeof consentWays)[number];
export const consentWayLabels: Record<ConsentWay, string> = {
  'by-phone': '电话',
  'in-person': '当面',
  'in-writing': '书面',
  'by-message': '信息',
};

/** 对方同意: who agreed, when and how. */
export interface Consent {
  on: Day;
  how: ConsentWay;
}

/** 调换、顶班: what was changed by hand after the drawing. */
export interface Swap {
  at: string;
  by: string;
  byId?: string | undefined;
  shift: string;
  /** Who left the shift, and who came. */
  from: string;
  to: string;
  /** The shift that the other gave for it; without one somebody stood in. */
  other?: string | undefined;
  agreed?: Consent | undefined;
  reason?: string | undefined;
}

/** 值班表: members take turns at the doors over a period, fairly. Source: domain.md section 1, row 14 (Xincheng's 轮值日). */
export interface Roster extends Stamped {
  id: string;
  committee: string;
  name: string;
  from: Day;
  to: Day;
  doors: readonly Door[];
  members: readonly RosterMember[];
  /** 接上期 */
  after?: string | undefined;
  status: RosterStatus;
  shifts: readonly Shift[];
  swaps: readonly Swap[];
  version: number;
}

export const doorOf = ({ doors }: Pick<Roster, 'doors'>, id: string): Door | undefined =>
  doors.find((door) => door.id === id);
