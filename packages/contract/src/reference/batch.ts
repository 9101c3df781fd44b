import { batchResultSchema } from '../batch';
import type { Reference } from './reference';

export const batchReference: Reference = {
  schemas: {
    BatchResult: {
      schema: batchResultSchema,
      fields: { done: '已办（试算时：可办）', undo: '能把这一步整批撤回的动作' },
    },
  },
};
