import type { Day } from '../calendar/day';

/** What waits, as far as a reminder may know of it. */
export interface Noticed {
  /** 社情民意信息 */
  one: string;
  measure: string;
  title: string;
  /** 签发 */
  action: string;
  dueOn?: Day | null | undefined;
  /** 限定知悉范围 */
  isClosed: boolean;
}

/**
 * 提醒 as it leaves the house, into a message or onto a clipboard: that something waits, what is to be done and by when. Its title
 * goes with it only where the committee allows that and the item is open to all; its content never.
 */
export function noticeText({ one, measure, title, action, dueOn, isClosed }: Noticed, titlesAllowed: boolean): string {
  const named = titlesAllowed && !isClosed ? `《${title}》` : '';
  const until = dueOn ? `，期限为${dueOn}` : '';
  return `【联络平台】您有1${measure}${one}${named}待${action}${until}，请登录平台办理。`;
}
