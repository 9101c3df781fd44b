import type { AppraisalView } from '@lianluo/contract/appraisals';

/** What a step makes final, before anybody takes it. */
export const effectsOf = {
  lock: ({ objections }: AppraisalView): string[] => [
    '各考核对象的积分、等次、星级、任务完成情况和考核表得分按现有事实固定下来，此后不再变动。',
    '锁定后登记、撤销的事实不改变已锁定的结果，转为更正，逐条决定是否采纳。',
    objections.total > 0 ? `核对期内的 ${objections.total} 条异议均已办结。` : '核对期内没有人提出异议。',
    '锁定不能撤销。',
  ],
  publish: ({ locked, corrections }: AppraisalView): string[] => [
    `${locked?.subjects ?? 0} 个考核对象的结果${corrections.total > 0 ? '连同已采纳的更正' : ''}成为正式结果，载入通报。`,
    '通报后结果不再变动；以后采纳的更正在原结果旁注明，不改动通报。',
    '通报不能撤销。',
  ],
} as const;
