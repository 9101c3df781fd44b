import { rankedSchema } from '../rankings';
import type { Reference } from './reference';
import { absent, counted, counting, grade, inList, ofGrades, ofPart, ofPlans, ofYear, subject } from './scores';

export const rankingsReference: Reference = {
  schemas: {
    RankedSubject: {
      schema: rankedSchema,
      fields: {
        ...subject,
        rank: '名次，相同的并列；样本不足的、不参加排名的没有',
        figure: '据以排名的数',
        value: '积分',
        ...grade,
        stars: '星级',
        ...absent,
        met: '已完成的任务，每个周期算一项',
        asked: '应完成的任务',
        members: '联络组织的委员人数',
      },
    },
  },
  operations: {
    'scores.ranking': {
      summary: '排名：施行的考核办法向本账号公开排名时，委员或联络组织的名次；工作站经办人所见为本组织及其委员',
      fields: { subject: '考核对象的种类', ...ofYear, by: '按什么排名；人均积分只用于联络组织' },
      answer: {
        ...counted,
        by: '按什么排名',
        ranked: '参加排名的有多少，包括没有列出的',
        minimum: '不足多少个对象的不排名',
        isEnough: '是否达到这个数；没有达到的为样本不足，没有名次',
        ...counting,
      },
    },
    'scores.export-quotas': { summary: '任务进度表（Excel）', fields: { ...inList, ...ofPart, ...ofPlans } },
    'scores.export-points': { summary: '积分表（Excel）', fields: { ...inList, ...ofYear, ...ofGrades } },
    'scores.export-stars': { summary: '星级表（Excel）', fields: { ...inList, ...ofYear, ...ofGrades } },
    'scores.export-explanation': { summary: '计分说明表（Excel）', fields: ofYear },
    'scores.export-assessments': {
      summary: '考核得分表（Excel）：有考核表的联络组织，每个一行',
      fields: { ...ofYear, unit: '只列这个组织', q: '按名称查找：汉字、拼音或首字母', sheet: '只列这份考核表' },
    },
    'scores.export-assessment': {
      summary: '一个联络组织的考核表（Excel）：逐项的评分过程、理由和佐证',
      fields: ofYear,
    },
  },
};
