import type { HandlingMode } from '@lianluo/domain/handling/handling-unit';
import { assigningOffices, contactMethods } from '@lianluo/domain/proposal/handling-unit';
import { proposerKinds } from '@lianluo/domain/proposal/proposal';
import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import { satisfactions } from '@lianluo/domain/proposal/rating';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, instant, keysOf, line, text, textOrNothing } from './common';
import type { AnswerOf } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';
import {
  asDecided,
  asItsModeSays,
  chosenFields,
  chosenUnits,
  handlingUnitFields,
  one,
  several,
  unitSteps,
} from './unit-steps';

const contentInput = z.strictObject({
  situation: text(most.section),
  analysis: z.optional(textOrNothing(most.section)),
  suggestion: z.optional(textOrNothing(most.section)),
});

/** What a change leaves out stays; null takes it away. */
const contentChange = z.strictObject({
  situation: z.optional(text(most.section)),
  analysis: z.nullish(textOrNothing(most.section)),
  suggestion: z.nullish(textOrNothing(most.section)),
});

const contentSchema = z.nullable(
  z.object({
    situation: z.string(),
    analysis: z.optional(z.string()),
    suggestion: z.optional(z.string()),
    references: z.optional(z.array(z.object({ item: id, title: z.string(), text: z.string() }))),
  }),
);

const proposerInput = z.union([
  z.strictObject({ member: id }),
  z.strictObject({
    kind: keysOf(proposerKinds),
    name: line(most.name),
    sealed: z.optional(z.boolean()),
  }),
]);

/** Who is meant, whether they come as a member or as a body. */
const inputKey = (input: z.output<typeof proposerInput>): string =>
  'member' in input ? input.member : `${input.kind}#${input.name}`;

const signing = z.object({
  state: z.enum(['asked', 'confirmed', 'declined']),
  by: z.optional(z.enum(['link', 'paper'])),
  at: z.optional(instant),
  link: z.optional(id),
});

/** 征询意见: the link that they were last sent. */
const asked = z.object({ round: z.int(), link: id });

/** What every proposer has beside who they are. */
const ofProposer = {
  name: z.string(),
  signing: z.optional(signing),
  asked: z.optional(asked),
  mergedFrom: z.optional(id),
};
const aMember = { member: id, post: z.optional(z.string()), ...ofProposer };
const aBody = { kind: keysOf(proposerKinds), sealed: z.optional(z.boolean()), ...ofProposer };
const proposerSchema = z.union([z.object({ id, ...aMember }), z.object({ id, ...aBody })]);
/** A list names them; only where it is one of its own words are they told whole. */
const proposerInList = z.union([
  z.object({ id: z.optional(id), ...aMember }),
  z.object({ id: z.optional(id), ...aBody }),
]);

const letterSchema = z.object({ number: z.optional(z.string()), signer: z.string(), class: z.string() });

const handlingUnitSchema = z.object({
  ...handlingUnitFields,
  via: keysOf(assigningOffices),
  part: z.optional(z.object({ no: z.int(), title: z.string() })),
  contacts: z.array(z.object({ method: keysOf(contactMethods), on: day, note: z.optional(z.string()) })),
  opinion: z.optional(z.object({ on: day, text: z.string() })),
  missed: z.optional(z.boolean()),
  letter: z.optional(letterSchema),
});

const formerReplySchema = z.object({
  id,
  unit: id,
  name: z.string(),
  round: z.int(),
  repliedAt: instant,
  since: instant,
  letter: letterSchema,
  text: z.string(),
});

/** 分办 names the part of each unit; nothing else has parts. */
const assignedUnit = z.strictObject({
  ...chosenFields,
  via: z.optional(keysOf(assigningOffices)),
  part: z.optional(z.strictObject({ title: line(most.title) })),
});

const letter = z.strictObject({
  number: z.optional(line(most.number)),
  signer: line(most.personName),
  class: line(most.number),
});

const satisfaction = keysOf(satisfactions);

const ratingSchema = z.object({
  id,
  proposer: id,
  name: z.string(),
  round: z.int(),
  attitude: satisfaction,
  result: satisfaction,
  text: z.optional(z.string()),
  by: z.enum(['link', 'paper']),
  at: instant,
  enteredBy: z.optional(z.string()),
  enteredById: z.optional(id),
});

const keySchema = z.object({
  leader: z.string(),
  leaderPost: z.optional(z.string()),
  leaderMember: z.optional(id),
  decidedOn: day,
  office: z.optional(z.string()),
  surveys: z.array(z.object({ id, on: day, text: z.string() })),
});

const shapes = {
  fields: {
    content: { in: contentInput, changed: contentChange, out: contentSchema },
    proposers: {
      in: z.array(proposerInput).check(z.maxLength(mostEntries.proposers), noTwins('提案者重复', inputKey)),
      out: z.array(proposerSchema),
      listed: z.array(proposerInList),
    },
    handlingUnits: { out: z.array(handlingUnitSchema) },
    ratings: { out: z.array(ratingSchema) },
    // What the office enters from paper: whose it is, and which of them is voided.
    proposer: { in: id },
    rating: { in: id },
    followUps: { out: z.array(z.object({ id, on: day, text: z.string(), class: z.string() })) },
    key: { out: keySchema },
    formerReplies: { out: z.array(formerReplySchema) },
    excellent: { out: z.object({ year: z.int(), decidedOn: day, decision: z.optional(z.string()) }) },
    became: itemLink,
    from: itemLink,
    raisedAt: itemLink,
  },
  steps: {
    ...unitSteps,
    assign: { handlingUnits: chosenUnits(assignedUnit) },
    contact: one,
    'co-reply': one,
    reply: { ...several, letter },
    'redo-reply': { ...several, letter },
    redo: { units: several.handlingUnits },
  },
  rules: { assign: asAssigned, 'resolve-return': asDecided },
} satisfies KindShapes;

/** The same as of every kind, and parts for 分办 alone. */
function asAssigned(
  body: {
    mode: HandlingMode;
    handlingUnits: readonly { name: string; lead?: boolean | undefined; part?: { title: string } | undefined }[];
  },
  context: z.core.$RefinementCtx,
): void {
  asItsModeSays(body, context);
  if (body.mode !== 'split' && body.handlingUnits.some(({ part }) => part))
    context.addIssue(flawAt(['handlingUnits'], 'units.no-parts', '只有分办才分列分案'));
}

/** Endpoints of 提案. */
export const proposals = endpointsOf(proposalKind, shapes);
export type ProposalSummary = AnswerOf<typeof proposals.list>['items'][number];
export type ProposalView = AnswerOf<typeof proposals.read>;
