import { handlingUnitEntrySchema } from '../handling-unit';
import type { Reference } from './reference';

export const handlingUnitReference: Reference = {
  schemas: { HandlingUnitEntry: { schema: handlingUnitEntrySchema } },
  operations: {
    listHandlingUnits: { summary: '常用承办单位' },
    createHandlingUnit: {
      summary: '新增承办单位',
      fields: { shortNames: '本会惯用的简称，供查找；通用简称（城管局、住建局）不必填' },
    },
    readHandlingUnit: { summary: '一个承办单位' },
    changeHandlingUnit: {
      summary: '修改或停用承办单位',
      fields: { shortNames: '本会惯用的简称，供查找；通用简称（城管局、住建局）不必填' },
    },
  },
};
