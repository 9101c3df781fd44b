import type { Day } from '../calendar/day';
import type { RefusalCode } from '../refusal';
import { mostEntries } from '../text/limits';
import type { ConsultationRules } from '../committee/duties';
import type { Consultation } from './consultation';

/** Whom a round asks: a member or somebody by name, each by a link of their own. */
export interface Asked {
  id: string;
  name: string;
  member?: string | undefined;
  link: string;
}

/** 书面协商的一轮 (远程协商): one question, put to named people until a day. */
export interface Round {
  id: string;
  committee: string;
  consultation: string;
  title: string;
  question: string;
  opensOn: Day;
  closesOn: Day;
  /** 提前截止 */
  ended?: boolean | undefined;
  participants: readonly Asked[];
  createdAt: string;
  updatedAt?: string | undefined;
  version: number;
}

/** What one of them wrote; it may be changed until the round is over. */
export interface RoundAnswer {
  participant: string;
  text: string;
  at: string;
  version: number;
}

export const roundStates = { ahead: '未开始', open: '进行中', over: '已截止' } as const;
export type RoundState = keyof typeof roundStates;

export function roundState(
  { opensOn, closesOn, ended }: Pick<Round, 'opensOn' | 'closesOn' | 'ended'>,
  today: Day,
): RoundState {
  if (ended || today > closesOn) return 'over';
  return today < opensOn ? 'ahead' : 'open';
}

type Asking = Pick<Consultation, 'status' | 'restrictedTo' | 'rounds'>;

/** Why people without an account are not asked about it (内外有别). */
export function roundRefusal(item: Asking, rules: ConsultationRules | undefined): RefusalCode | undefined {
  if (!rules?.remoteRounds) return 'round.off';
  if (!isOpenOutside(item)) return 'round.closed-item';
  return item.rounds.length < mostEntries.rounds ? undefined : 'round.too-many';
}

/** Whether anybody outside may be told of it: what is restricted, planned only or called off is not theirs to see. */
export const isOpenOutside = ({ status, restrictedTo }: Omit<Asking, 'rounds'>): boolean =>
  restrictedTo === undefined && (status === 'announced' || status === 'held');
