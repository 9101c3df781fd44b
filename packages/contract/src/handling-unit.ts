import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { flag, id, line, listOf, naming, paging, version } from './common';
import { endpoint } from './endpoint';

export const handlingUnitEntrySchema = z
  .object({ id, name: z.string(), shortNames: z.array(z.string()).optional(), active: z.boolean(), version })
  .meta({ id: 'HandlingUnitEntry' });
export type HandlingUnitEntryView = z.output<typeof handlingUnitEntrySchema>;

const tag = '承办单位';

const shortNames = z
  .array(line(20))
  .max(5)
  .meta({ description: '本会惯用的简称，供查找；通用简称（城管局、住建局）不必填' });

export const listHandlingUnits = endpoint({
  method: 'get',
  path: '/committees/{c}/handling-units',
  operationId: 'listHandlingUnits',
  summary: '常用承办单位',
  tag,
  permission: 'handling-unit:read',
  query: z.strictObject({ ...paging, active: flag.optional(), q: line(most.search).optional() }),
  status: 200,
  answer: listOf(handlingUnitEntrySchema),
});

export const createHandlingUnit = endpoint({
  method: 'post',
  path: '/committees/{c}/handling-units',
  operationId: 'createHandlingUnit',
  summary: '新增承办单位',
  tag,
  permission: 'handling-unit:write',
  body: z.strictObject({ name: naming(most.name), shortNames: shortNames.optional() }),
  status: 201,
  answer: handlingUnitEntrySchema,
});

export const readHandlingUnit = endpoint({
  method: 'get',
  path: '/committees/{c}/handling-units/{id}',
  operationId: 'readHandlingUnit',
  summary: '一个承办单位',
  tag,
  permission: 'handling-unit:read',
  status: 200,
  answer: handlingUnitEntrySchema,
});

export const changeHandlingUnit = endpoint({
  method: 'patch',
  path: '/committees/{c}/handling-units/{id}',
  operationId: 'changeHandlingUnit',
  summary: '修改或停用承办单位',
  tag,
  permission: 'handling-unit:write',
  body: z.strictObject({
    name: naming(most.name).optional(),
    shortNames: shortNames.optional(),
    active: z.boolean().optional(),
  }),
  status: 200,
  answer: handlingUnitEntrySchema,
  versioned: true,
});
