import type { FieldTexts } from './reference';

/** What a field of proposals, of their clues and calls is called: the same wherever it stands. */
export const proposalWords: FieldTexts = {
  proposers: '提案者，第一提案者在前',
  proposer: '提案者在本件提案中的 id',
  sealed: '是否已盖章',
  mergedFrom: '随哪件并入的提案而来',
  sitting: '会上、平时',
  category: '提案分类，用本会的名称',
  wanted: '建议承办单位',
  clue: '采用的提案线索',
  firstReading: '初审意见',
  ground: '不予立案的理由',
  filedOn: '立案日期',
  repliedOn: '答复日期',
  closedOn: '办结日期',
  solvedOn: '解决日期',
  chosen: '立案的提案、入选的线索',
};
