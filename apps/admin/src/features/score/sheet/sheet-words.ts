import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { appraisalStates } from '@lianluo/domain/scheme/appraisal/appraisal';
import { sheetSteps, type SheetStep } from '@lianluo/domain/scheme/sheet/scores';
import { numberWords } from '@lianluo/domain/scheme/told/numbers';
import type { Tone } from '../../../ui/tone';

/** 核对期（2026-12-01 至 2026-12-10） */
export const appraisalWords = ({ state, window }: AssessmentView['appraisal']): string =>
  `${appraisalStates[state]}${state === 'checking' && window ? `（${window.from} 至 ${window.to}）` : ''}`;

export const stepTones: Readonly<Record<SheetStep | 'none', Tone>> = {
  none: 'rest',
  self: 'go',
  panel: 'go',
  final: 'done',
};
/** How far a sheet came. */
export const stepWords = (step: SheetStep | undefined): string => (step ? sheetSteps[step] : '未评');

/** Over the columns there is no room for the whole of it. */
export const columnWords = { self: '自评', panel: '考核组', final: '审定' } as const satisfies Record<
  SheetStep,
  string
>;
/** The button that begins a step. */
export const fillWords = { self: '填写自评', panel: '考核组评分', final: '主席会议审定' } as const satisfies Record<
  SheetStep,
  string
>;
export const saidWords = { auto: '自动取数', ...sheetSteps } as const;

/** What a line gives is told with its sign where it takes. */
export const signed = ({ kind }: Pick<SheetLine, 'kind'>, value: number): string =>
  numberWords(kind === 'deduct' && value > 0 ? -value : value);

/** ▲2, ▼1.5: how a value differs from what was said before it; more taken away is less. */
export function differenceWords(
  { course, kind }: Pick<SheetLine, 'course' | 'kind'>,
  step: string,
): string | undefined {
  const at = course.findIndex((said) => said.step === step);
  const [before, said] = [course[at - 1], course[at]];
  if (!before || !said || before.value === said.value) return undefined;
  const more = Math.round((said.value - before.value) * 100) / 100;
  const by = kind === 'deduct' ? -more : more;
  return by > 0 ? `▲${numberWords(by)}` : `▼${numberWords(-by)}`;
}

/** 应完成 12 期，已完成 10 期 */
export function fromWords({ counted, owed, value }: NonNullable<SheetLine['from']>, { kind }: SheetLine): string {
  if (owed === 0) return '本年不作要求';
  if (owed !== undefined) return `应完成 ${owed} 期，${kind === 'deduct' ? '未完成' : '已完成'} ${counted ?? 0} 期`;
  return value === undefined ? '' : `积分项目计 ${numberWords(value)} 分`;
}

/** 基本分 80 + 加分 5 − 扣分 3 */
export function sumsWords({ base, bonus, deductions }: Pick<AssessmentView, 'base' | 'bonus' | 'deductions'>): string {
  return [
    `基本分 ${numberWords(base)}`,
    ...(bonus ? [`加分 ${numberWords(bonus)}`] : []),
    ...(deductions ? [`扣分 ${numberWords(-deductions)}`] : []),
  ].join('，');
}

/** What was typed for a line while somebody went a step further: “五有”（18 分）已有以后环节的评分，没有保存 */
export const lostWords = (label: string, typed: string): string =>
  `“${label}”${typed.trim() ? `（${typed.trim()} 分）` : ''}已有以后环节的评分，没有保存`;
