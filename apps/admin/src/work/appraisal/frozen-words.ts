import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';

export type Correction = Pick<CorrectionView, 'decision'>;

interface Frozen {
  value: number;
  grade?: { name: string } | undefined;
}

/** What was locked where something else counts now, and what came late; nothing where nothing did. */
export function frozenWords(corrections: readonly Correction[], frozen?: Frozen): string | undefined {
  const count = (is: (each: Correction) => boolean) => corrections.filter(is).length;
  const told = [
    { count: count(({ decision }) => !decision), words: '待决定' },
    { count: count(({ decision }) => decision?.accepted === false), words: '未予采纳' },
    { count: count(({ decision }) => decision?.accepted === true), words: '已采纳' },
  ].filter((each) => each.count > 0);
  if (told.length === 0 && !frozen) return undefined;
  const stood = frozen && `锁定的结果为 ${pointsWords(frozen.value)}${frozen.grade ? `，${frozen.grade.name}` : ''}。`;
  const late = told.map((each) => `${each.count} 条${each.words}`).join('，');
  return `${stood ?? ''}${late ? `锁定后的更正：${late}。` : ''}以下按锁定时的事实和已采纳的更正计算。`;
}
