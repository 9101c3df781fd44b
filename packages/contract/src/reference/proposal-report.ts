import { proposalReportSchema } from '../proposal-report';
import type { Reference } from './reference';

export const proposalReportReference: Reference = {
  schemas: {
    ProposalReport: {
      schema: proposalReportSchema,
      fields: {
        session: '届次会议',
        asOf: '截至',
        categories: '按提案分类',
        classes: '按办理结果；key 为类别',
        'units.lead': '主办的件数',
        'units.replied': '已答复的件数',
        'categories.replied': '已答复的件数',
        figures: '各项数字；list 为背后的清单，total 与 value 相等，没有这样的清单或无权逐件查看的为 null',
        rates: '各项比率：分子、分母、百分比（分母为 0 时为 null）和口径',
        units: '按承办单位：主办、协办、分办件数，其中已答复',
        satisfaction: '征询意见表：对办理态度、办理结果的评价份数，每位提案者以最近一次为准',
      },
    },
  },
  operations: {
    'proposal-report.read': { summary: '提案工作情况：一次会议的数字、比率、分类、承办单位（平时提案在内）' },
    'proposal-report.workbook': { summary: '提案工作情况统计表（Excel）' },
    'proposal-report.document': { summary: '提案工作报告用表（Word）' },
    'proposal-report.assignments': { summary: '提案交办单：一次会议或一天、经一个渠道交办的提案' },
    'proposal-report.assignments-document': { summary: '提案交办单（Word）' },
  },
};
