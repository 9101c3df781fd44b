import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';
import { starWords } from '@lianluo/domain/scheme/told/band-words';
import { quotaStates, type QuotaState } from '@lianluo/domain/scheme/quota/state';

export type SubjectResult = CorrectionView['before'];

/** What somebody came to, each of it under its name. */
function factsOfResult({ value, grade, stars, quotas, sheet }: SubjectResult): Record<string, string> {
  return {
    ...(value !== undefined && { 积分: pointsWords(value) }),
    ...(grade && { 等次: grade.name }),
    ...(stars !== undefined && { 星级: starWords(stars) }),
    ...(quotas && { 任务: tallyWords(quotas) }),
    ...(sheet && { 考核表: `${pointsWords(sheet.total)}${sheet.grade ? `，${sheet.grade.name}` : ''}` }),
  };
}

/** 已完成 10 项，未完成 2 项: of every quota and period in which something was asked. */
export function tallyWords(quotas: NonNullable<SubjectResult['quotas']>): string {
  const states = Object.values(quotas).flat();
  const told: readonly QuotaState[] = ['met', 'missed', 'at-risk', 'on-track', 'exempt'];
  const words = told.flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count > 0 ? [`${quotaStates[state]} ${count} 项`] : [];
  });
  return words.join('，') || quotaStates.none;
}

/** 62 分，称职，三星 */
export const resultWords = (result: SubjectResult): string =>
  Object.entries(factsOfResult(result))
    .map(([name, words]) => (name === '任务' || name === '考核表' ? `${name} ${words}` : words))
    .join('；') || '没有结果';

export interface ResultChange {
  label: string;
  before: string;
  after: string;
}

/** What of a result another one changes; what is alike in both is not told. */
export function changesBetween(before: SubjectResult, after: SubjectResult): ResultChange[] {
  const [was, is] = [factsOfResult(before), factsOfResult(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((label) => {
    const change = { label, before: was[label] ?? '–', after: is[label] ?? '–' };
    return change.before === change.after ? [] : [change];
  });
}
