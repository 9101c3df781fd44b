import type { ArrivalStatus, SubmissionWay } from '../arrival/arrival';
import type { Day } from '../calendar/day';
import type { HandlingMode, HandlingUnit } from '../handling/handling-unit';
import type { Signature } from '../issue/issue';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';
import type { Author, Authorship } from './author';
import type { CourseRecord, Instruction } from './instruction';
import type { Voided } from './voided';

/** 社情民意信息的状态 (domain.md 3.1). */
export const opinionStatuses = {
  draft: '草稿',
  submitted: '已报送',
  returned: '已退回',
  edited: '已编辑',
  reviewed: '已审核',
  signed: '已签发',
  issued: '已印发',
  'in-handling': '办理中',
  handled: '已办结',
  'fed-back': '已反馈',
  archived: '已归档',
  merged: '已合并',
  rejected: '未采用',
} as const;
export type OpinionStatus = keyof typeof opinionStatuses;

/** 采用层级 */
export const adoptionLevels = ['county', 'city', 'province', 'national'] as const;
export type AdoptionLevel = (typeof adoptionLevels)[number];

export const adoptionLevelLabels: Record<AdoptionLevel, string> = {
  county: '县级采用',
  city: '市级采用',
  province: '省级采用',
  national: '全国采用',
};

/** 采用方式: alone, as one of several in a combined text, or handed on to another office. */
export const adoptionKinds = { single: '单篇', combined: '综合', forwarded: '转送' } as const;
export type AdoptionKind = keyof typeof adoptionKinds;

/** 参考意见: the text of an item that was merged into this one. */
export interface Reference {
  item: string;
  title: string;
  text: string;
}

/** 情况—分析—建议 */
export interface OpinionContent {
  situation: string;
  analysis?: string | undefined;
  suggestion?: string | undefined;
  references?: readonly Reference[] | undefined;
}

/** 采用: an organ of one level used the item. A fact from outside, so it is a record beside the state. A wrong one is voided, not erased. */
export interface Adoption {
  id: string;
  level: AdoptionLevel;
  /** 采用单位 */
  organ?: string | undefined;
  /** 刊物 */
  outlet?: string | undefined;
  /** 刊物的期号 */
  number?: string | undefined;
  /** 采用方式 */
  kind?: AdoptionKind | undefined;
  /** null only on rows of a closed ledger, which do not say the day. */
  adoptedOn: Day | null;
  /** 依据 */
  evidence?: string | undefined;
  enteredBy: string;
  enteredById?: string | undefined;
  enteredAt: string;
  voided?: Voided | undefined;
}

/** 上报: to whom, when and by which way the item was handed up. Apart from 采用: what is handed up may never be used. */
export interface Submission {
  id: string;
  /** 上报单位, by name */
  to: string;
  on: Day;
  way: SubmissionWay;
  /** 报送编号 */
  number?: string | undefined;
  /** What has become of it at the city, where that takes it in in this product. */
  arrival?: ArrivalOf | undefined;
  enteredBy: string;
  enteredById?: string | undefined;
  enteredAt: string;
  voided?: Voided | undefined;
}

/** How far an item has come at the city, since when, and in the city's own words. */
export interface ArrivalOf {
  status: Exclude<ArrivalStatus, 'draft'>;
  on: Day;
  /** 退回的理由 */
  reason?: string | undefined;
  /** 转送单位 */
  passedTo?: string | undefined;
}

/** 社情民意信息: one matter somebody brought to the committee, and what became of it. */
export interface Opinion extends WorkItem {
  kind: 'opinions';
  status: OpinionStatus;
  /** Empty on rows of a closed ledger only. */
  content: OpinionContent | null;
  authors: readonly Author[];
  /** 联名、集体 */
  authorship?: Authorship | undefined;
  /** 直通车 */
  fastLane: boolean;
  mode?: HandlingMode | undefined;
  handlingUnits: readonly HandlingUnit[];
  adoptions: readonly Adoption[];
  submissions: readonly Submission[];
  instructions: readonly Instruction[];
  /** 呈批、交办、办理、反馈 beside the instructions. */
  instructionRecords: readonly CourseRecord[];
  /** 报送范围 of what was issued */
  recipients?: readonly string[] | undefined;
  issuedOn?: Day | undefined;
  /** 编入的一期, by id, once that is out. */
  issue?: string | undefined;
  /** 签发 of this item; an issue that holds it alone bears the same. */
  signature?: Signature | undefined;
  /** Who edited and who reviewed it last: where a committee keeps these apart, neither signs it. */
  editedBy?: string | undefined;
  reviewedBy?: string | undefined;
  mergedInto?: string | undefined;
  /** 退回或未采用的理由 */
  reason?: string | undefined;
  /** Rejected items that are archived later were never issued. */
  rejected?: boolean | undefined;
  /** 属地办理的结果 */
  localHandling?: string | undefined;
  /** 属地办结 of an item that its own street handled. */
  handledLocallyOn?: Day | undefined;
  /** 反馈 */
  feedback?: string | undefined;
  /** Who submitted it, for as long as nobody has acted on it: only then may it be withdrawn. */
  submittedBy?: string | undefined;
  /** 约稿 that it answers, by id. */
  call?: string | undefined;
  /** 来源: the suggestion it was made from. */
  from?: ItemLink | undefined;
  /** 提出于: the activity, or whatever else, that it was raised at. */
  raisedAt?: ItemLink | undefined;
  imported: boolean;
}

/** Members among the authors, each once. */
export const authorMembers = (item: Pick<Opinion, 'authors'>): string[] => [
  ...new Set(item.authors.flatMap((author) => ('member' in author ? [author.member] : []))),
];

/** 信息员 among the authors, each once. */
export const authorInformants = (item: Pick<Opinion, 'authors'>): string[] => [
  ...new Set(item.authors.flatMap((author) => ('informant' in author ? [author.informant] : []))),
];

/** 印发过: whatever became of it since. A row of a closed ledger does not say so of itself. */
export const wasIssued = ({ issuedOn }: Pick<Opinion, 'issuedOn'>): boolean => issuedOn !== undefined;

/** 上报过: what a level above the county has adopted was handed to it. A voided record says nothing. */
export const wasHandedUpward = ({ adoptions }: Pick<Opinion, 'adoptions'>): boolean =>
  adoptions.some(({ level, voided }) => level !== 'county' && !voided);

/** Characters of all sections together, as the counter of the form shows them. */
export function contentLength(content: OpinionContent): number {
  const text = [content.situation, content.analysis, content.suggestion].join('').replace(/\s/g, '');
  return Array.from(text).length;
}
