import type { Day } from '../../calendar/day';
import { invalidField, Refusal, type FieldError } from '../../refusal';
import type { Indicator, Sheet } from '../language';
import type { Filled } from './fill';
import {
  courseOf,
  indicatorsOf,
  isProved,
  isReasoned,
  sheetStepOrder,
  sheetSteps,
  type Evidence,
  type LineScores,
  type SheetScores,
  type SheetStep,
} from './scores';

/** What is entered for a line; nothing as its value takes back what was given at this step. */
export interface LineEntry {
  line: string;
  value: number | null;
  reason?: string;
  /** In place of what the line had. */
  evidence?: Evidence;
}

export interface Scoring {
  step: SheetStep;
  by: string;
  on: Day;
  lines: readonly LineEntry[];
}

export interface ScoringContext {
  sheet: Sheet;
  filled: Filled;
  /** The unit that is assessed. */
  unit: string;
  /** The units somebody belongs to. */
  unitsOf: (user: string) => readonly string[];
}

/** 回避: the unit itself has its say in the first step alone. */
function requireImpartial({ step, by }: Scoring, { unit, unitsOf }: ScoringContext): void {
  if (step !== 'self' && unitsOf(by).includes(unit))
    throw invalidField('/by', 'permission.missing', '您属于被考核的组织，应当回避，不能为它评分。');
}

const hasTwoDecimals = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;

/** Why a value cannot be given to a line, whatever was said before. */
function valueErrors(pointer: string, { label, most, kind }: Indicator, value: number): FieldError[] {
  if (!Number.isFinite(value)) return [{ pointer, code: 'field.type', message: `“${label}”的得分应为数字。` }];
  if (value < 0) return [{ pointer, code: 'field.too-small', message: `“${label}”的得分不能小于 0。` }];
  if (value > most) {
    const verb = kind === 'deduct' ? '最多扣' : '最多得';
    return [{ pointer, code: 'field.too-large', message: `“${label}”${verb} ${most} 分。` }];
  }
  return hasTwoDecimals(value) ? [] : [{ pointer, code: 'field.step', message: `“${label}”的得分最多保留两位小数。` }];
}

const evidenceWords = { none: '', text: '请先填写佐证说明', file: '请先上传佐证材料' } as const;
const stepWords = { auto: '自动取数', ...sheetSteps } as const;

/** What a value needs beside itself: a reason where it differs from what was said before, and the evidence of the line. */
function besideErrors(
  pointer: string,
  indicator: Indicator,
  entry: LineEntry,
  had: LineScores,
  before: Before,
): FieldError[] {
  const { label, evidence } = indicator;
  const isNew = before !== undefined && before.value !== entry.value && !isReasoned(entry.reason);
  const isBare = entry.value !== null && entry.value > 0 && !isProved(indicator, entry.evidence ?? had.evidence);
  return [
    ...(isNew
      ? [
          {
            pointer: `${pointer}/reason`,
            code: 'field.required' as const,
            message: `“${label}”与${stepWords[before.step]}的 ${before.value} 分不同，请说明理由。`,
          },
        ]
      : []),
    ...(isBare
      ? [
          {
            pointer: `${pointer}/evidence`,
            code: 'field.required' as const,
            message: `“${label}”${evidenceWords[evidence]}，再评分。`,
          },
        ]
      : []),
  ];
}

type Before = ReturnType<typeof courseOf>[number] | undefined;

/** What was said of a line before a step. */
function saidBefore(step: SheetStep, filled: number | undefined, scores: LineScores): Before {
  const { [step]: _own, ...others } = scores;
  return courseOf(filled, others, step).at(-1);
}

function entryErrors(
  entry: LineEntry,
  index: number,
  scoring: Scoring,
  scores: SheetScores,
  context: ScoringContext,
): FieldError[] {
  const pointer = `/lines/${index}`;
  const indicator = indicatorsOf(context.sheet).find(({ id }) => id === entry.line);
  if (!indicator) return [{ pointer: `${pointer}/line`, code: 'item.unknown', message: '考核表中没有这一项。' }];
  if (scoring.lines.slice(0, index).some(({ line }) => line === entry.line))
    return [{ pointer: `${pointer}/line`, code: 'list.repeated', message: `“${indicator.label}”重复。` }];
  const had = scores[entry.line] ?? {};
  const later = sheetStepOrder.slice(sheetStepOrder.indexOf(scoring.step) + 1).find((step) => had[step]);
  if (later)
    return [
      {
        pointer,
        code: 'action.not-now',
        message: `“${indicator.label}”已有${sheetSteps[later]}，不能再改${sheetSteps[scoring.step]}。`,
      },
    ];
  if (entry.value === null) return [];
  const wrong = valueErrors(`${pointer}/value`, indicator, entry.value);
  if (wrong.length > 0) return wrong;
  const before = saidBefore(scoring.step, context.filled[entry.line]?.value, had);
  return besideErrors(pointer, indicator, entry, had, before);
}

/** 评分 of some lines at one step; a line that is left out, or given the same again, takes over what was said before. */
export function scoreLines(scores: SheetScores, scoring: Scoring, context: ScoringContext): SheetScores {
  requireImpartial(scoring, context);
  const errors = scoring.lines.flatMap((entry, index) => entryErrors(entry, index, scoring, scores, context));
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  const { step, by, on } = scoring;
  const entered = scoring.lines.map(({ line, value, reason, evidence }): [string, LineScores] => {
    const { [step]: _former, ...others } = scores[line] ?? {};
    const given = value === null ? {} : { [step]: { value, ...(isReasoned(reason) && { reason }), by, on } };
    return [line, { ...others, ...given, ...(evidence && { evidence }) }];
  });
  return { ...scores, ...Object.fromEntries(entered) };
}
