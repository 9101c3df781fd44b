import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from './call';

/** The name under which a committee's year is saved. */
export const appraisalOf = (committee: string, year: number): string => `appraisal-${committee}-${year}`;

interface Naming {
  committee: string;
  year: number;
  day: Day;
  /** So many of its users, as they are listed. */
  members: number;
  office: string;
  /** 初评单位 */
  bodies?: readonly string[];
}

/** 年度考核 begins: the leading group is named, and who assesses first. */
export function nameGroup({ committee, year, day, members, office, bodies }: Naming): DemoCall[] {
  const as = `demo.${committee}`;
  const users = `users-${committee}`;
  return [
    { at: `${day}T09:00:00+08:00`, as, method: 'GET', path: `/committees/${committee}/users`, save: users },
    {
      at: `${day}T09:05:00+08:00`,
      as,
      method: 'PATCH',
      path: `/committees/${committee}/appraisals/${year}`,
      fresh: appraisalOf(committee, year),
      body: {
        group: { members: Array.from({ length: members }, (_, index) => `@${users}#items#${index}`), office },
        ...(bodies && { bodies }),
      },
    },
  ];
}
