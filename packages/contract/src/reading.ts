import { readingKind } from '@lianluo/domain/reading/reading.kind';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, text } from './common';
import { endpoint } from './endpoint';
import { flaw, noTwins } from './flaw';
import { gatheringShapes } from './gathering';
import { besideGathering } from './gathering-beside';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes, ViewOf } from './kind-types';
import { nameAlone } from './name-alone';

/** A member of the roster, or somebody else by name. */
const guide = z
  .strictObject({ member: z.optional(id), name: z.optional(nameAlone(most.personName)) })
  .check(
    z.refine(
      ({ member, name }) => (member === undefined) !== (name === undefined),
      flaw('one-of-two', '请选择委员或填写姓名'),
    ),
  );
const guides = {
  in: z._default(z.array(guide).check(z.maxLength(mostEntries.guides, `最多 ${mostEntries.guides} 人`)), []),
  out: z.array(z.object({ member: z.optional(id), name: z.string() })),
};
const sharing = z.object({ id, member: id, name: z.string(), text: z.string(), on: day });

/** What readings have of their own beside all gatherings. */
export const readingShapes = {
  fields: {
    ...gatheringShapes.fields,
    group: { in: id, out: z.object({ id, name: z.string() }) },
    books: {
      in: z._default(
        z.array(id).check(z.maxLength(mostEntries.books, `最多 ${mostEntries.books} 本`), noTwins('同一本书重复')),
        [],
      ),
      out: z.array(z.object({ id, title: z.string() })),
    },
    guides,
    leaders: guides,
    sharings: { out: z.array(sharing), listed: z.array(z.omit(sharing, { text: true })) },
  },
} satisfies KindShapes;

/** Endpoints of 委员读书. */
export const readings = endpointsOf(readingKind, readingShapes);
export type ReadingView = ViewOf<typeof readingKind, typeof readingShapes>;

/** 读书分享: those of the members named here become what they are given as, null takes one away; the others stay. */
export const changeSharings = endpoint({
  method: 'patch',
  path: '/committees/{c}/readings/{id}/sharings',
  operationId: 'readings.change-sharings',
  tag: readingKind.words.label,
  permission: 'gathering:run',
  body: z.strictObject({
    sharings: z.array(z.strictObject({ member: id, text: z.nullable(text(most.sharing)) })).check(
      z.minLength(1, '请填写分享'),
      z.maxLength(mostEntries.sharingsAtOnce, `一次最多 ${mostEntries.sharingsAtOnce} 份`),
      noTwins('同一委员重复', ({ member }: { member: string }) => member),
    ),
  }),
  status: 200,
  answer: readings.read.answer,
  versioned: true,
});

/** What stands beside its lifecycle. */
export const readingRecords = {
  ...besideGathering('readings', readingKind.words.label, readings.read.answer),
  changeSharings,
};
