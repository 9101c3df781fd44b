import { weekdayOf } from '../recurrence/rule';
import type { RosterMember, Shift } from './roster';

/** Why somebody is not on a shift: wishes first, then what no wish changes. */
export const hindrances = ['weekday', 'door', 'away', 'out', 'carried'] as const;
export type Hindrance = (typeof hindrances)[number];
export const hindranceLabels: Record<Hindrance, string> = {
  weekday: '只能排在所选的星期',
  door: '只去所选的值班点',
  away: '期间请假',
  out: '暂停履职或已离任',
  carried: '上期已多轮',
};

type Asked = Pick<Shift, 'on' | 'door'>;

/** What keeps a member from a shift, other turns of that day apart. */
export function hindranceOf(
  { weekdays, doors, away, outFrom }: RosterMember,
  { on, door }: Asked,
): Hindrance | undefined {
  if (outFrom !== undefined && on >= outFrom) return 'out';
  if (away?.some(({ from, to }) => from <= on && on <= to)) return 'away';
  if (weekdays?.length && !weekdays.includes(weekdayOf(on))) return 'weekday';
  if (doors?.length && !doors.includes(door)) return 'door';
  return undefined;
}

/** Wishes may be set aside by hand; a leave, an exit or another turn on that day may not. */
export function isFree(member: RosterMember, shift: Shift, shifts: readonly Shift[], giving?: Shift): boolean {
  const hindrance = hindranceOf(member, shift);
  if (hindrance === 'out' || hindrance === 'away') return false;
  return !shifts.some(({ id, on, members }) => on === shift.on && id !== giving?.id && members.includes(member.member));
}
