import type { Day } from '../calendar/day';

/** Whose scorecard a fact counts on. */
export type Subject =
  | 'committee'
  | `unit#${string}`
  | `member#${string}`
  | `informant#${string}`
  | `topic#${string}`
  | `user#${string}`;

/** Whether a subject's cards count months instead of keeping days: all that happens in a county would be a long line of days. */
export const hasCounters = (subject: Subject): boolean => subject === 'committee' || subject.startsWith('topic#');

/** Whether it is somebody who does the work, and no body or matter that it belongs to. */
export const isPersons = (subject: Subject): boolean =>
  subject.startsWith('member#') || subject.startsWith('informant#');

/** 事实: what one item proves about one subject on one day. A figure is a count of facts, so it can show its items. */
export interface Fact {
  /** `opinions.submitted`, `opinions.adopted.city`, `readings.held` … */
  key: string;
  /** The day it happened. */
  on: Day;
  subject: Subject;
  /** The day of the item itself, where that is another: figures count at it, and a scheme may book to either year. */
  of?: Day;
  role?: string;
  type?: string;
  level?: string;
  state?: string;
  /** How: a lecture, a salon; an oral or a written speech. */
  form?: string;
  /** Where a reading is at home: 讲堂, 悦读. */
  carrier?: string;
  /** All of it, or a part. */
  stay?: string;
  /** Which way an opinion went: 直通车, 属地办理. */
  route?: string;
  /** 会上、平时 */
  session?: string;
  /** 办理结果: A to F. */
  class?: string;
  /** 满意度 */
  rating?: string;
  /** Among how many the credit is shared. */
  among?: number;
  /** How much of it: days, people. */
  amount?: number;
  /** The item's id, where facts of one item compete and the highest alone counts. */
  item?: string;
  /** Other years on whose cards it stands, see `onEveryYear`. */
  also?: readonly number[];
}

export interface Concerned {
  unit?: string | undefined;
  /** Where several are concerned alike. */
  units?: readonly string[] | undefined;
  members?: readonly string[] | undefined;
  informants?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
}

/** The same fact for the committee, the unit, each member, each informant and each topic it concerns. */
export function factsFor(
  key: string,
  on: Day,
  { unit, units = unit ? [unit] : [], members = [], informants = [], topics = [] }: Concerned,
): Fact[] {
  const subjects: Subject[] = [
    'committee',
    ...[...new Set(units)].map((id) => `unit#${id}` as const),
    ...[...new Set(members)].map((id) => `member#${id}` as const),
    ...[...new Set(informants)].map((id) => `informant#${id}` as const),
    ...[...new Set(topics)].map((id) => `topic#${id}` as const),
  ];
  return subjects.map((subject) => ({ key, on, subject }));
}
