import { Refusal } from '../refusal';
import { mostEntries } from '../text/limits';

/** 出席状态. Who came late or left early was there. */
export const attendanceLabels = {
  present: '出席',
  late: '迟到',
  'left-early': '早退',
  leave: '请假',
  absent: '缺席',
} as const;
export type AttendanceState = keyof typeof attendanceLabels;
// Object.keys types keys as strings; the object is a closed literal.
export const attendanceStates = Object.keys(attendanceLabels) as AttendanceState[];

/** 请假事由 (出国、出差、生病、其他, domain.md 3.4) */
export const leaveReasons = { abroad: '出国（境）', business: '出差', ill: '生病', other: '其他' } as const;
export type LeaveReason = keyof typeof leaveReasons;

/** 发言方式: a paper may be handed in by somebody who is not there. */
export const speeches = { oral: '口头发言', written: '书面发言' } as const;
export type Speech = keyof typeof speeches;

/** One member of an attendance list, as the organiser recorded them. */
export interface Attendance {
  member: string;
  name: string;
  state: AttendanceState;
  reason?: LeaveReason | undefined;
  /** 准假人 */
  granter?: string | undefined;
  /** 参加半天数, where that is less than all of them */
  halfDays?: number | undefined;
  spoke?: Speech | undefined;
  /** 牵头、领学 */
  led?: true | undefined;
  /** 列席 */
  sittingIn?: true | undefined;
}

/** A rule of a committee: who attends under so many parts of a gathering counts as absent (2 of 3). */
export interface Least {
  of: number;
  part: number;
}

export interface AttendanceRule {
  least: Least;
}

/** What of a gathering decides how a line counts. */
export interface Judging {
  /** 总半天数 */
  halfDays?: number | undefined;
  /** The committee's rule as it was when it was held. */
  least?: Least | undefined;
}

/** What a line counts as: each exactly one of three. */
export type CountsAs = 'present' | 'leave' | 'absent';

export const wasThere = ({ state }: { state: string }): boolean => state !== 'leave' && state !== 'absent';

/** Half-days that a member attended; nothing where nobody counts them. */
export function attendedHalfDays(line: Attendance, { halfDays }: Judging): number | undefined {
  return wasThere(line) ? (line.halfDays ?? halfDays) : undefined;
}

/** 不足三分之二按缺席: what was recorded stays in the line, and this is what it counts as. */
export function countsAs(line: Attendance, { halfDays: all, least }: Judging): CountsAs {
  if (line.state === 'leave' || line.state === 'absent') return line.state;
  if (!least || all === undefined || line.halfDays === undefined) return 'present';
  return line.halfDays * least.of < least.part * all ? 'absent' : 'present';
}

/** What it counts as, and of those who were there who came late or left early. */
export function provenState(line: Attendance, judging: Judging): AttendanceState {
  const state = countsAs(line, judging);
  return state === 'present' ? line.state : state;
}

/** 迟到、早退也是出席: what asks who was there means them too. */
export const withinPresent = { late: 'present', 'left-early': 'present' } as const satisfies Readonly<
  Partial<Record<AttendanceState, CountsAs>>
>;

/** 全程 or 部分 of those who count as present. */
export function stayOf(line: Attendance, { halfDays: all }: Judging): 'full' | 'part' {
  const isLess = all !== undefined && line.halfDays !== undefined && line.halfDays < all;
  return line.state !== 'present' || isLess ? 'part' : 'full';
}

export interface Turnout {
  came: number | undefined;
  onLeave: number | undefined;
  away: number | undefined;
}

/** 出席、请假、缺席人数, as they count; nothing where nobody was listed. */
export function turnoutOf(lines: readonly Attendance[], judging: Judging): Turnout {
  const many = { present: 0, leave: 0, absent: 0 };
  for (const line of lines) many[countsAs(line, judging)] += 1;
  if (lines.length === 0) return { came: undefined, onLeave: undefined, away: undefined };
  return { came: many.present, onLeave: many.leave, away: many.absent };
}

/** What an organiser records at once: further lines, lines in place of those there, and who is taken out again. */
export interface Recorded {
  lines: readonly Attendance[];
  remove?: readonly string[] | undefined;
}

/** An attendance list after some more were recorded: who stands in it keeps their place, who is new comes behind. */
export function recorded(before: readonly Attendance[], { lines, remove = [] }: Recorded): readonly Attendance[] {
  const told = new Map(lines.map((line) => [line.member, line]));
  const gone = new Set(remove);
  const kept = before.flatMap((line) => (gone.has(line.member) ? [] : [told.get(line.member) ?? line]));
  const known = new Set(before.map(({ member }) => member));
  const next = [...kept, ...lines.filter(({ member }) => !known.has(member) && !gone.has(member))];
  if (next.length > mostEntries.attended) throw new Refusal('attendance.too-many');
  return next;
}
