import { problemSchema } from '../problem';
import type { Reference } from './reference';

export const problemReference: Reference = {
  schemas: {
    Problem: {
      schema: problemSchema,
      fields: {
        type: { example: '/problems/opinion.already-adopted' },
        code: { example: 'opinion.already-adopted' },
        errors: '前 100 处',
        moreErrors: '此外还有几处',
      },
    },
  },
};
