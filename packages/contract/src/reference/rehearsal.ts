import type { Reference } from './reference';

const state = {
  committee: '演练县的标识；还没有建立的为 null',
  name: '演练县的简称；还没有建立的为 null',
  state: 'none 还没有建立；filling 正在填充；ready 可用',
  startedAt: '最近一次开始填充的时刻；还没有建立的为 null',
  readyAt: '最近一次填充完成的时刻；还没有完成过的为 null',
  done: '已完成的步数',
  total: '总步数；还不知道时为 0',
};

export const rehearsalReference: Reference = {
  operations: {
    'rehearsal.read': { summary: '本市的演练县，及其填充到哪一步', answer: state },
    'rehearsal.create': {
      summary: '新建演练县及其管理员，并开始填充演练数据',
      fields: { name: '简称；不填为 演练县政协', administrator: '首位管理员；一次性密码只在回答中出现一次' },
    },
    'rehearsal.reset': { summary: '重置演练县：账号、密钥、推送保留，其余从头填充', answer: state },
  },
};
