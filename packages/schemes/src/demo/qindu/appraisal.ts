import type { Day } from '@lianluo/domain/calendar/day';
import { nameGroup } from '../appraisal-course';
import type { DemoCall } from '../call';
import { officeDayFrom } from '../office-days';

/** 年度考核 of this year still runs: its leading group is named once the year has begun to work. */
export function qinduAppraisal(today: Day): DemoCall[] {
  const year = Number(today.slice(0, 4));
  const day = officeDayFrom(`${year}-01-12`);
  return day < today ? nameGroup({ committee: 'qindu', year, day, members: 2, office: '委员联络委员会' }) : [];
}
