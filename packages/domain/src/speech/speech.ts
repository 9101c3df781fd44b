import type { Day } from '../calendar/day';
import type { ProposerKind } from '../proposal/proposal';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';

export const speechStatuses = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  oral: '选为口头发言',
  written: '选为书面发言',
  'not-selected': '未选用',
  delivered: '已发言',
  printed: '已印发',
} as const;
export type SpeechStatus = keyof typeof speechStatuses;

/** 发言形式: wanted by whoever hands it in, and given by the office. */
export const speechForms = { oral: '口头发言', written: '书面发言' } as const;
export type SpeechForm = keyof typeof speechForms;

/** 大会发言: what members say, or hand round, before a plenary, for themselves or on behalf of a body. */
export interface Speech extends WorkItem {
  kind: 'speeches';
  status: SpeechStatus;
  /** 发言人, the one who speaks first */
  members: readonly Named[];
  /** 代表: the body that it is held for. */
  behalfKind?: ProposerKind | undefined;
  behalf?: string | undefined;
  /** 届次会议, by its id: `15-3` */
  session?: string | undefined;
  wanted?: SpeechForm | undefined;
  content: string;
  form?: SpeechForm | undefined;
  /** 定稿: the text as it is held or printed, where the office worked on it; what was handed in stays beside it. */
  edited?: string | undefined;
  deliveredOn?: Day | undefined;
  /** 发言顺序, from 1: as the list of the meeting had it when it was held. */
  order?: number | undefined;
  printedOn?: Day | undefined;
  reason?: string | undefined;
  /** What it was turned into. */
  became?: ItemLink | undefined;
  submittedBy?: string | undefined;
}

export const speakersOf = ({ members }: Pick<Speech, 'members'>): string[] => members.map(({ member }) => member);

/** Its text as it is held or printed. */
export const finalText = ({ content, edited }: Pick<Speech, 'content' | 'edited'>): string => edited ?? content;
