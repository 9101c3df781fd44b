import type { Day } from '../calendar/day';
import type { Gathering } from '../gathering/gathering';
import type { ChainLink, NextLink, OutcomeForm, OutcomeStep } from './outcome-chain';
import type { AgreedPoint, FollowUp, Review } from './points';

/** 协商形式 */
export const consultationForms = {
  standing: '专题议政性常委会',
  special: '专题协商会',
  counterpart: '对口协商',
  sector: '界别协商',
  'proposal-handling': '提案办理协商',
  micro: '微协商',
  remote: '远程协商',
} as const;
export type ConsultationForm = keyof typeof consultationForms;

/** 会议环节 (domain.md 3.3) */
export const meetingParts = { briefing: '通报', question: '提问', answer: '解答', speech: '发言' } as const;
export type MeetingPart = keyof typeof meetingParts;

/** What was said in one part of the meeting. */
export interface Said {
  part: MeetingPart;
  speaker?: string | undefined;
  text: string;
}

/** 调研组 1+N: members, and who else was asked in by name; one of them leads. */
export interface Researcher {
  member?: string | undefined;
  name: string;
  lead?: boolean | undefined;
}

export interface ResearchReport {
  id: string;
  title: string;
  on: Day;
  text: string;
}

/** 协商: a gathering with what comes before it and what becomes of its outcome. */
export interface Consultation extends Gathering {
  kind: 'consultations';
  form?: ConsultationForm | undefined;
  team: readonly Researcher[];
  reports: readonly ResearchReport[];
  /** It takes up a topic that somebody has claimed (领题). */
  claimed: boolean;
  /** 通知 and 材料: by which day they go out, and when the papers did. */
  noticeDueOn?: Day | undefined;
  papersDueOn?: Day | undefined;
  papersOn?: Day | undefined;
  parts: readonly Said[];
  /** 书面协商: its rounds, by id. */
  rounds: readonly string[];
  /** 成果办理 as the committee had it when this was held, and the link that is awaited. */
  chain: readonly ChainLink[];
  next?: NextLink | undefined;
  outcomeSteps: readonly OutcomeStep[];
  outcomeForm?: OutcomeForm | undefined;
  points: readonly AgreedPoint[];
  reviews: readonly Review[];
  /** The days of 复查, once there is something to review. */
  reviewDays: readonly Day[];
  follow?: FollowUp | undefined;
}

/** 微协商 is told apart: it needs no notice and no chain. */
export const isMicro = ({ form }: Pick<Consultation, 'form'>): boolean => form === 'micro';

/** 逾期发出: what went out after its day. */
export const wasLate = (dueOn: Day | undefined, on: Day | undefined): boolean =>
  dueOn !== undefined && on !== undefined && on > dueOn;
