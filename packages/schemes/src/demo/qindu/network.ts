import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { officeDay } from '../office-days';

/** 包抓 of Qindu (domain.md section 1, row 10): each leader guides streets, and the office builds it from the roster. */
export const qinduNetwork = (today: Day): DemoCall[] => [
  {
    at: `${officeDay(addDays(today, -30), 0)}T17:58:00+08:00`,
    as: 'demo.qindu',
    method: 'POST',
    path: '/committees/qindu/grid/build',
    body: { network: 'leader-unit', dryRun: false },
  },
];
