import { entryOfKey, tagLabel } from '../catalogue/catalogue';
import { whoWords } from '../catalogue/who';
import { periodLabels } from '../catalogue/subjects';
import type { Case, Clause, Granted, Heading, Node, Pattern, Tag } from '../language';
import { listed, numberWords, scoredWords } from './numbers';
import { eachAmountWords, eachWords, measureOf } from './pattern-words';
import { parted, saying, sentenceOf, type Piece } from './pieces';
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

const points = (before: string, at: string, value: number): Piece[] => [before, saying(at, numberWords(value)), ' 分'];
const capPieces = (at: string, cap: number): Piece[] =>
  cap < 0 ? points('最少扣 ', at, -cap) : points('最多计 ', at, cap);
const floorPieces = (at: string, floor: number): Piece[] =>
  floor < 0 ? points('最多扣 ', at, -floor) : points('最低 ', at, floor);

/** What a clause says beside whom and how much, in the order in which it is reckoned. */
function termsOf(clause: Clause): Piece[][] {
  const { each, by, share, highestPer, per, after, most, onlyFor, notFor, book, cap, floor } = clause;
  const measure = measureOf(each);
  return [
    ...(by === 'item' ? [[saying('/by', '同一件只计一次')]] : []),
    ...(share === undefined ? [] : [[saying('/share', shareWords(clause))]]),
    ...(highestPer === undefined ? [] : [[saying('/highestPer', '同一件只计最高的一次')]]),
    ...(per === undefined ? [] : [[saying('/per', periodLabels[per]), `最多计 1 ${measure}`]]),
    ...(after ? [['前 ', saying('/after', numberWords(after)), ` ${measure}不计`]] : []),
    ...(most === undefined ? [] : [['最多计 ', saying('/most', numberWords(most)), ` ${measure}`]]),
    ...(onlyFor ? [['只适用于', saying('/onlyFor', anyOf(onlyFor))]] : []),
    ...(notFor ? [['不适用于', saying('/notFor', anyOf(notFor))]] : []),
    ...(book === 'item' ? [[saying('/book', '按事项本身的年度计分')]] : []),
    ...(cap === undefined ? [] : [capPieces('/cap', cap)]),
    ...(floor === undefined ? [] : [floorPieces('/floor', floor)]),
  ];
}

/** 15 分, 扣 5 分, 不计分: behind what it is for. */
function scorePieces(at: string, score: number): Piece[] {
  if (score === 0) return [saying(at, '不计分')];
  return score < 0 ? points('扣 ', at, -score) : points(' ', at, score);
}

/** 每件立案提案 15 分，第一提案人一半，其余平分，最多计 25 分 */
function clausePieces(clause: Clause): Piece[] {
  const { each, by, score } = clause;
  if (each.length === 0) return [saying('/each', '（未选事实）')];
  const what = saying('/each', by === 'amount' ? eachAmountWords(each) : eachWords(each));
  if (typeof score === 'number') return parted([[what, ...scorePieces('/score', score)], ...termsOf(clause)]);
  const lines = score.map(([when, value], index) => [
    saying(`/score/${index}/0`, caseWords(each, when)),
    ...scorePieces(`/score/${index}/1`, value),
  ]);
  return parted([[what, '：', ...parted(lines, '、')], ...termsOf(clause)]);
}

export const clauseSentence = (clause: Clause): string => sentenceOf(clausePieces(clause));

export const nodeName = (node: Node): string => {
  if ('heading' in node) return node.heading;
  return 'clause' in node ? node.clause : node.granted;
};

/** 起始 70 分，各项相加，最多计 120 分 */
function headingPieces({ start, combine, cap, floor }: Heading): Piece[] {
  return parted([
    ...(start === undefined ? [] : [points('起始 ', '/start', start)]),
    [saying('/combine', combine === 'highest' ? '各项取最高的一项' : '各项相加')],
    ...(cap === undefined ? [] : [capPieces('/cap', cap)]),
    ...(floor === undefined
      ? []
      : [start && floor === 0 ? [saying('/floor', '扣完为止')] : floorPieces('/floor', floor)]),
  ]);
}

export const needsLabels: Readonly<Record<Granted['needs'], string>> = {
  evidence: '须附依据',
  'evidence-and-approval': '须附依据并经他人审批',
};

/** 由人工认定，全年最多加 5 分，每档 1 分，须附依据并经他人审批 */
const grantedPieces = ({ most, step, needs }: Granted): Piece[] =>
  parted([
    ['由人工认定'],
    most < 0 ? points('全年最多扣 ', '/most', -most) : points('全年最多加 ', '/most', most),
    ...(step === undefined ? [] : [points('每档 ', '/step', step)]),
    [saying('/needs', needsLabels[needs])],
  ]);

/** One sentence for any line of a points tree, in the pieces that it is made of. */
export function nodePieces(node: Node): Piece[] {
  if ('heading' in node) return headingPieces(node);
  return 'clause' in node ? clausePieces(node) : grantedPieces(node);
}

export const nodeSentence = (node: Node): string => sentenceOf(nodePieces(node));
