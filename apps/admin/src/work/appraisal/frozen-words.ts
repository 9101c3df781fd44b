import type { CorrectionView } from '@lianluo/contract/appraisals';
import { resultWords } from './results';

type Correction = Pick<CorrectionView, 'before' | 'decision'>;

/** Why the explanation of a year that stands may say something else than its result; nothing where nothing came late. */
export function frozenWords(corrections: readonly Correction[]): string | undefined {
  const waiting = corrections.filter(({ decision }) => !decision);
  const declined = corrections.filter(({ decision }) => decision && !decision.accepted);
  const [first] = waiting;
  if (first)
    return `锁定的结果为 ${resultWords(first.before)}。锁定后有 ${waiting.length} 条事实变动待决定，以下按现有事实计算，未必相同。`;
  if (declined.length > 0)
    return `锁定后有 ${declined.length} 条事实变动未予采纳，以下按现有事实计算，与锁定的结果不同。`;
  return corrections.length > 0 ? `锁定后有 ${corrections.length} 条更正已采纳，以下为更正后的计算。` : undefined;
}
