/** 逐行决定: what the user says a row is to do where it cannot be told from the sheet. */
export const rowDecisions = ['update', 'new', 'skip'] as const;
export type RowDecision = (typeof rowDecisions)[number];

export const rowDecisionLabels: Record<RowDecision, string> = {
  update: '更新为此人',
  new: '作为另一人新增',
  skip: '跳过本行',
};
