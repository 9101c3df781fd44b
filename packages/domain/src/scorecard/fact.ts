import type { Day } from '../calendar/day';

/** Whose scorecard a fact counts on. */
export type Subject = 'committee' | `unit#${string}` | `member#${string}` | `topic#${string}` | `user#${string}`;

/** 事实: what one item proves about one subject on one day. A figure is a count of facts, so it can show its items. */
export interface Fact {
  /** `opinions.submitted`, `opinions.adopted.city`, `readings.held` … */
  key: string;
  on: Day;
  subject: Subject;
}

export interface Concerned {
  unit?: string | undefined;
  members?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
}

/** The same fact for the committee, the unit, each member and each topic it concerns. */
export function factsFor(key: string, on: Day, { unit, members = [], topics = [] }: Concerned): Fact[] {
  const subjects: Subject[] = [
    'committee',
    ...(unit ? [`unit#${unit}` as const] : []),
    ...[...new Set(members)].map((id) => `member#${id}` as const),
    ...[...new Set(topics)].map((id) => `topic#${id}` as const),
  ];
  return subjects.map((subject) => ({ key, on, subject }));
}
