/** Why a 联名 is not confirmed, a 征询意见表 not filled in, or a link for either not given out. */
export const proposalLinkRefusals = {
  'proposal.links-off': {
    zh: '本会没有开通提案链接，联名确认和征询意见由办公室按纸质表录入；需要链接的，请由管理员先在设置中开通。',
    en: 'The committee has not allowed links for proposals: the office enters what comes on paper.',
  },
  'proposal.no-links': {
    zh: '限定知悉范围的提案不发链接，请按纸质表录入。',
    en: 'A proposal that is closed to all but named people is sent to nobody by a link: enter the paper.',
  },
  'proposal.proposer-unknown': { zh: '这件提案没有这位提案者。', en: 'The proposal has no such proposer.' },
  'proposal.signing-not-now': {
    zh: '立案审查已有结果，不再确认联名。',
    en: 'What is decided on is signed by nobody any more.',
  },
  'proposal.signing-nobody': { zh: '没有等待确认的联名人。', en: 'Nobody is asked to sign.' },
  'proposal.signing-none': { zh: '这位提案者不是联名人，无须确认。', en: 'This proposer signs with nobody.' },
  'proposal.signing-answered': {
    zh: '这位联名人已经答复，不再发链接。',
    en: 'This signer has answered and is sent no link.',
  },
  'proposal.signing-by-link': {
    zh: '本人已凭链接答复联名，不能再按纸质表录入。',
    en: 'The signer has answered by a link; no paper replaces that.',
  },
  'proposal.rating-not-now': {
    zh: '提案答复后、反馈前才征询意见。',
    en: 'Proposers are asked after the reply and before the feedback.',
  },
  'proposal.rating-rated': {
    zh: '这位提案者本轮已填征询意见表。',
    en: 'This proposer has rated this round already.',
  },
  'proposal.rating-nobody': {
    zh: '各提案者本轮都已填征询意见表。',
    en: 'Every proposer has rated this round.',
  },
  'proposal.rating-none': {
    zh: '本轮没有按纸质表录入的征询意见。',
    en: 'Nothing of this round was entered from paper.',
  },
  'proposal.rating-unknown': { zh: '没有这份征询意见表。', en: 'There is no such rating.' },
  'proposal.rating-by-link': {
    zh: '本人凭链接填写的征询意见表不能作废。',
    en: 'What a proposer said by a link is voided by nobody.',
  },
  'proposal.rating-past': {
    zh: '以前各次办理的征询意见表不能作废。',
    en: 'What was said of an earlier round stays.',
  },
} as const;
