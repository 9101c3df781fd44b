import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';

export const gatheringStatuses = {
  draft: '计划中',
  announced: '已通知',
  held: '已开展',
  closed: '已办结',
  cancelled: '已取消',
} as const;
export type GatheringStatus = keyof typeof gatheringStatuses;

export const attendanceStates = ['present', 'leave', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];
export const attendanceLabels: Record<AttendanceState, string> = { present: '出席', leave: '请假', absent: '缺席' };

export interface Attendance {
  member: string;
  name: string;
  state: AttendanceState;
}

/** A reading or a consultation in its simple form: planned, announced, held with attendance and record, closed with its outcome. */
export interface Gathering extends WorkItem {
  kind: 'readings' | 'consultations';
  status: GatheringStatus;
  plannedOn: Day;
  heldOn?: Day | undefined;
  place?: string | undefined;
  /** 书目 of a reading, 议题 of a consultation. */
  topic?: string | undefined;
  attendance: readonly Attendance[];
  /** 活动记录 */
  record?: string | undefined;
  /** 成果 */
  outcome?: string | undefined;
  reason?: string | undefined;
  /** It came from an office's sheet, held already. */
  imported: boolean;
}
