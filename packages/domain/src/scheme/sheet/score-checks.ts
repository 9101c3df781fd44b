import type { FieldError } from '../../refusal';
import type { Indicator, Sheet } from '../assessment-sheet';
import { hasTwoDecimals } from '../exact';
import { quoted } from '../told/numbers';
import type { Filled } from './fill';
import {
  courseOf,
  indicatorsOf,
  isProved,
  isReasoned,
  sheetStepOrder,
  sheetSteps,
  type Evidence,
  type LineEntry,
  type LineScores,
  type Said,
  type SheetScores,
  type SheetStep,
} from './scores';

/** Why one line of what is entered at a step cannot be taken, each with a pointer to it. */
export function entryErrors(
  { step, lines }: { step: SheetStep; lines: readonly LineEntry[] },
  index: number,
  scores: SheetScores,
  { sheet, filled }: { sheet: Sheet; filled: Filled },
): FieldError[] {
  const pointer = `/lines/${index}`;
  const entry = lines[index];
  const indicator = indicatorsOf(sheet).find(({ id }) => id === entry?.line);
  if (!entry || !indicator)
    return [{ pointer: `${pointer}/line`, code: 'item.unknown', message: '考核表中没有这一项。' }];
  const { label } = indicator;
  if (lines.slice(0, index).some(({ line }) => line === entry.line))
    return [{ pointer: `${pointer}/line`, code: 'list.repeated', message: `${quoted(label)}重复。` }];
  const had = scores[entry.line] ?? {};
  const later = sheetStepOrder.slice(sheetStepOrder.indexOf(step) + 1).find((each) => had[each]);
  if (later) {
    const message = `${quoted(label)}已有${sheetSteps[later]}，不能再改${sheetSteps[step]}。`;
    return [{ pointer, code: 'action.not-now', message }];
  }
  const { value } = entry;
  if (value === undefined || value === null) return [];
  if (step === 'final' && !had.panel) {
    const message = `${quoted(label)}考核组还没有评分，评分后主席会议才能审定。`;
    return [{ pointer, code: 'action.not-now', message }];
  }
  const wrong = valueErrors(`${pointer}/value`, indicator, value);
  if (wrong.length > 0) return wrong;
  const before = saidBefore(step, filled[entry.line]?.value, had);
  return [
    ...reasonErrors(`${pointer}/reason`, indicator, { ...entry, value }, before),
    ...evidenceErrors(`${pointer}/evidence`, indicator, value, entry.evidence ?? had.evidence),
  ];
}

/** Whatever was said before. */
function valueErrors(pointer: string, { label, most, kind }: Indicator, value: number): FieldError[] {
  if (!Number.isFinite(value)) return [{ pointer, code: 'field.type', message: `${quoted(label)}的得分应为数字。` }];
  if (value < 0) return [{ pointer, code: 'field.too-small', message: `${quoted(label)}的得分不能小于 0。` }];
  const verb = kind === 'deduct' ? '最多扣' : '最多得';
  if (value > most) return [{ pointer, code: 'field.too-large', message: `${quoted(label)}${verb} ${most} 分。` }];
  if (hasTwoDecimals(value)) return [];
  return [{ pointer, code: 'field.step', message: `${quoted(label)}的得分最多保留两位小数。` }];
}

/** What was said of a line before a step. */
function saidBefore(step: SheetStep, filled: number | undefined, scores: LineScores): Said | undefined {
  const { [step]: _own, ...others } = scores;
  return courseOf(filled, others, step).at(-1);
}

const stepWords = { auto: '自动取数', ...sheetSteps } as const;

function reasonErrors(
  pointer: string,
  { label }: Indicator,
  { value, reason }: LineEntry,
  before: Said | undefined,
): FieldError[] {
  if (before === undefined || before.value === value || isReasoned(reason)) return [];
  const message = `${quoted(label)}与${stepWords[before.step]}的 ${before.value} 分不同，请说明理由。`;
  return [{ pointer, code: 'field.required', message }];
}

const evidenceWords = { none: '', text: '请先填写佐证说明', file: '请先上传佐证材料' } as const;

function evidenceErrors(
  pointer: string,
  indicator: Indicator,
  value: number,
  evidence: Evidence | undefined,
): FieldError[] {
  if (value === 0 || isProved(indicator, evidence)) return [];
  return [
    {
      pointer,
      code: 'field.required',
      message: `${quoted(indicator.label)}${evidenceWords[indicator.evidence]}，再评分。`,
    },
  ];
}
