import { assigners, courseSteps } from '@lianluo/domain/opinion/instruction';
import { taskStatuses } from '@lianluo/domain/task/task';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { noTwins } from './flaw';
import { day, id, instant, keysOf, line, naming, text } from './common';
import { voided } from './voided';

const entered = { enteredBy: z.string(), enteredById: z.optional(id), enteredAt: instant, voided };

const taskStates = keysOf(taskStatuses);
/** A phrase of the words, by code points, with the task that it became. */
const phraseSchema = z.object({
  id,
  start: z.int(),
  end: z.int(),
  task: id,
  assignee: z.string(),
  dueOn: day,
  markedOn: day,
  state: taskStates,
  closedOn: z.optional(day),
});

export const instructionSchema = z.object({
  id,
  leaderPost: z.string(),
  instructedOn: day,
  text: z.string(),
  presentation: z.optional(id),
  phrases: z.optional(z.array(phraseSchema)),
  ...entered,
});

const steps = keysOf(courseSteps);
const by = keysOf(assigners);

/** One step of an instruction's course; which of the rest it has is its step's to say. */
export const courseRecordSchema = z.object({
  id,
  step: steps,
  instruction: z.optional(id),
  on: day,
  leaderPost: z.optional(z.string()),
  by: z.optional(by),
  to: z.optional(z.array(z.string())),
  dueOn: z.optional(day),
  text: z.optional(z.string()),
  ...entered,
});

const leaderPost = line(most.leaderPost);
const report = z.strictObject({ on: day, text: text(most.result) });

/** What is sent of each step. */
export const courseBodies = {
  instruct: z.strictObject({ leaderPost, instructedOn: day, text: text(most.result), presentation: z.optional(id) }),
  present: z.strictObject({ leaderPost, on: day, text: z.optional(text(most.comment)) }),
  assign: z.strictObject({
    by,
    to: z
      .array(naming(most.name))
      .check(z.minLength(1, '请填写承办单位'), z.maxLength(mostEntries.handlingUnits), noTwins('承办单位重复')),
    on: day,
    dueOn: z.optional(day),
  }),
  handle: report,
  'feed-back': report,
};
