import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { ScoredSubject } from '@lianluo/contract/scores';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';

export function resultView(
  { kind, id, name }: ScoredSubject,
  { value, grade, stars, quotas, sheet }: SubjectResult,
): CorrectionView['before'] {
  return {
    subject: { kind, id, name },
    ...(value !== undefined && { value }),
    ...(grade && { grade }),
    ...(stars !== undefined && { stars }),
    ...(quotas && {
      quotas: Object.fromEntries(Object.entries(quotas).map(([quota, states]) => [quota, [...states]])),
    }),
    ...(sheet && { sheet }),
  };
}
