import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';

/** 来访反映: what somebody told the members on duty. Nobody is named who wants no answer. */
export interface Concern extends Stamped {
  id: string;
  on: Day;
  /** 值班点 */
  place: string;
  unit?: string | undefined;
  roster?: string | undefined;
  shift?: string | undefined;
  /** 接待的委员 */
  receivedBy: readonly { member: string; name: string }[];
  topic: string;
  text: string;
  wantsAnswer: boolean;
  /** 来访人 of one that wants an answer: shown to whoever says why, and never in a list. */
  visitor?: { name: string; phone?: string | undefined } | undefined;
  /** 转为社情民意 */
  opinion?: string | undefined;
  version: number;
}
