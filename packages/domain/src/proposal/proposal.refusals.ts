/** Why a step of a proposal is refused. */
export const proposalRefusals = {
  'proposal.content-missing': { zh: '请先填写提案正文。', en: 'A proposal without its text cannot be handed in.' },
  'proposal.no-proposer': { zh: '请先填写提案者。', en: 'A proposal needs whoever proposes it.' },
  'proposal.not-single': {
    zh: '个人提案只有一名提案者，而且是委员。',
    en: 'A single proposal has one proposer, who is a member.',
  },
  'proposal.not-joint': {
    zh: '联名提案至少两名提案者，而且都是委员；第一提案者排在最前。',
    en: 'A joint proposal has two members or more, the first proposer first.',
  },
  'proposal.not-collective': {
    zh: '集体提案的第一提案者应为党派、团体、界别、委员小组或专委会。',
    en: 'The first proposer of a collective proposal is a body.',
  },
  'proposal.not-sealed': {
    zh: '集体提案应加盖公章后再提交。',
    en: 'A collective proposal bears the seal of every body that proposes it before it is handed in.',
  },
  'proposal.too-long': {
    zh: '提案正文不能超过 2500 字，请精简后再提交。',
    en: 'A proposal has 2,500 characters at most.',
  },
  'proposal.signing-open': {
    zh: '还有联名人没有确认，确认或者退出后才能立案。',
    en: 'Somebody who signs with the first proposer has not confirmed yet.',
  },
  'proposal.own-reading': {
    zh: '初审由您作出，复审请由另一人办理。',
    en: 'Who took the first reading does not take the second one here.',
  },
  'proposal.merge-itself': { zh: '不能并入它自己。', en: 'A proposal cannot be merged into itself.' },
  'proposal.merge-target': {
    zh: '只能并入已提交、复审中或已立案的提案。',
    en: 'It is merged into one that is submitted, in screening or filed.',
  },
  'proposal.merge-full': {
    zh: '一件提案最多并入20件，提案者最多120个；请并入另一件。',
    en: 'A proposal takes in 20 others and has 120 proposers at most.',
  },
  'proposal.merged-on': {
    zh: '并入的提案已经交办，不能再撤销并案。',
    en: 'The proposal that it was merged into has gone on since.',
  },
  'proposal.merged-since': {
    zh: '之后又有提案并入，请先撤销后并入的。',
    en: 'Another one was merged since; take that out first.',
  },
  'proposal.turned': { zh: '这件提案已经转为其他事项。', en: 'It was turned into another item already.' },
  'proposal-report.too-many': {
    zh: '这次会议的提案超过 5,000 件，无法汇总。',
    en: 'The session has more than 5,000 proposals, which are not counted at once.',
  },
  'proposal.not-changeable': {
    zh: '提案立案后不能再修改，请先撤销立案。',
    en: 'A filed proposal is not changed; take the filing back first.',
  },
} as const;
