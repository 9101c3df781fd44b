import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, line, naming, paging, phone, version } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

export const informantSchema = z.object({
  id,
  name: z.string(),
  unit: id,
  kind: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  active: z.boolean(),
  /** Left out where nobody told it. */
  appointedOn: z.optional(day),
  endedOn: z.optional(day),
  ...stamps,
  version,
});
export type InformantView = z.output<typeof informantSchema>;

const tag = '信息员';

export const listInformants = endpoint({
  method: 'get',
  path: '/committees/{c}/informants',
  operationId: 'informants.list',
  tag,
  permission: 'informant:read',
  query: z.strictObject({ ...paging, ...mirrorQuery, unit: z.optional(id), q: z.optional(line(most.search)) }),
  status: 200,
  answer: mirrorOf(informantSchema),
});

export const createInformant = endpoint({
  method: 'post',
  path: '/committees/{c}/informants',
  operationId: 'informants.create',
  tag,
  permission: 'informant:write',
  body: z.strictObject({
    name: naming(most.personName),
    unit: id,
    kind: z.optional(line(most.informantKind)),
    phone: z.optional(phone),
    appointedOn: z.nullish(day),
  }),
  status: 201,
  answer: informantSchema,
});

export const readInformant = endpoint({
  method: 'get',
  path: '/committees/{c}/informants/{id}',
  operationId: 'informants.read',
  tag,
  permission: 'informant:read',
  status: 200,
  answer: informantSchema,
});

export const changeInformant = endpoint({
  method: 'patch',
  path: '/committees/{c}/informants/{id}',
  operationId: 'informants.change',
  tag,
  permission: 'informant:write',
  body: z.strictObject({
    name: z.optional(naming(most.personName)),
    unit: z.optional(id),
    // null takes what was there away.
    kind: z.nullish(line(most.informantKind)),
    phone: z.nullish(phone),
    active: z.optional(z.boolean()),
    appointedOn: z.nullish(day),
    endedOn: z.optional(day),
  }),
  status: 200,
  answer: informantSchema,
  versioned: true,
});
