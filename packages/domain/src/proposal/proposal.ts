import type { Day } from '../calendar/day';
import type { HandlingMode } from '../handling/handling-unit';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';
import type { FormerReply, Handled } from './handling-unit';
import type { Rating } from './rating';

/** 提案的状态 (domain.md 3.2). */
export const proposalStatuses = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  screening: '复审中',
  filed: '已立案',
  'not-filed': '不予立案',
  merged: '已并案',
  withdrawn: '已撤案',
  assigned: '办理中',
  replied: '已答复',
  redo: '重新办理',
  'fed-back': '已反馈',
  closed: '已办结',
} as const;
export type ProposalStatus = keyof typeof proposalStatuses;

/** 提案形式: one member, several who sign with the first, or a body. */
export const proposalForms = { single: '个人提案', joint: '联名提案', collective: '集体提案' } as const;
export type ProposalForm = keyof typeof proposalForms;

/** 会上、平时 */
export const sittings = { 'in-session': '会上', 'out-of-session': '平时' } as const;
export type Sitting = keyof typeof sittings;

/** 提案者 that is no member: whatever body hands in a collective proposal. */
export const proposerKinds = {
  party: '民主党派',
  federation: '工商联',
  organisation: '人民团体',
  sector: '界别',
  group: '委员小组',
  'special-committee': '专委会',
} as const;
export type ProposerKind = keyof typeof proposerKinds;

/** 联名确认: how somebody who signs with the first has said so, by the link that is theirs or on paper. */
export interface Signing {
  state: 'asked' | 'confirmed' | 'declined';
  by?: 'link' | 'paper' | undefined;
  at?: string | undefined;
  /** The link that they were sent. */
  link?: string | undefined;
}

interface AProposer {
  /** Within its proposal. */
  id: string;
  name: string;
  /** Of whoever signs with the first; the first one and a body have handed it in themselves. */
  signing?: Signing | undefined;
  /** 征询意见: the link that they were last sent, and for which round of handling. */
  asked?: { round: number; link: string } | undefined;
  /** 并案: the proposal that they came with; they are proposers of this one as they were of that. */
  mergedFrom?: string | undefined;
}
/** 提案者: a member with their name and post of the time, or a body. The first one is the 第一提案者. */
export type Proposer = AProposer &
  ({ member: string; post?: string | undefined } | { kind: ProposerKind; /** 已盖章 */ sealed?: boolean | undefined });

/** 情况—分析—建议 */
export interface ProposalContent {
  situation: string;
  analysis?: string | undefined;
  suggestion?: string | undefined;
  /** 并案 texts that were taken in. */
  references?: readonly { item: string; title: string; text: string }[] | undefined;
}

/** 不予立案的理由 (提案审查规则 2011; domain.md 3.2 names ten). */
export const notFiledGrounds = {
  secret: '涉及国家秘密',
  banned: '国家明令禁止或与法律法规抵触',
  'party-internal': '中共党内问题',
  'party-own': '民主党派内部事务',
  litigation: '进入诉讼、仲裁等程序',
  academic: '属于学术研讨',
  personal: '为本人或亲属解决个人问题',
  promoting: '宣传、推介具体作品或产品',
  accusing: '指名举报',
  empty: '内容空泛，没有具体建议',
  other: '其他',
} as const;
export type NotFiledGround = keyof typeof notFiledGrounds;

/** 初审意见 of the first reading, which the second one follows or not. */
export const firstReadings = { file: '建议立案', 'not-file': '建议不予立案', merge: '建议并案' } as const;
export type FirstReading = keyof typeof firstReadings;

/** 重点提案: who leads its supervision, and what came of survey, talks and visits. */
export interface KeyProposal {
  leader: string;
  leaderPost?: string | undefined;
  leaderMember?: string | undefined;
  decidedOn: Day;
  /** 督办单位 */
  office?: string | undefined;
  /** 督办调研: the surveys, talks and visits, newest last. */
  surveys: readonly { id: string; on: Day; text: string }[];
}

/** 优秀提案 of a year, by a decision. */
export interface ExcellentProposal {
  year: number;
  decidedOn: Day;
  /** 评选文号或会议 */
  decision?: string | undefined;
}

/** 跟踪办理 of a B or C item after it was closed. */
export interface FollowUp {
  id: string;
  on: Day;
  text: string;
  /** The class it was found to have reached. */
  class: string;
}

/** 提案 */
export interface Proposal extends WorkItem {
  kind: 'proposals';
  status: ProposalStatus;
  form: ProposalForm;
  proposers: readonly Proposer[];
  /** Empty on rows of a closed ledger only. */
  content: ProposalContent | null;
  /** 届次会议, by its id: `15-3` */
  session?: string | undefined;
  sitting: Sitting;
  /** 提案分类, in the committee's own words */
  category?: string | undefined;
  /** 建议承办单位 */
  wanted?: string | undefined;
  /** 初审 */
  firstReading?: FirstReading | undefined;
  readBy?: string | undefined;
  /** 不予立案 */
  ground?: NotFiledGround | undefined;
  reason?: string | undefined;
  filedOn?: Day | undefined;
  /** As it stood before it was filed, for who takes that back. */
  beforeFiling?: Pick<Proposal, 'category' | 'session' | 'sitting'> | undefined;
  mergedInto?: string | undefined;
  /** 交办 */
  mode?: HandlingMode | undefined;
  assignedOn?: Day | undefined;
  handlingUnits: readonly Handled[];
  repliedOn?: Day | undefined;
  /** 办理结果 of the whole: that of the lead unit, or the least of its parts. */
  class?: string | undefined;
  /** 征询意见 of each who proposed it; the second handling has its own. */
  ratings: readonly Rating[];
  /** 第几次办理: 1, and 2 after one was not satisfied. */
  round: number;
  /** 上一次的答复 of what is handled again, newest last. */
  formerReplies?: readonly FormerReply[] | undefined;
  closedOn?: Day | undefined;
  /** 跟踪办理: it was closed in a class that its committee watches, and is not solved. */
  watching?: boolean | undefined;
  followUps: readonly FollowUp[];
  /** 已解决: nothing of it is watched any more. */
  solvedOn?: Day | undefined;
  key?: KeyProposal | undefined;
  excellent?: ExcellentProposal | undefined;
  /** 提案线索、征集通知 that it answers, by id */
  clue?: string | undefined;
  call?: string | undefined;
  /** 不予立案日期; nothing where an office's sheet told of it. */
  notFiledOn?: Day | undefined;
  /** 转意见、来信、社情民意, and on which day */
  became?: ItemLink | undefined;
  becameOn?: Day | undefined;
  /** 来源: what it was made from. */
  from?: ItemLink | undefined;
  raisedAt?: ItemLink | undefined;
  submittedBy?: string | undefined;
  imported: boolean;
}

/** The same person or body, whether a proposal has them or somebody has just named them. */
export const proposerKey = (proposer: { member: string } | { kind: ProposerKind; name: string }): string =>
  'member' in proposer ? `member#${proposer.member}` : `${proposer.kind}#${proposer.name}`;

/** Whoever proposes it, as it is told outside and counted: who declined to sign proposes nothing. */
export const proposing = ({ proposers }: Pick<Proposal, 'proposers'>): readonly Proposer[] =>
  proposers.filter(({ signing }) => signing?.state !== 'declined');

/** Members among them, the first one first, each once. */
export const proposingMembers = (item: Pick<Proposal, 'proposers'>): string[] => [
  ...new Set(proposing(item).flatMap((each) => ('member' in each ? [each.member] : []))),
];
