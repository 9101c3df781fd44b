import { owedSchema, reportRuleSchema } from '../report-rule';
import type { FieldTexts, Reference } from './reference';

const changed: FieldTexts = {
  terms: '报送周期、范围和应报日期；修改后自正在进行的一期起执行，以前各期不变',
  'terms.period': 'year 每年，half 每半年，quarter 每季度，month 每月',
  'terms.whom': 'units 全体联络组织，members 全体委员，named 指定的单位和委员',
  'terms.dueMonth': '应报日期在第几个月，本期第一个月为 1；次年一月报上年总结为 13',
  'terms.dueDay': '应报日期为几日；当月没有这一天的，为月末',
  remindDays: '提前几天列为临近到期，默认 10',
};
const entered: FieldTexts = { ...changed, type: '材料类别' };
const shown: FieldTexts = {
  ...entered,
  'terms.from': '自哪一天起的各期执行',
  to: '停用之日；此后开始的各期不再要求',
};

const owed: FieldTexts = {
  rule: '报送要求',
  deadline: '应报日期',
  periods: '本年要求报送的各期',
  total: '应报数',
  inTime: '按期报送数',
  late: '逾期报送数',
  owing: '未报数',
  'items.subject': '报送主体',
  'items.state': 'in-time 按期报送，late 逾期报送，open 未到期，due 临近到期，overdue 逾期未报',
  'items.report': '已登记的材料',
  'items.words': '催报的话，可复制发给对方',
};

export const reportRuleReference: Reference = {
  schemas: { ReportRule: { schema: reportRuleSchema, fields: shown }, Owed: { schema: owedSchema, fields: owed } },
  operations: {
    'report-rules.list': { summary: '报送要求' },
    'report-rules.create': {
      summary: '新增报送要求',
      fields: { ...entered, from: '自哪一天所在的一期起，不写即今天' },
    },
    'report-rules.read': { summary: '一项报送要求' },
    'report-rules.change': { summary: '修改或停用报送要求；以前各期不变', fields: changed },
    'report-rules.owed': { summary: '一期的应报未报', fields: { period: '不写即最近一期' } },
    'report-rules.export-owed': { summary: '导出一期的应报未报', fields: { period: '不写即最近一期' } },
  },
};
