import { agendaEntrySchema, calendarSchema } from '../calendar';
import type { Reference } from './reference';

export const calendarReference: Reference = {
  schemas: {
    AgendaEntry: {
      schema: agendaEntrySchema,
      fields: {
        id: '在日历中的标识',
        kind: '哪一种安排；due 为办理时限',
        on: '日期',
        title: '名称',
        place: '地点',
        hours: '起止时刻，没有即全天',
        'hours.from': '开始时刻',
        'hours.to': '结束时刻',
        state: '计划中、已开展、已取消；时限为未到期或已逾期',
        item: '背后的事项',
        'item.version': '事项的版本，改期时作 If-Match',
        action: '等待办理的一步',
        movable: '本人可以改期：PATCH 事项的 plannedOn',
        updatedAt: '最近一次变动的时刻',
      },
    },
    Calendar: {
      schema: calendarSchema,
      fields: {
        from: '第一天',
        to: '最后一天',
        days: '每一天',
        'days.on': '日期',
        'days.rest': '是否休息日（含调休）；办公日历未及的年份为 null',
        items: '各项安排，按日期',
        cut: '安排过多而没有给全；请缩短期间',
      },
    },
  },
  operations: {
    'calendar.read': {
      summary: '日历：一段时间内的各种安排和办理时限',
      fields: {
        from: '第一天，不写即所问月份的第一天',
        to: '最后一天，与第一天相隔不到 100 天；不写即第一天之后三十天，两者都不写即本月',
        kind: '只要这些种类；写事项的种类即含其时限',
        unit: '只要这个联络组织的',
        member: '只要与这位委员有关的：受邀、到会、领读，或本人的事项',
      },
    },
    'links.calendar': { summary: '凭链接订阅日历（iCalendar）' },
  },
};
