import { classifiedSchema } from '../classified';
import type { Reference } from './reference';

export const classifiedReference: Reference = {
  schemas: {
    ClassifiedMatter: {
      schema: classifiedSchema,
      fields: {
        name: '登记号，与纸质件一致',
        from: '来文单位',
        receivedOn: '收件日期',
        handledOn: '办结日期',
        archivedOn: '归档日期',
        status: '按日期得出：registered 已登记，handled 已办结，archived 已归档',
      },
    },
  },
  operations: {
    'classified-matters.list': { summary: '密件登记（按登记号）' },
    'classified-matters.create': {
      summary: '登记密件：按纸质办理，标题和正文不进系统',
      fields: { receivedOn: '不写即今天' },
    },
    'classified-matters.read': { summary: '一份密件的登记' },
    'classified-matters.change': { summary: '登记密件的办结、归档，或更正登记' },
  },
};
