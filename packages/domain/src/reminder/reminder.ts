import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';
import type { ItemLink } from '../work/link';

/** 催办; 督办 of what a leader instructed; 工作提示函 from a city to a county, which it guides and does not command. */
export const reminderKinds = { reminder: '催办', supervision: '督办', guidance: '工作提示' } as const;
export type ReminderKind = keyof typeof reminderKinds;
// Object.keys types keys as strings; the object is a closed literal.
export const reminderKindNames = Object.keys(reminderKinds) as ReminderKind[];

/** 方式: an entry in their inbox, a text to copy for WeChat or SMS, a paper with a number and a receipt. */
export const reminderWays = { inbox: '站内提醒', message: '复制文字', slip: '书面' } as const;
export type ReminderWay = keyof typeof reminderWays;
export const reminderWayNames = Object.keys(reminderWays) as ReminderWay[];

/** 待答复, 逾期未答复, 已答复; of a 催办 whether the item still waits for whom it reminded. */
export const reminderStates = { open: '待办理', overdue: '已逾期', answered: '已办理' } as const;
export type ReminderState = keyof typeof reminderStates;
export const reminderStateNames = Object.keys(reminderStates) as ReminderState[];

/** What whoever is reminded is to the item. A department has no account, and neither has a county in its city's house. */
export const remindedParts = {
  office: '本会办公室',
  unit: '联络组织',
  author: '登记人',
  department: '承办单位',
  county: '县（市、区）政协',
} as const;
export type RemindedPart = keyof typeof remindedParts;
export const remindedPartNames = Object.keys(remindedParts) as RemindedPart[];

/** 被催办人: one of those whom an item waits for. */
export interface Reminded {
  part: RemindedPart;
  /** Of a handling unit its id within the item; of an office the step that it owes. */
  id: string;
  name: string;
  /** The step that is awaited. */
  action: string;
}

interface Person {
  id: string;
  name: string;
}

/** 答复 of a 督办 or of a 工作提示函. */
export interface ReminderAnswer {
  text: string;
  answeredOn: Day;
  by: Person;
  at: string;
}

/** 催办记录: whom the office reminded of what, when and how. Written once; an answer is all that comes to it. */
export interface Reminder extends Stamped {
  id: string;
  committee: string;
  kind: ReminderKind;
  item: ItemLink;
  to: Reminded;
  on: Day;
  way: ReminderWay;
  text: string;
  dueOn?: Day | undefined;
  /** 文书 that went with it, once numbered. */
  letter?: { id: string; number: string } | undefined;
  by: Person;
  answer?: ReminderAnswer | undefined;
  /** 工作提示函: the other house, and the record of the same letter there. */
  beyond?: { committee: string; name: string; reminder: string; isSender: boolean } | undefined;
  version: number;
}

/** Not twice a day for one item and person: a second one would have this id as well. */
export const reminderId = (
  item: string,
  { on, kind, to }: Pick<Reminder, 'on' | 'kind'> & { to: Pick<Reminded, 'id'> },
): string => `${item}_${on}_${kind}_${to.id}`;

/** What is answered by a text: 催办 is answered by the next step. */
export const isAnswered = ({ kind }: Pick<Reminder, 'kind'>): boolean => kind !== 'reminder';

/** Whether this house answers it: its own 督办, whoever tells it the answer; a letter it was sent, and none that it sent. */
export const isAnsweredHere = ({ kind, beyond }: Pick<Reminder, 'kind' | 'beyond'>): boolean =>
  kind === 'supervision' || (kind === 'guidance' && beyond?.isSender === true);
