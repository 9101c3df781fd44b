import { recurrenceSchema } from '../recurrence';
import type { FieldTexts, Reference } from './reference';

const rule: FieldTexts = {
  every: 'months 按月，weeks 按周，calls 每周一调度、半月一小结、一月一总结',
  step: '每几个月或每几周一次，默认 1',
  day: '每月几日，按月的必填；当月没有这一天的，为月末',
  weekday: '星期几，1 为星期一，7 为星期日；按周、周调度的必填',
  onHoliday: '遇休息日：keep 照常，next 顺延到下一工作日，skip 不安排',
};
/** The same where the rule stands in a field. */
export const ruleWords = (at: string): FieldTexts =>
  Object.fromEntries(Object.entries(rule).map(([name, text]) => [`${at}.${name}`, text]));

const fields: FieldTexts = {
  ...ruleWords('rule'),
  rule: '周期',
  title: '标题样式，可写 {年} {月} {日} {单位} {事}，如 {单位}{月}月活动日',
  from: '从哪一天起',
  to: '到哪一天止',
  place: '地点',
  unitType: '这一类型的各单位，与 units 合计；都不写即本会',
  everyone: '通知全体委员',
};

const line: FieldTexts = {
  rules: '各项定期安排',
  'rules.dates': '全年各次',
  'rules.dates.nominal': '按周期的日期，不随顺延而变',
  'rules.dates.part': '调度、小结、总结',
  'rules.dates.notes': '说明：已顺延、当月无此日、休息日、调休上班、并在一天',
  'rules.dates.state': 'open 未生成，planned 已安排，held 已开展，missed 未按期开展，cancelled 已取消',
  'rules.dates.item': '由此生成的事项',
};

export const recurrenceReference: Reference = {
  schemas: { Recurrence: { schema: recurrenceSchema, fields } },
  operations: {
    'recurrences.list': { summary: '定期安排' },
    'recurrences.create': { summary: '新增定期安排', fields: { ...fields, from: '不写即今天起' } },
    'recurrences.read': { summary: '一项定期安排' },
    'recurrences.change': { summary: '修改或停用定期安排；已生成的不变', fields },
    'recurrences.read-plan': {
      summary: '一年的安排：各次的日期和开展情况',
      fields: { year: '不写即今年', recurrence: '只看这一项' },
      answer: line,
    },
    'recurrences.plan': {
      summary: '生成年度安排：今天起还没有的各次，每次恰好一件草稿；一次办一部分，办到 left 为 0',
      answer: { dates: '全年的场次', made: '本次生成的条数', left: '尚未生成的条数' },
    },
  },
};
