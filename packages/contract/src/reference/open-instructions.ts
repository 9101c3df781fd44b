import { openInstructionSchema } from '../open-instructions';
import type { Reference } from './reference';

export const openInstructionsReference: Reference = {
  schemas: {
    OpenInstruction: {
      schema: openInstructionSchema,
      fields: { opinion: '社情民意信息的 id', since: '进入这一步的日期', dueOn: '交办的办结时限' },
    },
  },
  operations: { 'instructions.list': { summary: '批示在办：待批示的呈批，已批示未反馈的批示' } },
};
