import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flag, id, line, naming, paging, version } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

export const handlingUnitEntrySchema = z.object({
  id,
  name: z.string(),
  shortNames: z.optional(z.array(z.string())),
  active: z.boolean(),
  ...stamps,
  version,
});
export type HandlingUnitEntryView = z.output<typeof handlingUnitEntrySchema>;

const tag = '承办单位';

const shortNames = z.array(line(most.shortName)).check(z.maxLength(mostEntries.shortNames));

export const listHandlingUnits = endpoint({
  method: 'get',
  path: '/committees/{c}/handling-units',
  operationId: 'handling-units.list',
  tag,
  permission: 'handling-unit:read',
  query: z.strictObject({ ...paging, ...mirrorQuery, active: z.optional(flag), q: z.optional(line(most.search)) }),
  status: 200,
  answer: mirrorOf(handlingUnitEntrySchema),
});

export const createHandlingUnit = endpoint({
  method: 'post',
  path: '/committees/{c}/handling-units',
  operationId: 'handling-units.create',
  tag,
  permission: 'handling-unit:write',
  body: z.strictObject({ name: naming(most.name), shortNames: z.optional(shortNames) }),
  status: 201,
  answer: handlingUnitEntrySchema,
});

export const readHandlingUnit = endpoint({
  method: 'get',
  path: '/committees/{c}/handling-units/{id}',
  operationId: 'handling-units.read',
  tag,
  permission: 'handling-unit:read',
  status: 200,
  answer: handlingUnitEntrySchema,
  byVersion: true,
});

export const changeHandlingUnit = endpoint({
  method: 'patch',
  path: '/committees/{c}/handling-units/{id}',
  operationId: 'handling-units.change',
  tag,
  permission: 'handling-unit:write',
  body: z.strictObject({
    name: z.optional(naming(most.name)),
    shortNames: z.nullish(shortNames),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: handlingUnitEntrySchema,
  versioned: true,
});
