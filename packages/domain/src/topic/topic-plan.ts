import type { Day } from '../calendar/day';
import { claimOf, claimsOf, statusOfTopic, topicStatuses, type Topic, type TopicStatus } from './topic';

/** 来文: by which paper something was decided. */
export interface Paper {
  number: string;
  date: Day;
  from: string;
}

/** 年度协商计划: how the year's plan was approved, and by which paper the three offices issued it together (三办联发). */
export interface TopicPlan {
  committee: string;
  year: number;
  /** 党委批准 */
  approval?: Paper | undefined;
  /** 三办联合印发 */
  jointIssue?: Paper | undefined;
  updatedAt?: string | undefined;
  version: number;
}

export interface PlanFigures {
  total: number;
  byStatus: Record<TopicStatus, number>;
  /** Topics that somebody has taken, whatever became of them since. */
  claimed: number;
  /** By sector, in the order of most. */
  sectors: { sector: string; topics: number }[];
  units: { unit: string; topics: number }[];
}

/** 领题情况 of a year. What was not taken up is told and not counted. */
export function planFigures(topics: readonly Topic[]): PlanFigures {
  const taken = topics.filter((topic) => statusOfTopic(topic) !== 'dropped');
  const statuses = Object.keys(topicStatuses) as TopicStatus[];
  const tally = (namesOf: (topic: Topic) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const name of taken.flatMap((topic) => [...new Set(namesOf(topic))]))
      counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].toSorted(([a, most], [b, other]) => other - most || (a < b ? -1 : 1));
  };
  return {
    total: taken.length,
    byStatus: Object.fromEntries(
      statuses.map((status) => [status, topics.filter((topic) => statusOfTopic(topic) === status).length]),
    ) as Record<TopicStatus, number>,
    claimed: taken.filter((topic) => claimsOf(topic) > 0).length,
    sectors: tally((topic) => claimOf(topic).sectors).map(([sector, count]) => ({ sector, topics: count })),
    units: tally((topic) => claimOf(topic).units).map(([unit, count]) => ({ unit, topics: count })),
  };
}
