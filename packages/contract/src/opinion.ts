import { adoptionLevels, authorKinds, handlingStates, type HandlingMode } from '@lianluo/domain/opinion/opinion';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, id, instant, line, naming, text, textOrNothing } from './common';
import { endpoint, type AnswerOf } from './endpoint';
import { endpointsOf, type KindShapes } from './kind-endpoints';

// Object.keys types keys as strings; the object is a closed literal.
const states = Object.keys(handlingStates) as (keyof typeof handlingStates)[];

const contentInput = z.strictObject({
  situation: text(most.section),
  analysis: textOrNothing(most.section).optional(),
  suggestion: textOrNothing(most.section).optional(),
});

const contentSchema = z
  .object({
    situation: z.string(),
    analysis: z.string().optional(),
    suggestion: z.string().optional(),
    references: z.array(z.object({ item: id, title: z.string(), text: z.string() })).optional(),
  })
  .nullable();

const authorInput = z.union([
  z.strictObject({ member: id }),
  z.strictObject({ informant: id }),
  z.strictObject({ name: naming(most.personName), kind: z.enum(authorKinds).default('other') }),
]);

const authorSchema = z.union([
  z.object({ member: id, name: z.string() }),
  z.object({ informant: id, name: z.string() }),
  z.object({ name: z.string(), kind: z.enum(authorKinds) }),
]);

const voided = z.object({ reason: z.string(), by: z.string(), at: instant }).optional();
export const adoptionSchema = z.object({
  id,
  level: z.enum(adoptionLevels),
  outlet: z.string().optional(),
  adoptedOn: day.nullable(),
  evidence: z.string().optional(),
  enteredBy: z.string(),
  enteredAt: instant,
  voided,
});
export const instructionSchema = z.object({
  id,
  leaderPost: z.string(),
  instructedOn: day,
  text: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  voided,
});
const handlingUnitSchema = z.object({
  id,
  name: z.string(),
  lead: z.boolean(),
  state: z.enum(states),
  since: instant,
  assignedAt: instant,
  signedForAt: instant.optional(),
  repliedAt: instant.optional(),
  reply: z.string().optional(),
  returnReason: z.string().optional(),
  returnRefusal: z.string().optional().meta({ description: '不同意退办的理由' }),
  releaseReason: z.string().optional().meta({ description: '解除承办的理由' }),
});

const handlingUnit = id.meta({ description: '承办单位在本件中的 id' });
const handlingUnits = z
  .array(id)
  .min(1)
  .max(20)
  .refine((list) => new Set(list).size === list.length, '承办单位重复')
  .meta({ description: '几个承办单位一并登记；与 handlingUnit 任填一项' });
const reason = line(most.reason);

/** A step of one handling unit, or of several at once that did the same. */
const several = { handlingUnit, handlingUnits };
const one = { handlingUnit };

const shapes = {
  fields: {
    content: { in: contentInput, out: contentSchema },
    authors: { in: z.array(authorInput).min(1, '请填写报送人').max(20), out: z.array(authorSchema) },
    handlingUnits: {
      out: z.array(handlingUnitSchema),
      listed: z.array(handlingUnitSchema.omit({ reply: true })),
    },
    adoptions: { out: z.array(adoptionSchema) },
    instructions: { out: z.array(instructionSchema) },
    recipients: { in: z.array(line(most.name)).max(50), out: z.array(z.string()) },
  },
  steps: {
    transfer: {
      handlingUnits: z
        .array(z.strictObject({ name: naming(most.name), lead: z.boolean().optional() }))
        .min(1)
        .max(20),
    },
    'sign-for': several,
    reply: several,
    'check-reply': several,
    'request-return': one,
    'resolve-return': one,
    release: one,
  },
  rules: { transfer: asItsModeSays, 'resolve-return': asDecided },
} satisfies KindShapes;

/** Endpoints of 社情民意信息. */
export const opinions = endpointsOf(opinionKind, shapes);
export type OpinionSummary = AnswerOf<typeof opinions.list>['items'][number];
export type OpinionView = AnswerOf<typeof opinions.read>;
const opinionSchema = opinions.read.answer;

/** 单办 has one unit, 会办 and 分办 several, of which at most one leads. */
function asItsModeSays(
  {
    mode,
    handlingUnits: units,
  }: { mode: HandlingMode; handlingUnits: readonly { name: string; lead?: boolean | undefined }[] },
  context: z.RefinementCtx,
): void {
  const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['handlingUnits'], message });
  if (mode === 'sole' && units.length > 1) wrong('单办只能选一个承办单位');
  if (mode !== 'sole' && units.length < 2) wrong('会办、分办至少两个承办单位');
  if (mode === 'joint' && units.filter((unit) => unit.lead).length > 1) wrong('会办只能有一个主办单位');
  if (new Set(units.map((unit) => unit.name)).size < units.length) wrong('承办单位重复');
}

/** 改派 names the new unit, 不同意 says why. */
function asDecided(
  {
    decision,
    to,
    reason: why,
  }: { decision: 'refuse' | 'change'; to?: string | undefined; reason?: string | undefined },
  context: z.RefinementCtx,
): void {
  const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (decision === 'change' && to === undefined) missing('to', '改派时请填写新的承办单位');
  if (decision === 'refuse' && why === undefined) missing('reason', '不同意退办时请填写理由');
}

const tag = '社情民意信息';
const path = '/committees/{c}/opinions/{id}';

export const adoptOpinion = endpoint({
  method: 'post',
  path: `${path}/adoptions`,
  operationId: 'opinions.adopt',
  summary: '登记采用（每级一次）',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({
    level: z.enum(adoptionLevels),
    outlet: line(most.outlet).optional(),
    adoptedOn: day,
    evidence: line(most.evidence).optional(),
  }),
  status: 201,
  answer: opinionSchema,
});

export const voidAdoption = endpoint({
  method: 'post',
  path: `${path}/adoptions/{record}/void`,
  operationId: 'opinions.void-adoption',
  summary: '作废一条采用',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ reason }),
  status: 200,
  answer: opinionSchema,
});

export const instructOpinion = endpoint({
  method: 'post',
  path: `${path}/instructions`,
  operationId: 'opinions.instruct',
  summary: '登记领导批示',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ leaderPost: line(most.leaderPost), instructedOn: day, text: text(most.result) }),
  status: 201,
  answer: opinionSchema,
});

export const voidInstruction = endpoint({
  method: 'post',
  path: `${path}/instructions/{record}/void`,
  operationId: 'opinions.void-instruction',
  summary: '作废一条批示',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ reason }),
  status: 200,
  answer: opinionSchema,
});

export const opinionDocument = endpoint({
  method: 'get',
  path: `${path}/document`,
  operationId: 'opinions.document',
  summary: '印发稿（Word，公文格式）',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** What stands beside an opinion's state. */
export const opinionRecords = { adoptOpinion, voidAdoption, instructOpinion, voidInstruction, opinionDocument };
