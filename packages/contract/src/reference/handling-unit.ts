import { handlingUnitEntrySchema } from '../handling-unit';
import type { Reference } from './reference';

export const handlingUnitReference: Reference = {
  schemas: { HandlingUnitEntry: { schema: handlingUnitEntrySchema } },
  operations: {
    'handling-units.list': { summary: '常用承办单位' },
    'handling-units.create': {
      summary: '新增承办单位',
      fields: { shortNames: '本会惯用的简称，供查找；通用简称（城管局、住建局）不必填' },
    },
    'handling-units.read': { summary: '一个承办单位' },
    'handling-units.change': {
      summary: '修改或停用承办单位',
      fields: { shortNames: '本会惯用的简称，供查找；通用简称（城管局、住建局）不必填' },
    },
  },
};
