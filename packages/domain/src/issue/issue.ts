import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';
import type { Circulation } from './circulation';

/** 一期的状态: 拟稿 → 已签发 → 已编发, and again with a reason. */
export const issueStatuses = {
  draft: '拟稿',
  signed: '已签发',
  issued: '已编发',
  reissued: '已重新编发',
} as const;
export type IssueStatus = keyof typeof issueStatuses;

/** 缓急 */
export const urgencies = { normal: '平件', urgent: '急件', 'very-urgent': '特急' } as const;
export type Urgency = keyof typeof urgencies;

/** One of those that a text was edited from, with the title it had. */
export interface Source {
  item: string;
  title: string;
}

/** 稿件: one text of an issue. Several sources make a 综合, which has a text of its own; one alone may be shortened as well. */
export interface Article {
  title: string;
  sources: readonly Source[];
  /** The text as it is issued, where it is not the source's own. */
  text?: string | undefined;
}

/** 签发: by whom, under which post, on which day, and whether on paper. */
export interface Signature {
  name: string;
  post?: string | undefined;
  on: Day;
  /** 纸质签批 that the office registered. */
  paper?: true | undefined;
}

/** 保密审查的结论 */
export const secrecyResults = { open: '可编发', withheld: '不宜公开编发' } as const;
export type SecrecyResult = keyof typeof secrecyResults;

/** 保密审查: by whom, on which day, with which result. */
export interface SecrecyReview extends Signature {
  result: SecrecyResult;
}

/** 重新编发: what was issued again, and why. */
export interface Reissue {
  on: Day;
  reason: string;
}

/**
 * 一期: a paper of a series, with one or several texts in an order. Its number is given when it is issued and stands on each of
 * the opinions in it.
 */
export interface Issue extends WorkItem {
  kind: 'issues';
  status: IssueStatus;
  /** 刊物, by id; its name as it was when this issue was made. */
  series: string;
  seriesName: string;
  year?: number | undefined;
  /** 本年第几期, 总第几期 */
  no?: number | undefined;
  total?: number | undefined;
  items: readonly Article[];
  /** How many opinions stand in it. */
  size: number;
  urgency: Urgency;
  /** 密级或提示 */
  notice?: string | undefined;
  circulation: Circulation;
  /** 责任编辑, 联系电话, 印数 */
  editor?: string | undefined;
  phone?: string | undefined;
  copies?: number | undefined;
  signature?: Signature | undefined;
  secrecy?: SecrecyReview | undefined;
  /** Who changed it last, where that is not who began it. */
  editedBy?: string | undefined;
  issuedOn?: Day | undefined;
  reissues: readonly Reissue[];
  /** 退回修改的理由 */
  reason?: string | undefined;
  imported: boolean;
}

/** The opinions of an issue in the order of its texts, each once. */
export const sourcesOf = ({ items }: Pick<Issue, 'items'>): readonly Source[] =>
  items.flatMap(({ sources }) => sources);

/** 条数: an old text of which only the title is known is one as well. */
export const sizeOf = ({ items }: Pick<Issue, 'items'>): number =>
  items.reduce((sum, { sources }) => sum + Math.max(1, sources.length), 0);

/** How an issue is called that was given no title: by its first text, and how many there are. */
export function titleOf(items: readonly Pick<Article, 'title'>[]): string {
  const [first] = items;
  if (!first) return '';
  return items.length === 1 ? first.title : `${first.title}等${items.length}条`;
}

/** Whether a corrected issue still holds the opinions it was issued with. */
export const holdsTheSame = (before: Pick<Issue, 'items'>, after: Pick<Issue, 'items'>): boolean => {
  const ids = (issue: Pick<Issue, 'items'>) =>
    sourcesOf(issue)
      .map(({ item }) => item)
      .sort()
      .join();
  return ids(before) === ids(after);
};
