import type { MemberLevel, MemberStatus } from '../member/member';

/*
 * 方案: a county's rules as data (schemes.md). Everything that counts, scores or asks has an id, under which results,
 * objections and differences speak of it, a label in the office's words, and a source, or `assumed` where none was found.
 */

/** Where a rule stands: the row of domain.md, the document with its number and year; 本会规定 where the committee made it. */
export interface Sourced {
  source: string;
  /** Not said by the source: a default for the committee to change. */
  assumed?: true;
}

/** What facts are told apart by, as patterns call it; `as` is the fact's role. */
export const tagNames = [
  'as',
  'type',
  'level',
  'state',
  'form',
  'carrier',
  'stay',
  'route',
  'session',
  'class',
  'rating',
] as const;
export type TagName = (typeof tagNames)[number];
export type Tag = `${TagName}:${string}`;

/** Facts of one key; of `tags` all of the list, any of an inner list. */
export interface Pattern {
  key: string;
  tags?: readonly (Tag | readonly Tag[])[];
}

/** Who somebody is on the day of a fact. `invited` are 特聘委员; `joined` are members in the year in which they joined. */
export type Who =
  | `level:${MemberLevel}`
  | `status:${MemberStatus}`
  | `sector:${string}`
  | `post:${string}`
  | 'party'
  | 'invited'
  | 'joined';

/** 周期 */
export type Period = 'month' | 'two-months' | 'quarter' | 'half-year' | 'year' | 'term';

export type Subject = 'member' | 'unit' | 'informant' | 'committee' | 'topic';

/** 计分树: a heading over others, a clause over facts, or what somebody grants by hand. */
export type Node = Heading | Clause | Granted;

/** Numbers of points have two decimals at most; sums are exact and rounded once, at the end, half up. */
export interface Heading {
  id: string;
  heading: string;
  of: readonly Node[];
  start?: number;
  combine?: 'sum' | 'highest';
  cap?: number;
  floor?: number;
}

/** When a line of a score table holds: a tag or key of the fact, who the subject is, or always. */
export type Case = Tag | Who | `key:${string}` | '*';

/**
 * 计分条款. Its steps, in this order: score, share, highestPer, per, after, most, sum, cap and floor. Facts are taken in the
 * order of their days, then of their items.
 */
export interface Clause extends Sourced {
  id: string;
  clause: string;
  each: readonly Pattern[];
  /** One for all, or the first line that fits. */
  score: number | readonly (readonly [when: Case, score: number])[];
  /** Once a fact, once an item however many facts it proves, or times the fact's amount. */
  by?: 'fact' | 'item' | 'amount';
  /** Joint work: the first's part and the rest equally among the others, equally among all, or all of it to the first. Left out, each has it whole. */
  share?: { first: number } | 'equal' | 'first-only';
  /** The same item at several levels counts once, at its best. */
  highestPer?: 'item';
  /** At most one in each. */
  per?: Period;
  /** The first so many count nothing. */
  after?: number;
  /** At most so many count, the oldest first. */
  most?: number;
  /** Any of these; on the day of the fact. */
  onlyFor?: readonly Who[];
  notFor?: readonly Who[];
  /** Which day decides the year: when it happened (the default), or the day of the item. */
  book?: 'event' | 'item';
  cap?: number;
  floor?: number;
}

/** 认定加减分: entered by hand, with evidence, and with somebody else's approval where the scheme asks for that. */
export interface Granted extends Sourced {
  id: string;
  granted: string;
  /** The most in a year; a deduction where it is below zero. */
  most: number;
  step?: number;
  needs: 'evidence' | 'evidence-and-approval';
}

/** 任务: how often a subject does what, in each period. */
export interface Quota extends Sourced {
  id: string;
  label: string;
  /** A plan may ask several at once (S3: group and member). */
  for: readonly Subject[];
  who?: readonly Who[];
  notFor?: readonly Who[];
  /** Units of these types alone. */
  unitTypes?: readonly string[];
  /** A day of the month: a thing held on it, or on the next working day where `orNextWorkingDay`. */
  every: Period | { day: number; orNextWorkingDay?: true };
  atLeast: number;
  of: readonly Pattern[];
  count: 'facts' | 'items' | 'amount';
  /** Of a unit: each of its members must have done it. */
  spread?: 'every-member';
  /** Who joins within a period owes its share of it, rounded down; without it, nothing until the next one. */
  proRata?: true;
}

/** 履职计划: 六个至少, 五个一. */
export interface Plan {
  id: string;
  name: string;
  quotas: readonly Quota[];
}

/** 等次: from so many points on. Bands stand from the highest down; the last one reaches to the bottom. */
export interface Band {
  id: string;
  from: number;
  name: string;
  tone: 'good' | 'fair' | 'low';
  follow?: FollowUp;
}

/** 后续: what follows a grade, or a grade two years in a row. */
export interface FollowUp {
  what: 'talk' | 'letter' | 'criticism';
  by: string;
  twoYears?: { what: 'talk' | 'letter' | 'criticism'; by: string };
}

/** 星级: bands over a total; a missed quota caps them. */
export interface Stars extends Sourced {
  for: 'member' | 'unit';
  /** Points from which a subject has 5, 4, 3, 2, 1 stars. */
  from: readonly { stars: number; from: number }[];
  capped: readonly { quota: string; most: number }[];
}

export type PointsFor = 'member' | 'unit' | 'committee';
/** 积分表 of a kind of subject, with the grades of its total. */
export interface PointsTable {
  /** The total is what the heading comes to. */
  tree: Heading;
  bands: readonly Band[];
}

/** 联系: whom leaders, members, units contact, how often and how many of them. */
export interface ContactDuty extends Sourced {
  id: string;
  label: string;
  /** Who contacts. */
  of: 'leader' | 'member' | 'unit' | 'committee';
  /** Whom: members, sector groups, units, committees below (县级政协), departments, the masses. */
  whom: 'member' | 'sector' | 'unit' | 'committee' | 'department' | 'public';
  /** Of members, those who are any of these; of units, those of these types. */
  who?: readonly Who[];
  unitTypes?: readonly string[];
  every: Period;
  atLeast: number;
  /** 覆盖率: the share of those meant who are contacted in a period, percent (everyone 100, members 30). */
  coverage?: number;
}

/** 报送制度: who hands in which written work, and how often. */
export interface ReportDuty extends Sourced {
  id: string;
  label: string;
  type: string;
  for: 'member' | 'unit' | 'committee';
  /** Of members, those who are any of these; of units, those of these types. */
  who?: readonly Who[];
  unitTypes?: readonly string[];
  every: 'week' | 'half-month' | Period;
}

/** 规范化标准 of a unit: 五统一, 五有, its items to tick. */
export interface Checklist extends Sourced {
  id: string;
  name: string;
  unitTypes?: readonly string[];
  items: readonly { id: string; label: string }[];
}
