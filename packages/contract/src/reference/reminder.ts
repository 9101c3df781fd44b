import { itemRemindersSchema, remindedResultSchema, reminderSchema } from '../reminder';
import type { FieldTexts, Reference } from './reference';

const person: FieldTexts = {
  'to.part': '被催办的是哪一方；承办单位和县（市、区）政协在本会没有账号',
  'to.id': '在这一事项中的标识；承办单位为其在事项中的 id',
  'to.action': '所待的一步',
  'to.label': '所待的一步，给人看',
};

const sent: FieldTexts = {
  sent: '每个单位（人）各自的结果',
  'sent.to': '被催办的单位（人）',
  'sent.ok': '是否已催办',
  'sent.reminder': '催办记录的 id',
  'sent.way': '实际的方式：没有账号的不用站内提醒，改为复制文字',
  'sent.words': '可复制到微信、短信的文字：只有编号、期限和联系人，本会允许时才带标题',
  'sent.letter': '编号的催办单、督办函、工作提示函',
};

export const reminderReference: Reference = {
  schemas: {
    Reminder: {
      schema: reminderSchema,
      fields: {
        kind: 'reminder 催办，supervision 督办，guidance 工作提示（市对县）',
        item: '事项',
        title: '事项的标题，只给看得到事项的人',
        number: '事项的期号或编号',
        to: '被催办的单位（人）',
        ...person,
        on: '催办日期',
        way: 'inbox 站内提醒，message 复制文字，slip 书面',
        text: '催办的话',
        dueOn: '期限；没有的为 null',
        state: 'open 待办理，overdue 已逾期，answered 已办理；读取时判断',
        letter: '编号的催办单、督办函、工作提示函',
        by: '催办人',
        answer: '答复',
        'answer.answeredOn': '答复日期',
        'answer.by': '登记答复的人',
        'answer.at': '登记时刻',
        beyond: '工作提示函的另一方',
        'beyond.isSender': '是否发函的一方',
      },
    },
    ReminderResult: {
      schema: remindedResultSchema,
      fields: {
        total: '事项数',
        done: '至少催办了一方的事项数',
        refused: '没有催办的事项数',
        items: '每一事项的结果，按所给的次序',
        'items.ok': '是否至少催办了一方',
        ...Object.fromEntries(Object.entries(sent).map(([name, words]) => [`items.${name}`, words])),
      },
    },
    ItemReminders: {
      schema: itemRemindersSchema,
      fields: {
        items: '催办记录，最近的在前',
        waitsFor: '现在由谁办理，多个承办单位各自列出',
        'waitsFor.today': '今天是否已催办',
        kinds: '现在可以发的种类',
        county: '可以发工作提示函的县（市、区）政协',
      },
    },
  },
  operations: {
    'reminders.list': {
      summary: '催办、督办、工作提示的登记簿，最近的在前',
      fields: { item: '事项的 id', kind: '种类', state: '办理状态；按它筛选时没有 total' },
    },
    'reminders.create': {
      summary: '催办、督办或发工作提示函，一次至多 100 项；同一事项对同一单位（人）一天一次，各有各的结果',
      fields: {
        items: '事项',
        'items.to': '只催办其中几方（waitsFor 中的 id）；不写即全部',
        kind: 'reminder 催办；supervision 督办，只用于有领导批示的；guidance 市政协就来稿向县（市、区）政协发工作提示函',
        text: '催办的话',
        way: '不写时，有账号的用站内提醒，没有的用复制文字；督办、工作提示函都是书面',
        dueOn: '期限；督办、工作提示函不写即五个工作日后',
      },
    },
    'reminders.read': { summary: '一条催办记录' },
    'reminders.answer': {
      summary: '登记督办的答复，或答复市政协的工作提示函',
      fields: { text: '答复内容', answeredOn: '答复日期，不写即今天' },
    },
  },
};
