import { answersSchema } from '../call';
import type { Reference } from './reference';

const units = '征集范围，单位的 id；不写即面向全部单位';

export const callReference: Reference = {
  schemas: {
    CallAnswers: {
      schema: answersSchema,
      fields: { answered: '应约条数', issued: '其中已编发', adopted: '其中被采用' },
    },
  },
  operations: {
    'calls.record': { fields: { units } },
    'calls.change': { fields: { units } },
    'calls.answers': { summary: '应约情况' },
  },
};
