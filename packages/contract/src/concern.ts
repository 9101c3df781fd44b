import { mostCharacters as most, mostCounts } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, fieldName, id, inOrder, line, listOf, naming, paging, phone, text, version } from './common';
import { endpoint } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { stamps } from './mirror';

/** 来访人 of a concern that wants an answer, as far as it is shown. */
const visitorFields = ['name', 'phone'] as const;

export const concernSchema = z.object({
  id,
  on: day,
  place: z.string(),
  roster: z.optional(id),
  shift: z.optional(z.string()),
  receivedBy: z.array(z.object({ member: id, name: z.string() })),
  topic: z.string(),
  text: z.string(),
  wantsAnswer: z.boolean(),
  masked: z.array(z.enum(visitorFields)),
  opinion: z.optional(id),
  ...stamps,
  version,
});
export type ConcernView = z.output<typeof concernSchema>;

const tag = '来访反映';
const base = '/committees/{c}/concerns';
const permission = 'gathering:plan';

export const listConcerns = endpoint({
  method: 'get',
  path: base,
  operationId: 'concerns.list',
  tag,
  permission,
  query: z
    .strictObject({ ...paging, from: z.optional(day), to: z.optional(day) })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 200,
  answer: listOf(concernSchema),
});

/** Whoever wants no answer is not named. Telephone numbers in the text are taken out. */
export const recordConcern = endpoint({
  method: 'post',
  path: base,
  operationId: 'concerns.create',
  tag,
  permission,
  body: z
    .strictObject({
      on: z.optional(day),
      place: z.optional(line(most.place)),
      roster: z.optional(id),
      shift: z.optional(fieldName),
      receivedBy: z.optional(z.array(id).check(z.maxLength(mostCounts.seats), noTwins('委员重复'))),
      topic: line(most.title),
      text: text(most.concern),
      wantsAnswer: z._default(z.boolean(), false),
      visitor: z.optional(z.strictObject({ name: naming(most.personName), phone: z.optional(phone) })),
    })
    .check(
      z.superRefine(({ wantsAnswer, visitor, roster, shift, place }, context) => {
        if (visitor && !wantsAnswer)
          context.addIssue(flawAt(['visitor'], 'visitor.unneeded', '不要求答复的，不登记来访人'));
        if (wantsAnswer && !visitor) context.addIssue(flawAt(['visitor'], 'field.required', '必填'));
        if (roster !== undefined && shift === undefined) context.addIssue(flawAt(['shift'], 'field.required', '必填'));
        if (roster === undefined && place === undefined) context.addIssue(flawAt(['place'], 'field.required', '必填'));
      }),
    ),
  status: 201,
  answer: concernSchema,
});

export const readConcern = endpoint({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'concerns.read',
  tag,
  permission,
  status: 200,
  answer: concernSchema,
});

export const revealVisitor = endpoint({
  method: 'post',
  path: `${base}/{id}/reveal`,
  operationId: 'concerns.reveal',
  tag,
  permission: 'member:reveal',
  body: z.strictObject({ field: z.enum(visitorFields), reason: line(most.revealReason) }),
  status: 200,
  answer: z.object({ field: z.enum(visitorFields), value: z.nullable(z.string()) }),
});

/** 转为社情民意: the draft of an opinion that says what was told, and by whom it was received. */
export const raiseConcern = endpoint({
  method: 'post',
  path: `${base}/{id}/actions/raise`,
  operationId: 'concerns.raise',
  tag,
  permission,
  body: z.strictObject({ title: z.optional(line(most.title)) }),
  status: 200,
  answer: concernSchema,
  versioned: true,
});
