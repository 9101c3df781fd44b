import { seriesSchema } from '../series';
import type { Reference } from './reference';

export const seriesReference: Reference = {
  schemas: {
    Series: {
      schema: seriesSchema,
      fields: {
        head: 'red 为红头，plain 为黑头',
        pattern: '期号格式，可用 {year} 年度、{no} 本年期数、{total} 总期数',
        issuedBefore: '启用前已编发的总期数',
        issuedInYear: '本年在系统以外已编的期数',
        notice: '版头上方的密级或提示',
        circulation: '报、送、发',
        copies: '印数',
      },
    },
  },
  operations: {
    'series.list': { summary: '刊物' },
    'series.create': { summary: '新增刊物', fields: { pattern: '不写即 第{no}期（总第{total}期）' } },
    'series.read': { summary: '一个刊物' },
    'series.change': { summary: '修改或停用刊物' },
  },
};
