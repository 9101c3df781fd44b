import { opinionStatuses } from '@lianluo/domain/opinion/opinion';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { adoptionInput, adoptionKind } from './adoption';
import { day, id, keysOf, line } from './common';
import { endpoint } from './endpoint';

const tag = '社情民意信息';
const path = '/committees/{c}/adoption-lists';

/** What one line says beside the list as a whole. */
const lineInput = {
  ...adoptionInput,
  /** Where another organ than that of the list used it: organ and journal are its own then. */
  level: z.optional(adoptionInput.level),
  adoptedOn: z.optional(day),
};
/** What the whole list says: which organ of which level, in which journal, when. */
const { kind: _kind, ...listInput } = adoptionInput;

const someRows = [
  z.minLength(1, '名单是空的'),
  z.maxLength(mostEntries.atOnce, `一次最多登记 ${mostEntries.atOnce} 条，请分几次`),
] as const;

/** 采用通报 as an office sends it, read from its file; nothing is written. */
export const readAdoptionList = endpoint({
  method: 'post',
  path: `${path}/files`,
  operationId: 'adoption-lists.read-file',
  tag,
  permission: 'opinion:adopt',
  upload: { name: 'list', values: ['adoptions'] },
  status: 200,
  answer: z.object({
    rows: z.array(
      z.object({
        title: z.string(),
        level: z.optional(adoptionInput.level),
        organ: z.optional(z.string()),
        outlet: z.optional(z.string()),
        number: z.optional(z.string()),
        kind: z.optional(adoptionKind),
        adoptedOn: z.optional(day),
      }),
    ),
  }),
});
export type ReadList = z.output<typeof readAdoptionList.answer>;

const status = keysOf(opinionStatuses);
const candidate = z.object({
  id,
  title: z.string(),
  number: z.optional(z.string()),
  reportedOn: day,
  status,
  /** 为什么不能登记 */
  refusal: z.optional(z.object({ code: z.string(), message: z.string() })),
});

/** Which opinion each line means; nothing is written. */
export const matchAdoptionList = endpoint({
  method: 'post',
  path: `${path}/matches`,
  operationId: 'adoption-lists.match',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({
    ...listInput,
    rows: z.array(z.strictObject({ title: line(most.title), ...lineInput })).check(...someRows),
  }),
  status: 200,
  answer: z.object({
    /** The days whose opinions the titles were looked for among. */
    from: day,
    to: day,
    rows: z.array(
      z.object({
        title: z.string(),
        state: z.enum(['sure', 'doubt', 'none', 'registered']),
        candidates: z.array(candidate),
      }),
    ),
  }),
});
export type MatchedList = z.output<typeof matchAdoptionList.answer>;
export type ListCandidate = z.output<typeof candidate>;

/** 登记采用通报: every line by itself, so that what refuses one leaves the others alone, and what is there already is told. */
export const registerAdoptionList = endpoint({
  method: 'post',
  path,
  operationId: 'adoption-lists.create',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({
    ...listInput,
    rows: z.array(z.strictObject({ item: id, ...lineInput })).check(...someRows),
  }),
  status: 200,
  answer: z.object({
    done: z.int(),
    registered: z.int(),
    refused: z.int(),
    rows: z.array(
      z.object({
        item: id,
        title: z.string(),
        outcome: z.enum(['done', 'registered', 'refused']),
        adoption: z.optional(id),
        code: z.optional(z.string()),
        message: z.optional(z.string()),
      }),
    ),
  }),
});
export type RegisteredList = z.output<typeof registerAdoptionList.answer>;
