import type { Day } from '../calendar/day';
import { isKind, kinds } from '../work/kinds';
import type { Reminded, ReminderWay } from './reminder';
import { reminderWays } from './reminder';

/** What is awaited of somebody who takes no step here themselves: the office enters what they did. */
const awaitedOf: Readonly<Record<string, string>> = {
  reply: '办复',
  'handle-instruction': '办理批示事项',
  guide: '答复',
};

/** 待办事项 after 待: 签收, 办复, 审核. */
export const awaitedLabel = (kind: string, action: string): string =>
  awaitedOf[action] ?? (isKind(kind) ? kinds[kind].steps[action]?.label : undefined) ?? '办理';

/** What a text that leaves the house may know of. */
export interface Told {
  /** 政协名称 */
  organ: string;
  /** 社情民意信息 */
  one: string;
  measure: string;
  number?: string | undefined;
  title: string;
  /** 办复 */
  label: string;
  dueOn?: Day | undefined;
  /** 联系人 */
  contact: string;
  text: string;
  /** 限定知悉范围 */
  isClosed: boolean;
}

/**
 * 复制的文字, for WeChat or SMS: a number, a day and whom to call. Its title and what the office wrote of it go along only where the
 * committee allows that and the item is open to all; its content never.
 */
export function messageText(told: Told, titlesAllowed: boolean): string {
  const { organ, one, measure, number, title, label, dueOn, contact, text, isClosed } = told;
  const isTold = titlesAllowed && !isClosed;
  const named = `${isTold ? `《${title}》` : ''}${number === undefined ? '' : `（${number}）`}`;
  const until = dueOn === undefined ? '' : `，期限为${dueOn}`;
  const written = isTold ? text : '请抓紧办理';
  return `【${organ}】您处有1${measure}${one}${named}待${label}${until}。${written.replace(/[。！]$/u, '')}。联系人：${contact}。`;
}

/** As the timeline tells it: 区教育局（书面，期限2026-06-03）：请抓紧办理。 */
export const journalNote = ({
  to,
  way,
  dueOn,
  text,
}: {
  to: Pick<Reminded, 'name'>;
  way: ReminderWay;
  dueOn?: Day | undefined;
  text: string;
}): string => `${to.name}（${reminderWays[way]}${dueOn === undefined ? '' : `，期限${dueOn}`}）：${text}`;
