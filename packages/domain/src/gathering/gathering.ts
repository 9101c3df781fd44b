import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';
import type { Invitation } from './invitation';
import type { Attendance, Least } from './attendance';
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

/** An activity, a reading or a consultation in its simple form: planned, announced, held with attendance and record, closed with its outcome. */
export interface Gathering extends WorkItem {
  kind: 'activities' | 'readings' | 'consultations';
  status: GatheringStatus;
  plannedOn: Day;
  heldOn?: Day | undefined;
  /** 结束日期 of one that lasts several days */
  until?: Day | undefined;
  /** 开始时间 14:30 */
  startsAt?: string | undefined;
  /** 总半天数 */
  halfDays?: number | undefined;
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
  /** It stands beside the head; a list does not have it. */
  attendance: readonly Attendance[];
  /** 出席、请假、缺席人数, as they count */
  came?: number | undefined;
  onLeave?: number | undefined;
  away?: number | undefined;
  /** The committee's rule as it was when this was held. */
  least?: Least | undefined;
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
