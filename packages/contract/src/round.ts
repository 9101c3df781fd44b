import { roundStates } from '@lianluo/domain/consultation/round';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, inOrder, instant, keysOf, text } from './common';
import { endpoint, xlsx } from './endpoint';
import { flaw } from './flaw';
import { linkStateSchema } from './access-link';
import { nameAlone } from './name-alone';

const tag = '协商';
// A closed literal, whose keys Object.keys types as strings.
const state = keysOf(roundStates);

const answer = z.object({ text: z.string(), at: instant });

export const roundSchema = z.object({
  id,
  question: z.string(),
  opensOn: day,
  closesOn: day,
  state,
  participants: z.array(
    z.object({
      id,
      name: z.string(),
      member: z.optional(id),
      link: z.object({ id, state: linkStateSchema, hint: z.string() }),
      answer: z.optional(answer),
    }),
  ),
  answered: z.int(),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
});
export type RoundView = z.output<typeof roundSchema>;

/** Each link is in this answer and nowhere else. */
export const newRoundSchema = z.extend(roundSchema, {
  links: z.array(z.object({ participant: id, name: z.string(), token: z.string() })),
});
export type NewRoundView = z.output<typeof newRoundSchema>;

const base = '/committees/{c}/consultations/{id}/rounds';
const one = `${base}/{record}` as const;

/** Members by id, others by name; one of the two. */
const participant = z
  .strictObject({ member: z.optional(id), name: z.optional(nameAlone(most.name)) })
  .check(
    z.refine(
      ({ member, name }) => (member === undefined) !== (name === undefined),
      flaw('one-of-two', '请选择委员或填写姓名'),
    ),
  );

export const listRounds = endpoint({
  method: 'get',
  path: base,
  operationId: 'consultations.rounds',
  tag,
  permission: 'gathering:plan',
  status: 200,
  answer: z.object({ items: z.array(roundSchema) }),
});

export const openRound = endpoint({
  method: 'post',
  path: base,
  operationId: 'consultations.open-round',
  tag,
  permission: 'gathering:plan',
  body: z
    .strictObject({
      question: text(most.result),
      opensOn: z.optional(day),
      closesOn: day,
      participants: z
        .array(participant)
        .check(
          z.minLength(1, '请填写征求意见的人'),
          z.maxLength(mostEntries.asked, `一轮最多 ${mostEntries.asked} 人`),
        ),
    })
    .check(z.superRefine(inOrder('opensOn', 'closesOn'))),
  status: 201,
  answer: newRoundSchema,
  secret: true,
});

/** 提前截止: nothing is taken any more. */
export const endRound = endpoint({
  method: 'post',
  path: `${one}/actions/end`,
  operationId: 'consultations.end-round',
  tag,
  permission: 'gathering:plan',
  body: z.strictObject({}),
  status: 200,
  answer: roundSchema,
  versioned: true,
});

export const exportRound = endpoint({
  method: 'post',
  path: `${one}/exports`,
  operationId: 'consultations.export-round',
  tag,
  permission: 'gathering:plan',
  body: z.optional(z.strictObject({})),
  status: 200,
  file: xlsx,
});

/** What stands beside a consultation's course for those who are asked in writing. */
export const roundRecords = { listRounds, openRound, endRound, exportRound };

/** What the holder of a link sees: the question and what they wrote themselves, and nothing of anybody else. */
export const heldRoundSchema = z.object({
  committee: z.string(),
  title: z.string(),
  name: z.string(),
  /** Not before the round begins. */
  question: z.optional(z.string()),
  opensOn: day,
  closesOn: day,
  state,
  answer: z.nullable(answer),
});
export type HeldRoundView = z.output<typeof heldRoundSchema>;

export const readHeldRound = endpoint({
  method: 'get',
  path: '/links/{token}/round',
  operationId: 'links.read-round',
  tag: '链接',
  permission: 'public',
  status: 200,
  answer: heldRoundSchema,
  secret: true,
});

export const answerHeldRound = endpoint({
  method: 'put',
  path: '/links/{token}/round/answer',
  operationId: 'links.answer-round',
  tag: '链接',
  permission: 'public',
  body: z.strictObject({ text: text(most.roundAnswer) }),
  status: 200,
  answer: heldRoundSchema,
  secret: true,
});
