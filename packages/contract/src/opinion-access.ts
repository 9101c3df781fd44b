import { mostEntries } from '@lianluo/domain/text/limits';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import * as z from 'zod/mini';
import { noTwins } from './flaw';
import { id } from './common';
import { endpoint } from './endpoint';
import { opinions } from './opinion';

/** 限定知悉范围: closed to all but the named users and the administrator, or open again. */
export const restrictOpinion = endpoint({
  method: 'put',
  path: '/committees/{c}/opinions/{id}/access',
  operationId: 'opinions.restrict',
  tag: opinionKind.words.label,
  permission: 'user:manage',
  body: z.strictObject({
    users: z.array(id).check(z.maxLength(mostEntries.openTo), noTwins('同一用户重复')),
    closed: z.boolean(),
  }),
  status: 200,
  answer: opinions.read.answer,
  versioned: true,
});
