import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import { kindNames } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { fieldName, id, listOf, paging, text, version } from './common';
import { endpoint } from './endpoint';
import { stamps } from './mirror';

const kind = z.enum(kindNames);

export const phraseSchema = z.object({
  id,
  text: z.string(),
  uses: z.array(z.object({ kind: z.optional(kind), action: z.optional(z.string()) })),
  shared: z.boolean(),
  by: z.object({ id, name: z.string() }),
  mine: z.boolean(),
  ...stamps,
  version,
});
export type PhraseView = z.output<typeof phraseSchema>;

const tag = '常用语';
const base = '/committees/{c}/phrases';
// Whoever keeps filters of their own keeps phrases of their own.
const permission = 'view:keep';

const fields = {
  text: text(most.phrase),
  uses: z
    .array(z.strictObject({ kind: z.optional(kind), action: z.optional(fieldName) }))
    .check(z.maxLength(mostEntries.phraseUses, `最多 ${mostEntries.phraseUses} 处`)),
  shared: z.boolean(),
};

export const listPhrases = endpoint({
  method: 'get',
  path: base,
  operationId: 'phrases.list',
  tag,
  permission,
  query: z.strictObject({ ...paging, kind: z.optional(kind), action: z.optional(fieldName) }),
  status: 200,
  answer: listOf(phraseSchema),
});

export const createPhrase = endpoint({
  method: 'post',
  path: base,
  operationId: 'phrases.create',
  tag,
  permission,
  body: z.strictObject({
    text: fields.text,
    uses: z._default(fields.uses, []),
    shared: z._default(fields.shared, false),
  }),
  status: 201,
  answer: phraseSchema,
});

export const changePhrase = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'phrases.change',
  tag,
  permission,
  body: z.partial(z.strictObject(fields)),
  status: 200,
  answer: phraseSchema,
  versioned: true,
});

export const removePhrase = endpoint({
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'phrases.remove',
  tag,
  permission,
  status: 204,
  versioned: true,
});
