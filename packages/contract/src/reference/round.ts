import { heldRoundSchema, newRoundSchema, roundSchema } from '../round';
import type { Reference } from './reference';

const asked = {
  question: '征求意见的问题',
  opensOn: '开始日期',
  closesOn: '截止日期，当日有效',
  participants: '征求意见的人，每人一个链接',
  'participants.member': '委员的 id',
  'participants.name': '姓名或单位；委员的填 member',
};
const shown = {
  ...asked,
  'participants.name': '姓名或单位',
  'participants.link': '发给本人的链接；更换、收回见“链接”',
  'participants.link.hint': '链接的末四位',
  'participants.answer': '本人的意见',
  'participants.answer.text': '意见',
  answered: '已提交意见的人数',
};

export const roundReference: Reference = {
  schemas: {
    Round: { schema: roundSchema, fields: shown },
    NewRound: {
      schema: newRoundSchema,
      fields: {
        ...shown,
        links: '每人的链接，只在这一次给出',
        'links.participant': '征求意见的人在本轮中的 id',
        'links.token': '链接的凭证，接在页面地址 /r/ 之后',
      },
    },
    HeldRound: {
      schema: heldRoundSchema,
      fields: {
        committee: '政协的名称',
        name: '征求意见的人',
        question: '征求意见的问题；未开始时没有',
        opensOn: asked.opensOn,
        closesOn: asked.closesOn,
        answer: '本人已提交的意见',
        'answer.text': '意见',
      },
    },
  },
  operations: {
    'consultations.rounds': { summary: '书面协商的各轮和意见' },
    'consultations.open-round': { summary: '发出书面协商，每人一个链接', fields: asked },
    'consultations.end-round': { summary: '提前截止一轮书面协商' },
    'consultations.export-round': { summary: '导出一轮书面协商的意见' },
    'links.read-round': { summary: '凭链接看书面协商的问题和本人的意见' },
    'links.answer-round': { summary: '凭链接提交或修改本人的意见', fields: { text: '意见' } },
  },
};
