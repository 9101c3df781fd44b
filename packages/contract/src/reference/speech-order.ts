import { speechOrderSchema } from '../speech-order';
import type { Reference } from './reference';

export const speechOrderReference: Reference = {
  schemas: {
    SpeechOrder: {
      schema: speechOrderSchema,
      fields: {
        session: '届次会议',
        items: '已排的口头发言，按先后',
        'items.order': '第几个发言，从 1 起，不断号',
        'items.behalf': '代表的名称',
        waiting: '选为口头发言、还没有排的',
        'waiting.behalf': '代表的名称',
      },
    },
  },
  operations: {
    'speech-order.read': { summary: '一次会议的发言顺序', fields: { session: '届次会议' } },
    'speech-order.change': {
      summary: '排发言顺序：一次排定整场会议',
      fields: { session: '届次会议', items: '口头发言，按先后' },
    },
  },
};
