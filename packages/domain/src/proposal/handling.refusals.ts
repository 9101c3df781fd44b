/** Why a step from 交办 to 办结, or what is decided beside them, is refused. */
export const proposalHandlingRefusals = {
  'proposal.return-late': {
    zh: '退办申请应在交办后的规定时限内提出。',
    en: 'A unit asks to return a proposal within its days after it was assigned.',
  },
  'proposal.return-open': {
    zh: '有协办单位的退办申请还没有审核，请先处理。',
    en: 'An assistant has asked to return it; answer that first.',
  },
  'proposal.opinions-open': {
    zh: '协办单位的会办意见还没有收齐，也没有到期。',
    en: 'The opinions of the assistants are neither complete nor overdue.',
  },
  'proposal.assistant': {
    zh: '协办单位不单独答复，请登记会办意见。',
    en: 'An assistant gives its opinion to the lead and answers nobody itself.',
  },
  'proposal.not-contacted': {
    zh: '答复前应与提案者沟通，请先登记沟通。',
    en: 'Whoever answers speaks with the proposer first.',
  },
  'proposal.class-unknown': { zh: '本会没有这个办理结果分类。', en: 'The committee has no such class.' },
  'proposal.not-all-rated': {
    zh: '还有提案者没有填写征询意见表，请写明原因。',
    en: 'Somebody has not rated the reply yet; say why it goes on without.',
  },
  'proposal.unsatisfied': {
    zh: '有提案者不满意，应再次办理后再办结。',
    en: 'Somebody is not satisfied: it is handled a second time before it is closed.',
  },
  'proposal.rounds-full': { zh: '已经办理三次，不再重办。', en: 'It was handled three times.' },
  'proposal.not-watched': { zh: '这件提案不在跟踪办理之列。', en: 'It is not watched.' },
  'proposal.follow-ups-full': { zh: '跟踪办理的登记已到上限。', en: 'There are as many follow-ups as there may be.' },
  'proposal.no-follow-up': { zh: '没有可以作废的跟踪办理。', en: 'There is no follow-up to void.' },
  'proposal.key': { zh: '已经是重点提案。', en: 'It is a key proposal already.' },
  'proposal.not-key': { zh: '不是重点提案。', en: 'It is no key proposal.' },
  'proposal.surveys-full': { zh: '督办调研的登记已到上限。', en: 'There are as many surveys as there may be.' },
  'proposal.excellent': { zh: '已经评为优秀提案。', en: 'It is an excellent proposal already.' },
  'proposal.not-excellent': { zh: '没有评为优秀提案。', en: 'It is no excellent proposal.' },
} as const;
