import { figureSchema, waitingSchema, overviewSchema } from '../overview';
import type { Reference } from './reference';

export const overviewReference: Reference = {
  schemas: {
    Figure: {
      schema: figureSchema,
      fields: {
        list: '这个数字背后的清单（基址之下的路径和查询），total 与 value 相等；无权逐条查看的为 null',
        lastYear: '去年同期',
        times: '条次：同一条每被采用一次计一次',
      },
    },
    Waiting: { schema: waitingSchema, fields: { holder: '当前办理单位（人）', mine: '是否待我办理' } },
    Overview: {
      schema: overviewSchema,
      fields: {
        'units.opinions': '本年社情民意信息条数',
        waitingCounts: '待我办理（含我的草稿）、待他人办理、我的草稿；各类台账中待我办理的',
      },
    },
  },
  operations: {
    'waiting.list': { summary: '待办事项：各类台账中正在办理的，按时限排列；drafts=true 为我的草稿' },
    'overview.read': { summary: '工作台：“1+3”平台、本年数字、待办事项；市级另有各县（市、区）' },
  },
};
