import { meetingParts } from '@lianluo/domain/consultation/consultation';
import { consultationKind } from '@lianluo/domain/consultation/consultation.kind';
import { linkNames, outcomeForms } from '@lianluo/domain/consultation/outcome-chain';
import { pointStates, reviewResults } from '@lianluo/domain/consultation/points';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, keysOf, text } from './common';
import { chainSchema } from './consultation-rules';
import { flaw, noTwins } from './flaw';
import { gatheringShapes } from './gathering';
import { besideGathering } from './gathering-beside';
import { endpoint } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes, ViewOf } from './kind-types';
import { nameAlone } from './name-alone';
import { roundRecords } from './round';
import { assigneeInput } from './task';

const part = keysOf(meetingParts);
const form = keysOf(outcomeForms);
const pointState = keysOf(pointStates);
const result = keysOf(reviewResults);
const link = z.enum(linkNames);

interface Sent {
  member?: string | undefined;
  name?: string | undefined;
  lead?: boolean | undefined;
}
const who = ({ member, name = '' }: Sent) => member ?? ` ${name}`;
const researcher = z
  .strictObject({ member: z.optional(id), name: z.optional(nameAlone(most.name)), lead: z.optional(z.boolean()) })
  .check(
    z.refine(
      ({ member, name }) => (member === undefined) !== (name === undefined),
      flaw('one-of-two', '请选择委员或填写姓名'),
    ),
  );

/** 调研组: members by id on the way in, with their names ever after; everybody else by name. */
const team = {
  in: z._default(
    z.array(researcher).check(
      z.maxLength(mostEntries.team),
      noTwins('同一人重复', who),
      noTwins('组长只能有一位', (line: Sent) => (line.lead ? ' ' : who(line))),
    ),
    [],
  ),
  out: z.array(z.object({ member: z.optional(id), name: z.string(), lead: z.optional(z.boolean()) })),
};

/** 会议环节: what was said in each. */
const parts = {
  in: z
    .array(z.strictObject({ part, speaker: z.optional(nameAlone(most.name)), text: text(most.result) }))
    .check(z.maxLength(mostEntries.parts)),
  out: z.array(z.object({ part, speaker: z.optional(z.string()), text: z.string() })),
};

const consultationShapes = {
  fields: {
    ...gatheringShapes.fields,
    team,
    parts,
    reports: { out: z.array(z.object({ id, title: z.string(), on: day, text: z.string() })) },
    rounds: { out: z.array(id) },
    chain: { out: chainSchema },
    next: { out: z.object({ link, since: day, on: z.optional(day) }) },
    outcomeSteps: {
      out: z.array(
        z.object({
          link,
          on: day,
          since: day,
          dueOn: z.optional(day),
          whom: z.optional(z.string()),
          number: z.optional(z.string()),
          text: z.optional(z.string()),
          form: z.optional(form),
          adopted: z.optional(z.boolean()),
          by: z.string(),
          byId: z.optional(id),
        }),
      ),
    },
    points: {
      out: z.array(
        z.object({
          id,
          text: z.string(),
          owner: z.string(),
          dueOn: z.optional(day),
          state: pointState,
          doneOn: z.optional(day),
          evidence: z.optional(z.string()),
          task: z.optional(id),
          reason: z.optional(z.string()),
          progress: z.array(z.object({ on: day, text: z.string(), by: z.string(), byId: z.optional(id) })),
          reviewed: z.int(),
        }),
      ),
    },
    point: { in: id },
    reviews: {
      out: z.array(
        z.object({
          id,
          months: z.int(),
          on: day,
          point: z.optional(id),
          result,
          text: z.string(),
          by: z.string(),
          byId: z.optional(id),
        }),
      ),
    },
    reviewDays: { out: z.array(day) },
    follow: {
      out: z.object({ points: z.int(), open: z.int(), pointOn: z.optional(day), reviewOn: z.optional(day) }),
    },
  },
} satisfies KindShapes;

/** Endpoints of 协商. */
export const consultations = endpointsOf(consultationKind, consultationShapes);
export type ConsultationView = ViewOf<typeof consultationKind, typeof consultationShapes>;

/** What stands beside its lifecycle. */
export const besideConsultation = besideGathering(
  'consultations',
  consultationKind.words.label,
  consultations.read.answer,
);

/** 约定事项转为任务: somebody's by a day; ticked off, it makes the point done. */
export const setPoint = endpoint({
  method: 'post',
  path: '/committees/{c}/consultations/{id}/points/{record}/task',
  operationId: 'consultations.set-point',
  tag: consultationKind.words.label,
  permission: 'opinion:edit',
  body: z.strictObject({ assignee: assigneeInput, dueOn: day }),
  status: 201,
  answer: consultations.read.answer,
});
export const consultationRecords = { ...besideConsultation, ...roundRecords, setPoint };
