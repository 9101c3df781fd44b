import type { Clause, Granted, Heading, Node, Period } from '../language';
import type { Sheet } from '../assessment-sheet';

/** Between which points a node or a total can come out in a year, in hundredths, so that sums are exact. */
export interface Bounds {
  lowest: number;
  highest: number;
}

export const hundredths = (points: number): number => Math.round(points * 100);

const perYear: Readonly<Record<Period, number>> = {
  month: 12,
  'two-months': 6,
  quarter: 4,
  'half-year': 2,
  year: 1,
  term: 1,
};

/** How many facts a clause can count in a year; without an end where neither `most` nor `per` sets one. */
export const mostFacts = ({ most = Infinity, per }: Pick<Clause, 'most' | 'per'>): number =>
  Math.max(0, Math.min(most, per === undefined ? Infinity : perYear[per]));

const times = (count: number, score: number): number => (count === 0 || score === 0 ? 0 : count * score);

/**
 * What a clause comes to before its limits: nothing at the least where it only adds, for nobody need have any of its facts. Where
 * items count at their best, what one came to in an earlier year is taken off: a smaller deduction than that gives points back.
 */
function clauseSum(clause: Clause): Bounds {
  const scores = typeof clause.score === 'number' ? [clause.score] : clause.score.map(([, score]) => score);
  const worst = hundredths(Math.min(0, ...scores));
  const best = hundredths(Math.max(0, ...scores));
  const looksBack = clause.highestPer === 'item' || clause.by === 'item';
  // An amount has no end, however few facts there are.
  const count = clause.by === 'amount' && mostFacts(clause) > 0 ? Infinity : mostFacts(clause);
  return { lowest: times(count, worst), highest: times(count, looksBack ? best - worst : best) };
}

const grantedSum = ({ most }: Granted): Bounds => ({
  lowest: hundredths(Math.min(0, most)),
  highest: hundredths(Math.max(0, most)),
});

function headingSum({ of: nodes, start = 0, combine }: Heading): Bounds {
  const parts = nodes.map(boundsOf);
  const lows = parts.map(({ lowest }) => lowest);
  const highs = parts.map(({ highest }) => highest);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const together =
    combine === 'highest' ? (numbers: readonly number[]) => (numbers.length > 0 ? Math.max(...numbers) : 0) : sum;
  return { lowest: hundredths(start) + together(lows), highest: hundredths(start) + together(highs) };
}

/** Before its own cap and floor. */
export function sumOf(node: Node): Bounds {
  if ('heading' in node) return headingSum(node);
  return 'clause' in node ? clauseSum(node) : grantedSum(node);
}

/** First the cap, then the floor: both keep the order of numbers, so the ends of a span stay its ends. */
function limited(points: number, { cap, floor }: { cap?: number; floor?: number }): number {
  const capped = cap === undefined ? points : Math.min(points, hundredths(cap));
  return floor === undefined ? capped : Math.max(capped, hundredths(floor));
}

/** What a node can come to: never more and never less, whoever it is of. What is narrower than that no rule can know beforehand. */
export function boundsOf(node: Node): Bounds {
  const { lowest, highest } = sumOf(node);
  const limits = 'granted' in node ? {} : node;
  return { lowest: limited(lowest, limits), highest: limited(highest, limits) };
}

/** 基本分和加分 of all lines, and with none of those all that can be taken away. */
export function sheetBounds({ blocks }: Pick<Sheet, 'blocks'>): Bounds {
  const lines = blocks.flatMap(({ indicators }) => indicators);
  const sum = (isMeant: (kind: string) => boolean): number =>
    lines.reduce((total, { kind, most }) => total + (isMeant(kind) ? hundredths(most) : 0), 0);
  return { lowest: 0 - sum((kind) => kind === 'deduct'), highest: sum((kind) => kind !== 'deduct') };
}
