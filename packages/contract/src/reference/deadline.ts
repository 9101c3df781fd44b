import { kindNames } from '@lianluo/domain/work/kinds';
import { deadlineSchema, hasUnits } from '../deadline';
import { deadlinesSchema } from '../deadline-settings';
import type { FieldTexts, Reference } from './reference';

const explanation: FieldTexts = {
  dueOn: '到期日；没有时限、暂停中或超出工作日历的为 null',
  explanation: '到期日如何得出；不待办理的不带',
  calendarUntil: '工作日历有效至',
  'explanation.startedOn': '起算日，当天不计',
  'explanation.days': '办理时限（工作日）；没有的为 null',
  'explanation.usualDays': '默认时限（工作日）',
  'explanation.extendedDays': '延期增加的工作日',
  'explanation.fixed': '到期日是事项自己的日期，不按工作日计算',
  'explanation.counted': '计入的工作日',
  'explanation.weekends': '周末，不计',
  'explanation.holidays': '节假日，不计',
  'explanation.worked': '调休补班，计入',
  'explanation.paused': '暂停期间的工作日，不计',
  'explanation.pauses': '各次暂停',
  'explanation.pauses.from': '暂停当日，不计',
  'explanation.pauses.until': '恢复当日，计入；还没恢复的不带',
  'explanation.pauses.by': '何人暂停',
  'explanation.extensions': '各次延期申请',
  'explanation.extensions.until': '申请延期到哪一天',
  'explanation.extensions.handlingUnit': '为哪一承办单位申请',
  'explanation.extensions.askedBy': '申请人',
  'explanation.extensions.askedAt': '申请时刻',
  'explanation.extensions.decision': '批准、不批准；待批准的不带',
  'explanation.extensions.grantedUntil': '批准延期到哪一天',
  'explanation.extensions.decidedBy': '审批人',
  'explanation.extensions.decidedAt': '审批时刻',
  'explanation.changes': '起算以后办理时限的调整',
  'explanation.changes.by': '何人调整',
  'explanation.changes.note': '如何调整',
  'explanation.units': '分别计时的承办单位',
  allowedActions: '本人此刻可办的：申请延期、批准或不批准延期、暂停、恢复',
};

const asked: FieldTexts = { until: '延期到哪一天：晚于现在的到期日，且为工作日' };
const askedForUnit: FieldTexts = { ...asked, handlingUnit: '为哪一承办单位申请；只有一个在办的可以不写' };

const settings: FieldTexts = {
  items: '各类事项',
  'items.steps': '有办理时限的各环节',
  'items.steps.usualDays': '默认时限（工作日）',
  'items.steps.schemeDays': '施行的考核办法所定时限（工作日），与默认不同的才带；不设时限的为 null',
  'items.steps.days': '现行时限（工作日）；不设时限的为 null',
  'items.steps.open': '正待这一步的项数',
  scheme: '今日施行的考核办法；本会没有另行设定的环节按其规定',
  'scheme.name': '考核办法的名称',
  'scheme.version': '版本',
  'scheme.effectiveFrom': '施行日期',
  soonDays: '到期前几个工作日起提醒临期',
  moving: '调整后的时限正在用于在办事项；没有的不带',
  'moving.done': '已看过的项数',
  'moving.moved': '已改变到期日的项数',
};

export const deadlineReference: Reference = {
  schemas: {
    Deadline: { schema: deadlineSchema, fields: explanation },
    Deadlines: { schema: deadlinesSchema, fields: settings },
  },
  operations: {
    ...Object.fromEntries(
      kindNames.flatMap((name) => [
        [`${name}.ask-extension`, { fields: hasUnits(name) ? askedForUnit : asked }],
        [
          `${name}.decide-extension`,
          { fields: { grant: '是否批准', until: '批准到哪一天；不写即所申请的日期', comment: '意见' } },
        ],
      ]),
    ),
    'deadlines.read': { summary: '办理时限：各类事项各环节的工作日数' },
    'deadlines.replace': {
      summary: '设定本会的办理时限；正待办理的随之调整到期日，已办结的不变',
      fields: {
        deadlines: '另行设定的各环节；不写的按考核办法，考核办法没有规定的按默认',
        'deadlines.kind': '事项的类别',
        'deadlines.action': '待办的环节',
        'deadlines.days': '工作日数；null 为不设时限',
        soonDays: '到期前几个工作日起提醒临期',
      },
    },
  },
};
