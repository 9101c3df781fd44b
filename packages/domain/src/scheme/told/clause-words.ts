import { entryOfKey, tagLabel } from '../catalogue/catalogue';
import { whoWords } from '../catalogue/who';
import { periodLabels } from '../catalogue/subjects';
import type { Case, Clause, Granted, Heading, Node, Pattern, Tag } from '../language';
import { listed, numberWords, pointsWords, scoredWords } from './numbers';
import { eachAmountWords, eachWords, measureOf } from './pattern-words';
import { anyOf } from './who-words';

const isTagOf = (patterns: readonly Pattern[], when: string): string | undefined => {
  for (const { key } of patterns) {
    const entry = entryOfKey(key);
    const label = entry && tagLabel(entry, when as Tag);
    if (label !== undefined) return label;
  }
  return undefined;
};

/** 全程, 常委, 提案立案, 其他: when a line of a score table holds. */
export function caseWords(patterns: readonly Pattern[], when: Case): string {
  if (when === '*') return '其他';
  if (when.startsWith('key:')) return entryOfKey(when.slice(4))?.name ?? '（目录中没有的事实）';
  return isTagOf(patterns, when) ?? whoWords(when) ?? '（目录中没有的情形）';
}

/** 全程 10 分、部分 5 分, or 15 分 for all. */
export const scoresWords = ({ each, score }: Pick<Clause, 'each' | 'score'>): string =>
  typeof score === 'number'
    ? scoredWords('', score).trimStart()
    : listed(score.map(([when, points]) => scoredWords(caseWords(each, when), points)));

const isProposal = (patterns: readonly Pattern[]): boolean => patterns.every(({ key }) => key.startsWith('proposals.'));

/** 第一提案人一半，其余平分 */
export function shareWords({ share, each }: Pick<Clause, 'share' | 'each'>): string {
  const first = isProposal(each) ? '第一提案人' : '排名第一的';
  if (share === undefined) return '各人均计全分';
  if (share === 'equal') return '由参与者平分';
  if (share === 'first-only') return `联名的只计${first}`;
  const part = share.first === 0.5 ? '一半' : ` ${numberWords(Math.round(share.first * 10_000) / 100)}%`;
  return `${first}${part}，其余平分`;
}

const capWords = (cap: number): string => (cap < 0 ? `最少扣 ${pointsWords(-cap)}` : `最多计 ${pointsWords(cap)}`);
const floorWords = (floor: number): string =>
  floor < 0 ? `最多扣 ${pointsWords(-floor)}` : `最低 ${pointsWords(floor)}`;

/** What a clause says beside whom and how much, in the order in which it is reckoned. */
function termsWords(clause: Clause): string[] {
  const { each, by, share, highestPer, per, after, most, onlyFor, notFor, book, cap, floor } = clause;
  const measure = measureOf(each);
  return [
    ...(by === 'item' ? ['同一件只计一次'] : []),
    ...(share === undefined ? [] : [shareWords(clause)]),
    ...(highestPer === undefined ? [] : ['同一件只计最高的一次']),
    ...(per === undefined ? [] : [`${periodLabels[per]}最多计 1 ${measure}`]),
    ...(after ? [`前 ${numberWords(after)} ${measure}不计`] : []),
    ...(most === undefined ? [] : [`最多计 ${numberWords(most)} ${measure}`]),
    ...(onlyFor ? [`只适用于${anyOf(onlyFor)}`] : []),
    ...(notFor ? [`不适用于${anyOf(notFor)}`] : []),
    ...(book === 'item' ? ['按事项本身的年度计分'] : []),
    ...(cap === undefined ? [] : [capWords(cap)]),
    ...(floor === undefined ? [] : [floorWords(floor)]),
  ];
}

/** 每件立案提案 15 分，第一提案人一半，其余平分，最多计 25 分 */
export function clauseSentence(clause: Clause): string {
  const { each, by, score } = clause;
  if (each.length === 0) return '（未选事实）';
  const what = by === 'amount' ? eachAmountWords(each) : eachWords(each);
  const scored = typeof score === 'number' ? scoredWords(what, score) : `${what}：${scoresWords(clause)}`;
  return [scored, ...termsWords(clause)].join('，');
}

export const nodeName = (node: Node): string => {
  if ('heading' in node) return node.heading;
  return 'clause' in node ? node.clause : node.granted;
};

/** 起始 70 分，各项相加，最多计 120 分 */
function headingSentence({ start, combine, cap, floor }: Heading): string {
  return [
    ...(start === undefined ? [] : [`起始 ${pointsWords(start)}`]),
    combine === 'highest' ? '各项取最高的一项' : '各项相加',
    ...(cap === undefined ? [] : [capWords(cap)]),
    ...(floor === undefined ? [] : [start && floor === 0 ? '扣完为止' : floorWords(floor)]),
  ].join('，');
}

export const needsLabels: Readonly<Record<Granted['needs'], string>> = {
  evidence: '须附依据',
  'evidence-and-approval': '须附依据并经他人审批',
};

/** 由人工认定，全年最多加 5 分，每档 1 分，须附依据并经他人审批 */
const grantedSentence = ({ most, step, needs }: Granted): string =>
  [
    '由人工认定',
    most < 0 ? `全年最多扣 ${pointsWords(-most)}` : `全年最多加 ${pointsWords(most)}`,
    ...(step === undefined ? [] : [`每档 ${pointsWords(step)}`]),
    needsLabels[needs],
  ].join('，');

/** One sentence for any line of a points tree. */
export function nodeSentence(node: Node): string {
  if ('heading' in node) return headingSentence(node);
  return 'clause' in node ? clauseSentence(node) : grantedSentence(node);
}
