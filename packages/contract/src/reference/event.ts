import { eventDays } from '@lianluo/domain/event/event';
import { eventTypes } from '@lianluo/domain/event/event-types';
import { eventSchema } from '../event';
import type { Reference } from './reference';

const gone = eventTypes.filter(({ isGone }) => isGone).map(({ type }) => type.split('.')[1]);

export const eventReference: Reference = {
  schemas: {
    Event: {
      schema: eventSchema,
      fields: {
        id: '事件的 id：同一件事在各处相同，可据此去重',
        type: {
          description: `事件类型：事项的单数和发生的事。${[...new Set(gone)].join('、')} 表示对读取者来说不在了；未认识的类型按“有变动”处理`,
          example: 'opinion.issued',
        },
        at: '发生的时间',
        committee: '所属政协；市级的事件流中也有其县（市、区）的',
        subject: '发生在什么上；内容按 kind 和 id 读取',
        'subject.kind': { description: '清单，同路径', example: 'opinions' },
        'subject.version': '之后的版本；次序以它为准，比已有的旧就不必理会',
        by: '经办人或密钥；市级读县级的事件时没有姓名',
      },
    },
  },
  operations: {
    'events.list': {
      summary: `事件流：${eventDays} 天内发生的事，从旧到新，不缺不重`,
      fields: {
        after: '从这里之后；不写则从留存的最早一条起。可以是上一页的 nextCursor，或清单第一页的 watermark',
        type: { description: '只要这些类型，逗号分隔', example: 'opinion.issued,opinion.adopted' },
        kind: { description: '只要这些清单的，逗号分隔', example: 'opinions,members' },
      },
      answer: { nextCursor: '下次从这里接着读；读到末尾时也有。有筛选时，一页可能是空的' },
    },
  },
};
