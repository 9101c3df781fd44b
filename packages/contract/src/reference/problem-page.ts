import { problemPageSchema } from '../problem-page';
import type { Reference } from './reference';

export const problemPageReference: Reference = {
  schemas: {
    ProblemPage: {
      schema: problemPageSchema,
      fields: {
        code: { description: '拒绝的代码', example: 'opinion.already-adopted' },
        status: { description: 'HTTP 状态' },
        zh: '中文',
        en: '英文',
        'zh.title': '给人看的一句话',
        'zh.advice': '怎么办',
        'en.title': '给人看的一句话',
        'en.advice': '怎么办',
      },
    },
  },
  operations: {
    'problems.read': { summary: '一种拒绝是什么意思、怎么办（每个 problem 的 type 指向这里；浏览器打开是网页）' },
  },
};
