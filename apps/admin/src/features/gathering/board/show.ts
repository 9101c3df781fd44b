import { attendanceLabels, attendanceStates, type AttendanceState } from '@lianluo/domain/gathering/attendance';
import type { Marks, Person } from './line';

/** Which lines are shown. */
export type Show = 'all' | 'open' | AttendanceState;
export const shows: readonly Show[] = ['all', 'open', ...attendanceStates];
export const showLabels: Record<Show, string> = { all: '全部', open: '尚未登记', ...attendanceLabels };

export const shownBy = (people: readonly Person[], marks: Marks, show: Show): readonly Person[] =>
  show === 'all' ? people : people.filter(({ id }) => (marks[id]?.state ?? 'open') === show);
