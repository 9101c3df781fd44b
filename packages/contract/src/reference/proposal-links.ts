import {
  heldRatingSchema,
  heldSigningSchema,
  newProposalLinksSchema,
  proposalLinksSchema,
  ratedSchema,
  signedSchema,
} from '../proposal-links';
import { under, type Reference } from './reference';

const sending = {
  proposers: '提案者在本件提案中的 id；不填为全部未答复的',
  expiresOn: '有效期，当日有效；不填为三十天',
};
const sent = {
  proposer: '提案者在本件提案中的 id',
  name: '提案者',
  link: '发给本人的链接；更换、收回见“链接”',
  'link.hint': '链接的末四位',
  'link.expiresOn': '有效期，当日有效',
};
const proposal = {
  committee: '政协的名称',
  title: '案由',
  content: '提案内容',
  'content.situation': '情况',
  'content.analysis': '分析',
  'content.suggestion': '建议',
};
const said = { attitude: '对办理态度', result: '对办理结果', text: '意见' };

export const proposalLinksReference: Reference = {
  schemas: {
    ProposalLinks: { schema: proposalLinksSchema, fields: under('items', { ...sent, purpose: '用途' }) },
    NewProposalLinks: {
      schema: newProposalLinksSchema,
      fields: {
        links: '每人的链接，只在这一次给出',
        ...under('links', { ...sent, token: '链接的凭证，接在页面地址 /r# 之后' }),
      },
    },
    HeldSigning: {
      schema: heldSigningSchema,
      fields: { ...proposal, firstProposer: '第一提案者', name: '联名人' },
    },
    Signed: { schema: signedSchema, fields: { name: '联名人', decision: '同意或不同意联名', at: '答复的时刻' } },
    HeldRating: {
      schema: heldRatingSchema,
      fields: {
        ...proposal,
        number: '提案编号',
        replies: '各承办单位本次的答复',
        'replies.unit': '承办单位',
        'replies.class': '办理结果分类',
        'replies.class.id': '分类',
        'replies.class.meaning': '分类的含义',
        'replies.text': '答复内容',
        name: '提案者',
      },
    },
    Rated: { schema: ratedSchema, fields: { ...said, name: '提案者', at: '填写的时刻' } },
  },
  operations: {
    'proposals.send-signing-links': { summary: '发出联名确认链接，每人一个，一次有效', fields: sending },
    'proposals.send-rating-links': { summary: '发出征询意见链接，每人一个，一次有效', fields: sending },
    'proposals.links': { summary: '本件提案发给提案者的链接' },
    'links.read-signing': { summary: '凭链接看请本人联名的提案' },
    'links.answer-signing': { summary: '凭链接答复联名，一次有效', fields: { decision: '同意或不同意联名' } },
    'links.read-rating': { summary: '凭链接看提案和答复' },
    'links.answer-rating': { summary: '凭链接填写征询意见表，一次有效', fields: said },
  },
};
