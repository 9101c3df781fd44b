import { speechKind } from '@lianluo/domain/speech/speech.kind';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, version } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

const speech = z.object({
  id,
  title: z.string(),
  members: z.array(z.object({ member: id, name: z.string() })),
  behalf: z.optional(z.string()),
  status: z.string(),
});
export const speechOrderSchema = z.object({
  session: id,
  items: z.array(z.object({ ...speech.shape, order: z.int() })),
  waiting: z.array(speech),
  version,
});
export type SpeechOrderView = z.output<typeof speechOrderSchema>;

const shared = { tag: speechKind.words.label, path: '/committees/{c}/speech-order', status: 200 } as const;

/** 发言顺序表 of a meeting. */
export const readSpeechOrder = endpoint({
  ...shared,
  method: 'get',
  operationId: 'speech-order.read',
  permission: 'gathering:read',
  query: z.strictObject({ session: id }),
  answer: speechOrderSchema,
});

/** 排发言顺序: all of a meeting at once; whoever is not named waits. */
export const changeSpeechOrder = endpoint({
  ...shared,
  method: 'put',
  operationId: 'speech-order.change',
  permission: 'opinion:edit',
  body: z.strictObject({
    session: id,
    items: z.array(id).check(z.maxLength(mostEntries.speakers), noTwins('同一发言重复')),
  }),
  answer: speechOrderSchema,
  versioned: true,
});
