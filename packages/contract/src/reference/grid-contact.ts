import { contactSchema } from '../grid-contact';
import type { Reference } from './reference';

export const gridContactReference: Reference = {
  schemas: { Contact: { schema: contactSchema, fields: { opinion: '由反映内容登记的社情民意' } } },
  operations: {
    'grid.contacts': { summary: '联系记录，最近的在前', fields: { network: '联系网络的类型；不写即五级网格' } },
    'grid.record-contact': {
      summary: '登记一次联系：走访、电话联系、谈心谈话、约见',
      fields: {
        network: '联系网络的类型；不写即五级网格',
        to: '联系对象；联系人以网络为准',
        topics: '谈到的年度议题',
        opinion: '把反映内容登记为社情民意草稿',
      },
    },
    'grid.coverage': {
      summary: '联系覆盖率：各级或各类应联系、已联系、目标，久未联系、建议走访的对象',
      fields: {
        network: '联系网络的类型；不写即五级网格',
        period: '2026、2026-Q3、2026-11；不写即今年',
        contactor: '只为这一位建议走访',
      },
      answer: {
        duties: '考核办法的联系任务，不分网络；没有施行考核办法的为空',
        'duties.id': '联系任务在考核办法中的 id',
        'duties.label': '联系任务',
        'duties.covered': '所查期间内最近一期的完成情况；联系界别、部门、群众的没有联系记录可统计，不带',
        'duties.covered.period': '期间',
        'duties.covered.from': '起',
        'duties.covered.to': '止',
        'duties.covered.reached': '已按要求次数联系的人数、个数',
        'duties.covered.total': '应联系的人数、个数',
        'duties.covered.percent': '覆盖率（百分比）；没有应联系对象的为 null',
        'duties.covered.target': '目标（百分比）；没有规定的不带',
        'duties.covered.state': '完成情况',
      },
    },
    'grid.radar': { summary: '工作空白提示：各网格、单位、委员未联系、未读书、未协商、未报送社情民意信息的时间' },
    'grid.void-contact': { summary: '作废一次联系记录' },
  },
};
