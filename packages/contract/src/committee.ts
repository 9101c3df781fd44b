import { committeeLevels } from '@lianluo/domain/committee/committee';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { coded, day, id, inOrder, line, listOf, naming, paging, regionCode, version } from './common';
import { endpoint } from './endpoint';
import { username } from './user';

/** 届 */
const termSchema = z
  .strictObject({ number: z.int().min(1).max(99), startsOn: day, endsOn: day })
  .superRefine(inOrder('startsOn', 'endsOn'));

export const committeeSchema = z
  .object({
    id,
    name: z.string(),
    level: z.enum(committeeLevels),
    parent: z.string().optional(),
    regionCode: z.string(),
    demo: z.boolean(),
    term: termSchema.optional(),
    version,
  })
  .meta({ id: 'Committee' });
export type CommitteeView = z.output<typeof committeeSchema>;

const tag = '政协';

export const listCommittees = endpoint({
  method: 'get',
  path: '/committees',
  operationId: 'listCommittees',
  summary: '本人可及的政协',
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
  summary: '新建区县政协及其首位管理员',
  tag,
  permission: 'committee:create',
  body: z.strictObject({
    id: coded(/^[a-z][a-z0-9-]{1,30}$/, '标识用小写字母、数字、短横线，字母开头').optional(),
    name: line(most.name),
    regionCode,
    administrator: z.strictObject({ username, name: naming(most.personName) }),
  }),
  status: 201,
  answer: committeeSchema.extend({
    administrator: z.object({ id, username: z.string(), name: z.string(), oneTimePassword: z.string() }),
  }),
});

export const readCommittee = endpoint({
  method: 'get',
  path: '/committees/{c}',
  operationId: 'readCommittee',
  summary: '一个政协',
  tag,
  permission: 'committee:read',
  status: 200,
  answer: committeeSchema,
});

export const changeCommittee = endpoint({
  method: 'patch',
  path: '/committees/{c}',
  operationId: 'changeCommittee',
  summary: '修改名称、届次',
  tag,
  permission: 'committee:change',
  body: z.strictObject({ name: line(most.name).optional(), term: termSchema.optional() }),
  status: 200,
  answer: committeeSchema,
  versioned: true,
});
