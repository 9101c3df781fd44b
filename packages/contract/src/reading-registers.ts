import { bookLists, isWithinHalf } from '@lianluo/domain/reading/book';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, flag, id, keysOf, line, naming, paging, version } from './common';
import { endpoint } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

const list = keysOf(bookLists);
const half = coded(/^(19[5-9]\d|20\d\d|21\d\d)-H[12]$/, '半年如 2026-H1');
const month = coded(/^(19[5-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, '月份如 2026-03');

export const bookSchema = z.object({
  id,
  title: z.string(),
  author: z.optional(z.string()),
  press: z.optional(z.string()),
  half,
  list,
  group: z.optional(id),
  month: z.optional(month),
  topic: z.optional(z.string()),
  active: z.boolean(),
  ...stamps,
  version,
});
export type BookView = z.output<typeof bookSchema>;

/** A month of the programme lies in the half-year of the list. */
function inItsHalf(
  { half: of, month: at }: { half: string; month?: string | undefined },
  context: z.core.$RefinementCtx,
) {
  if (of && at && !isWithinHalf(at, of))
    context.addIssue(flawAt(['month'], 'month.outside-half', '月份须在这个半年之内'));
}

const readingTag = '书目';
const bookBase = '/committees/{c}/books';

export const listBooks = endpoint({
  method: 'get',
  path: bookBase,
  operationId: 'books.list',
  tag: readingTag,
  permission: 'gathering:read',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    half: z.optional(half),
    list: z.optional(list),
    group: z.optional(id),
    active: z.optional(flag),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(bookSchema),
});

export const createBook = endpoint({
  method: 'post',
  path: bookBase,
  operationId: 'books.create',
  tag: readingTag,
  permission: 'gathering:plan',
  body: z
    .strictObject({
      title: line(most.title),
      author: z.optional(line(most.name)),
      press: z.optional(line(most.name)),
      half,
      list,
      group: z.optional(id),
      month: z.optional(month),
      topic: z.optional(line(most.title)),
    })
    .check(z.superRefine(inItsHalf)),
  status: 201,
  answer: bookSchema,
});

export const readBook = endpoint({
  method: 'get',
  path: `${bookBase}/{id}`,
  operationId: 'books.read',
  tag: readingTag,
  permission: 'gathering:read',
  status: 200,
  answer: bookSchema,
  byVersion: true,
});

/** null takes away again what need not be there. */
export const changeBook = endpoint({
  method: 'patch',
  path: `${bookBase}/{id}`,
  operationId: 'books.change',
  tag: readingTag,
  permission: 'gathering:plan',
  body: z.strictObject({
    title: z.optional(line(most.title)),
    author: z.nullish(line(most.name)),
    press: z.nullish(line(most.name)),
    half: z.optional(half),
    list: z.optional(list),
    group: z.nullish(id),
    month: z.nullish(month),
    topic: z.nullish(line(most.title)),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: bookSchema,
  versioned: true,
});

export const readingGroupSchema = z.object({
  id,
  name: z.string(),
  owner: z.optional(id),
  unit: z.optional(id),
  members: z.array(id),
  active: z.boolean(),
  ...stamps,
  version,
});
export type ReadingGroupView = z.output<typeof readingGroupSchema>;

const members = z
  .array(id)
  .check(z.maxLength(mostEntries.groupMembers, `最多 ${mostEntries.groupMembers} 人`), noTwins('同一委员重复'));
const groupTag = '读书群';
const groupBase = '/committees/{c}/reading-groups';

export const listReadingGroups = endpoint({
  method: 'get',
  path: groupBase,
  operationId: 'reading-groups.list',
  tag: groupTag,
  permission: 'gathering:read',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    active: z.optional(flag),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(readingGroupSchema),
});

export const createReadingGroup = endpoint({
  method: 'post',
  path: groupBase,
  operationId: 'reading-groups.create',
  tag: groupTag,
  permission: 'gathering:plan',
  body: z.strictObject({
    name: naming(most.name),
    owner: z.optional(id),
    unit: z.optional(id),
    members: z.optional(members),
  }),
  status: 201,
  answer: readingGroupSchema,
});

export const readReadingGroup = endpoint({
  method: 'get',
  path: `${groupBase}/{id}`,
  operationId: 'reading-groups.read',
  tag: groupTag,
  permission: 'gathering:read',
  status: 200,
  answer: readingGroupSchema,
  byVersion: true,
});

/** null takes away again what need not be there. */
export const changeReadingGroup = endpoint({
  method: 'patch',
  path: `${groupBase}/{id}`,
  operationId: 'reading-groups.change',
  tag: groupTag,
  permission: 'gathering:plan',
  body: z.strictObject({
    name: z.optional(naming(most.name)),
    owner: z.nullish(id),
    unit: z.nullish(id),
    members: z.optional(members),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: readingGroupSchema,
  versioned: true,
});
