import type { Trait } from './terms';
import { levelLabel, type GridLevel } from './levels';
import { traitLabels, type RosterEntry } from './roster';
import { sharedTraits } from './shared';

/** 编组理由 */
export type Reason = 'top' | 'kept' | Trait | 'balance';

const reasonLabels: Record<Reason, string> = {
  top: '网格的最高一级',
  kept: '保留原有联系',
  ...traitLabels,
  balance: '人数均衡',
};

/** Why a node hangs where it hangs: for a machine, and as a sentence. */
export interface Explanation {
  reasons: readonly Reason[];
  sentence: string;
}

export const explainTop = (levels: readonly GridLevel[]): Explanation => ({
  reasons: ['top'],
  sentence: `${levelLabel(levels, 1)}，${reasonLabels.top}。`,
});

export function explainLink(
  entry: RosterEntry,
  contactor: RosterEntry,
  kept: boolean,
  prefer: readonly Trait[],
): Explanation {
  const shared = sharedTraits(entry, contactor, prefer);
  const reasons: Reason[] = [
    ...(kept ? (['kept'] as const) : []),
    ...shared,
    ...(kept || shared.length > 0 ? [] : (['balance'] as const)),
  ];
  return {
    reasons,
    sentence: `由${contactor.name}联系：${reasons.map((reason) => reasonLabels[reason]).join('、')}。`,
  };
}
