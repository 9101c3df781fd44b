import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { id, line, listOf, naming, paging, phone, version } from './common';
import { endpoint } from './endpoint';

export const informantSchema = z
  .object({
    id,
    name: z.string(),
    unit: id,
    kind: z.string().nullable(),
    phone: z.string().nullable().meta({ description: '已隐去中间四位' }),
    active: z.boolean(),
    version,
  })
  .meta({ id: 'Informant' });
export type InformantView = z.output<typeof informantSchema>;

const tag = '信息员';

export const listInformants = endpoint({
  method: 'get',
  path: '/committees/{c}/informants',
  operationId: 'listInformants',
  summary: '信息员列表',
  tag,
  permission: 'informant:read',
  query: z.strictObject({ ...paging, unit: id.optional(), q: line(most.search).optional() }),
  status: 200,
  answer: listOf(informantSchema),
});

export const createInformant = endpoint({
  method: 'post',
  path: '/committees/{c}/informants',
  operationId: 'createInformant',
  summary: '新增信息员',
  tag,
  permission: 'informant:write',
  body: z.strictObject({
    name: naming(most.personName),
    unit: id,
    kind: line(most.informantKind).optional(),
    phone: phone.optional(),
  }),
  status: 201,
  answer: informantSchema,
});

export const readInformant = endpoint({
  method: 'get',
  path: '/committees/{c}/informants/{id}',
  operationId: 'readInformant',
  summary: '一名信息员',
  tag,
  permission: 'informant:read',
  status: 200,
  answer: informantSchema,
});

export const changeInformant = endpoint({
  method: 'patch',
  path: '/committees/{c}/informants/{id}',
  operationId: 'changeInformant',
  summary: '修改信息员',
  tag,
  permission: 'informant:write',
  body: z.strictObject({
    name: naming(most.personName).optional(),
    unit: id.optional(),
    kind: line(most.informantKind).optional(),
    phone: phone.optional(),
    active: z.boolean().optional(),
  }),
  status: 200,
  answer: informantSchema,
  versioned: true,
});
