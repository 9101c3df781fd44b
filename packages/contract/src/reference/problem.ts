import { problemSchema } from '../problem';
import type { Reference } from './reference';

export const problemReference: Reference = {
  schemas: {
    Problem: {
      schema: problemSchema,
      fields: {
        type: { description: '这种拒绝的说明页', example: '/api/v1/problems/opinion.already-adopted' },
        code: { description: '拒绝的代码，发布后含义不变', example: 'opinion.already-adopted' },
        errors: '前 100 处',
        moreErrors: '此外还有几处',
      },
    },
  },
};
