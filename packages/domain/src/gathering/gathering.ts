import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';
import type { Invitation } from './invitation';
import type { Participant } from './participants';
import type { Reply } from './reply';

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

/** An activity, a reading or a consultation in its simple form: planned, announced, held with attendance and record, closed with its outcome. */
export interface Gathering extends WorkItem {
  kind: 'activities' | 'readings' | 'consultations';
  status: GatheringStatus;
  plannedOn: Day;
  heldOn?: Day | undefined;
  place?: string | undefined;
  /** 书目 of a reading, 议题 of a consultation. */
  topic?: string | undefined;
  /** 邀请范围; the members of its unit where nothing is said. */
  invited?: Invitation | undefined;
  /** 通知日期, and who was invited by what was said then. */
  announcedOn?: Day | undefined;
  asked?: readonly Named[] | undefined;
  /** 回执, as the office was told them. */
  replies?: readonly Reply[] | undefined;
  /** What was raised there. */
  raised: readonly ItemLink[];
  attendance: readonly Attendance[];
  /** 主持人 */
  host?: string | undefined;
  /** 委员以外的参加人员, some of them 列席 */
  participants: readonly Participant[];
  /** 参加人数: of members and of others, once it was held. */
  people?: number | undefined;
  /** 活动记录 */
  record?: string | undefined;
  /** 成果 */
  outcome?: string | undefined;
  reason?: string | undefined;
  /** It came from an office's sheet, held already. */
  imported: boolean;
}
