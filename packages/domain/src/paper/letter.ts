import type { Day } from '../calendar/day';
import type { Voided } from '../opinion/voided';
import type { Paper, PaperName } from './paper';

/** 字号分组: papers that are numbered in one series. */
export const letterGroups = {
  letter: '函',
  assignment: '交办',
  supervision: '督办',
  reminder: '催办',
  guidance: '提示',
  feedback: '反馈',
} as const;
export type LetterGroup = keyof typeof letterGroups;
// Object.keys types keys as strings; the object is a closed literal.
export const letterGroupNames = Object.keys(letterGroups) as LetterGroup[];

/** The papers that take a number, each with its series. */
export const paperGroups: Readonly<Partial<Record<PaperName, LetterGroup>>> = {
  'transfer-letter': 'letter',
  'reply-letter': 'letter',
  'not-filed-notice': 'letter',
  'assignment-slip': 'assignment',
  'supervision-letter': 'supervision',
  'reminder-slip': 'reminder',
  'guidance-letter': 'guidance',
  'feedback-slip': 'feedback',
};

/** 回执: what came back, when, and who of the receiver signed it. */
export interface LetterReceipt {
  returnedOn: Day;
  signer?: string | undefined;
  text?: string | undefined;
  enteredBy: string;
  enteredById?: string | undefined;
  enteredAt: string;
}

/** 发出的文书: a paper that left the house under a number. It stays as it was sent; a wrong one is voided and keeps its number. */
export interface Letter {
  id: string;
  committee: string;
  /** The kind and the id of its item, and the title it had then. */
  kind: string;
  item: string;
  subject: string;
  paper: PaperName;
  /** The record of the item that it is about: a handling unit, an instruction's assignment. */
  record?: string | undefined;
  number: string;
  year: number;
  no: number;
  /** 主送 */
  to: string;
  sentOn: Day;
  /** Word for word as it was sent. */
  content: Paper;
  sentBy: { id: string; name: string };
  createdAt: string;
  updatedAt?: string | undefined;
  receipt?: LetterReceipt | undefined;
  voided?: Voided | undefined;
  version: number;
}

export const letterStates = { sent: '已发出', returned: '已收回执', voided: '已作废' } as const;
export type LetterState = keyof typeof letterStates;

export function letterState({ receipt, voided }: Pick<Letter, 'receipt' | 'voided'>): LetterState {
  if (voided) return 'voided';
  return receipt ? 'returned' : 'sent';
}

export const letterActions = { receipt: '登记回执', void: '作废' } as const;
export type LetterAction = keyof typeof letterActions;

/** What may be done with it: a receipt is entered once, and nothing follows the voiding. */
export function letterActionsOf(letter: Pick<Letter, 'receipt' | 'voided'>): LetterAction[] {
  if (letter.voided) return [];
  return letter.receipt ? ['void'] : ['receipt', 'void'];
}

/** What the timeline of its item says: 转办函 秦政协函〔2026〕3号，致区教育局. */
export const letterNote = (label: string, { number, to }: Pick<Letter, 'number' | 'to'>): string =>
  `${label} ${number}，致${to}`;
