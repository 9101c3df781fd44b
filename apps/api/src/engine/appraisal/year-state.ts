import { Refusal } from '@lianluo/domain/refusal';
import { isLocking, type AppraisalHead } from './appraisal.store';

/** 已锁定, or being locked right now: nothing of the year is said, granted or proved any more. */
export const isSettled = (head: AppraisalHead): boolean =>
  head.state === 'locked' || head.state === 'published' || isLocking(head);

export function requireOpen(head: AppraisalHead): void {
  if (isSettled(head)) throw new Refusal('assessment.closed');
}
