import { keptDays, mostKept } from '@lianluo/domain/inbox/box';
import { inboxCountsSchema, inboxItemSchema, inboxSettingsSchema } from '../inbox';
import type { Reference } from './reference';

export const inboxReference: Reference = {
  schemas: {
    InboxItem: {
      schema: inboxItemSchema,
      fields: {
        id: '哪一栏的哪一项',
        item: '事项的 id；批量导入为批次，每日汇总为 digest',
        action: '待办为等着办的一步，其余为最近发生（办理）的一步',
        label: '这一步的名称',
        read: '是否已阅',
        status: '事项现在的状态',
        state: '时限状态',
        by: '最近是谁办的',
        times: '上次阅后又有几次变动',
        digest: '每日汇总：每个工作日 08:30 一次',
        'digest.on': '哪个工作日的汇总',
        'digest.due': '今天、明天到期的待办',
        'digest.overdue': '逾期的待办',
        'digest.news': '待阅',
      },
    },
    InboxCounts: {
      schema: inboxCountsSchema,
      fields: { todo: '待我办理的，含我的草稿', toRead: '待阅而未阅的' },
    },
    InboxSettings: { schema: inboxSettingsSchema, fields: { muted: '待阅中不提示的种类；待办不受影响' } },
  },
  operations: {
    'inbox.list': {
      summary: `收件箱：待办（todo）、待阅（to-read）、已办（done）、我发起的（mine）；后三栏留 ${keptDays} 天、每栏至多 ${mostKept} 条`,
      fields: { box: '哪一栏' },
    },
    'inbox.count': { summary: '待办、待阅各有几条' },
    'inbox.read': { summary: '标为已阅' },
    'inbox.read-all': { summary: '待阅全部标为已阅' },
    'inbox.read-settings': { summary: '本人收件箱的设置' },
    'inbox.change-settings': {
      summary: '改本人收件箱的设置',
      fields: { muted: '待阅中不提示的种类；待办不受影响' },
    },
  },
};
