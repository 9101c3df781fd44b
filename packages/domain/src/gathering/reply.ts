import type { Named } from '../work/field';
import type { LeaveReason } from './attendance';

/** 回执 as it is entered; `none` takes an earlier one back. */
export const replyAnswers = { coming: '参加', leave: '请假', none: '未回复' } as const;
export type ReplyAnswer = keyof typeof replyAnswers;

/** 回执 of one who was invited, as the office was told it. */
export interface Reply extends Named {
  answer: Exclude<ReplyAnswer, 'none'>;
  reason?: LeaveReason | undefined;
  /** 准假人 */
  granter?: string | undefined;
}

/** A reply that is entered: of a member by id. */
export interface ToldReply {
  member: string;
  answer: ReplyAnswer;
  reason?: LeaveReason | undefined;
  granter?: string | undefined;
}

/** The replies once these are entered; what is said again stands in the place it had. */
export function withReplies(before: readonly Reply[], told: readonly ToldReply[], names: readonly Named[]): Reply[] {
  const nameOf = new Map(names.map(({ member, name }) => [member, name]));
  const replies = new Map(before.map((each) => [each.member, each]));
  for (const { member, answer, reason, granter } of told) {
    if (answer === 'none') replies.delete(member);
    else {
      const name = nameOf.get(member) ?? replies.get(member)?.name ?? '';
      const why = answer === 'leave' ? { ...(reason && { reason }), ...(granter && { granter }) } : {};
      replies.set(member, { member, name, answer, ...why });
    }
  }
  return [...replies.values()];
}

/** 请假的回执 as a line of the attendance: proposed, never entered by itself. */
export const proposedLine = ({ answer, reason, granter }: Reply) =>
  answer === 'leave' ? { state: 'leave' as const, ...(reason && { reason }), ...(granter && { granter }) } : undefined;
