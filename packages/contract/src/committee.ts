import { committeeLevels } from '@lianluo/domain/committee/committee';
import { mostCharacters as most, mostCounts } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, day, id, inOrder, line, listOf, naming, paging, regionCode, version } from './common';
import { endpoint } from './endpoint';
import { username } from './user';

const slug = new RegExp(`^[a-z][a-z0-9-]{1,${most.slug - 1}}$`);

/** 届 */
const termSchema = z
  .strictObject({ number: z.int().check(z.gte(1), z.lte(mostCounts.term)), startsOn: day, endsOn: day })
  .check(z.superRefine(inOrder('startsOn', 'endsOn')));

export const committeeSchema = z.object({
  id,
  name: z.string(),
  level: z.enum(committeeLevels),
  parent: z.optional(z.string()),
  regionCode: z.string(),
  demo: z.boolean(),
  term: z.optional(termSchema),
  version,
});
export type CommitteeView = z.output<typeof committeeSchema>;

const tag = '政协';

export const listCommittees = endpoint({
  method: 'get',
  path: '/committees',
  operationId: 'listCommittees',
  tag,
  permission: 'signed-in',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(committeeSchema),
});

export const createCommittee = endpoint({
  method: 'post',
  path: '/committees',
  operationId: 'createCommittee',
  tag,
  permission: 'committee:create',
  body: z.strictObject({
    id: z.optional(coded(slug, '标识用小写字母、数字、短横线，字母开头')),
    name: line(most.name),
    regionCode,
    administrator: z.strictObject({ username, name: naming(most.personName) }),
  }),
  status: 201,
  answer: z.extend(committeeSchema, {
    administrator: z.object({ id, username: z.string(), name: z.string(), oneTimePassword: z.string() }),
  }),
});

export const readCommittee = endpoint({
  method: 'get',
  path: '/committees/{c}',
  operationId: 'readCommittee',
  tag,
  permission: 'committee:read',
  status: 200,
  answer: committeeSchema,
});

export const changeCommittee = endpoint({
  method: 'patch',
  path: '/committees/{c}',
  operationId: 'changeCommittee',
  tag,
  permission: 'committee:change',
  body: z.strictObject({ name: z.optional(line(most.name)), term: z.optional(termSchema) }),
  status: 200,
  answer: committeeSchema,
  versioned: true,
});
