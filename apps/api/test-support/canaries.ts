/** Words that stand in the fields of one owner and nowhere else, to be looked for in the answers of the others. */
export const canaries = {
  qindu: '金丝雀秦都',
  otherUnit: '金丝雀外站',
  unsubmitted: '金丝雀未报',
  xincheng: '金丝雀新城',
  city: '金丝雀市级',
} as const;
export type CanaryName = keyof typeof canaries;
