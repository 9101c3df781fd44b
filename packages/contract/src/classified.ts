import { classifiedStates, type ClassifiedState } from '@lianluo/domain/opinion/classified';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, line, paging, version } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

// Object.keys types keys as strings; the object is a closed literal.
const states = Object.keys(classifiedStates) as ClassifiedState[];

/** 密件登记: the number and the days, and nothing of what it is about. */
export const classifiedSchema = z.object({
  id,
  name: z.string(),
  receivedOn: day,
  from: z.optional(z.string()),
  handledOn: z.optional(day),
  archivedOn: z.optional(day),
  status: z.enum(states),
  ...stamps,
  version,
});
export type ClassifiedView = z.output<typeof classifiedSchema>;

const tag = '密件登记';

export const listClassified = endpoint({
  method: 'get',
  path: '/committees/{c}/classified-matters',
  operationId: 'classified-matters.list',
  tag,
  permission: 'opinion:edit',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    status: z.optional(z.enum(states)),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(classifiedSchema),
});

export const registerClassified = endpoint({
  method: 'post',
  path: '/committees/{c}/classified-matters',
  operationId: 'classified-matters.create',
  tag,
  permission: 'opinion:edit',
  body: z.strictObject({ name: line(most.number), receivedOn: z.optional(day), from: z.optional(line(most.name)) }),
  status: 201,
  answer: classifiedSchema,
});

export const readClassified = endpoint({
  method: 'get',
  path: '/committees/{c}/classified-matters/{id}',
  operationId: 'classified-matters.read',
  tag,
  permission: 'opinion:edit',
  status: 200,
  answer: classifiedSchema,
});

/** null takes a day away again that was entered by mistake. */
export const changeClassified = endpoint({
  method: 'patch',
  path: '/committees/{c}/classified-matters/{id}',
  operationId: 'classified-matters.change',
  tag,
  permission: 'opinion:edit',
  body: z.strictObject({
    name: z.optional(line(most.number)),
    receivedOn: z.optional(day),
    from: z.nullish(line(most.name)),
    handledOn: z.nullish(day),
    archivedOn: z.nullish(day),
  }),
  status: 200,
  answer: classifiedSchema,
  versioned: true,
});
