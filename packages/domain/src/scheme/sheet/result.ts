import { compare, exact, minus, plus, rounded, type Exact } from '../exact';
import type { Band } from '../language';
import type { Indicator, Sheet } from '../assessment-sheet';
import { bandOf } from '../points/bands';
import type { Filled, FilledFrom } from './fill';
import { courseOf, isProved, isReasoned, type Evidence, type Said, type SheetScores, type SheetStep } from './scores';

/** 还缺: nobody said anything of what every unit is asked, what is said has no evidence, or differs without a reason (facts changed since). */
export const lackings = { value: '未评分', evidence: '缺佐证', reason: '缺理由' } as const;
export type Lacking = keyof typeof lackings;

/** One line with all that explains it. */
export interface LineResult {
  indicator: Indicator;
  /** What it gives; of a deduction what it takes. Nothing without its evidence. */
  value: number;
  /** Which said value counts, the last one. */
  counts?: Said;
  /** All that was said, in order. */
  course: readonly Said[];
  from?: FilledFrom;
  evidence?: Evidence;
  lacks: readonly Lacking[];
}

export interface SheetSums {
  base: number;
  bonus: number;
  deductions: number;
  /** Base and bonus less deductions. */
  total: number;
}

export interface SheetResult extends SheetSums {
  blocks: readonly (SheetSums & { id: string; name: string; lines: readonly LineResult[] })[];
  /** The most that the sheet can give. */
  most: number;
  band?: Band;
}

/** Whether any said value differs from the one before it, without a word why. */
const lacksReason = (course: readonly Said[]): boolean =>
  course.some(({ value, reason }, index) => {
    const before = course[index - 1];
    return before !== undefined && before.value !== value && !isReasoned(reason);
  });

/** A sheet that was changed may give less than what was once said. */
const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

function lineOf(indicator: Indicator, filled: Filled, scores: SheetScores, upTo: SheetStep): LineResult {
  const { id, most, kind } = indicator;
  const { evidence } = scores[id] ?? {};
  const course = courseOf(filled[id]?.value, scores[id], upTo);
  const counts = course.at(-1);
  const said = within(counts?.value ?? 0, most);
  const isBare = said > 0 && !isProved(indicator, evidence);
  const from = filled[id]?.from;
  return {
    indicator,
    value: isBare ? 0 : said,
    ...(counts && { counts }),
    course,
    ...(from && { from }),
    ...(evidence && { evidence }),
    lacks: [
      ...(counts || kind !== 'base' ? [] : (['value'] as const)),
      ...(isBare ? (['evidence'] as const) : []),
      ...(lacksReason(course) ? (['reason'] as const) : []),
    ],
  };
}

const sumOf = (lines: readonly LineResult[], kind: Indicator['kind']): Exact =>
  lines.reduce<Exact>((sum, { indicator, value }) => (indicator.kind === kind ? plus(sum, exact(value)) : sum), 0);

function sumsOf(lines: readonly LineResult[]): SheetSums {
  const [base, bonus, deductions] = [sumOf(lines, 'base'), sumOf(lines, 'bonus'), sumOf(lines, 'deduct')];
  return {
    base: rounded(base),
    bonus: rounded(bonus),
    deductions: rounded(deductions),
    total: rounded(minus(plus(base, bonus), deductions)),
  };
}

/** 考核结果 up to a step: by block and in all, never below nothing, with the grade. */
export function resultOf(sheet: Sheet, filled: Filled, scores: SheetScores, upTo: SheetStep = 'final'): SheetResult {
  const blocks = sheet.blocks.map(({ id, name, indicators }) => {
    const lines = indicators.map((indicator) => lineOf(indicator, filled, scores, upTo));
    return { id, name, ...sumsOf(lines), lines };
  });
  const lines = blocks.flatMap((block) => block.lines);
  const sums = sumsOf(lines);
  const total = compare(exact(sums.total), 0) < 0 ? 0 : sums.total;
  const band = bandOf(sheet.bands, total);
  const given = lines.filter(({ indicator }) => indicator.kind !== 'deduct');
  const most = rounded(given.reduce<Exact>((sum, { indicator }) => plus(sum, exact(indicator.most)), 0));
  return { blocks, ...sums, total, most, ...(band && { band }) };
}

/** 扣分抄告单: what the performance office of the county is told; nothing where nothing was taken or the sheet tells nobody. */
export function noticeOf(
  { noticeTo }: Sheet,
  { blocks }: SheetResult,
): { to: string; lines: readonly LineResult[] } | undefined {
  const taken = blocks.flatMap(({ lines }) =>
    lines.filter(({ indicator, value }) => indicator.kind === 'deduct' && value > 0),
  );
  return noticeTo === undefined || taken.length === 0 ? undefined : { to: noticeTo, lines: taken };
}
