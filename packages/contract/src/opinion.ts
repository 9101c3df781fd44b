import {
  adoptionLevels,
  authorKinds,
  handlingModes,
  handlingStates,
  opinionStatuses,
  type OpinionStatus,
} from '@lianluo/domain/opinion/opinion';
import { opinionSteps, type OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, flag, id, instant, line, naming, text, textOrNothing, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { topicIds, workEndpoints, workFields, workQuery } from './work';

// Object.keys types keys as strings; the object is a closed literal.
const statuses = Object.keys(opinionStatuses) as [OpinionStatus, ...OpinionStatus[]];
const states = Object.keys(handlingStates) as (keyof typeof handlingStates)[];

const contentInput = z.strictObject({
  situation: text(most.section),
  analysis: textOrNothing(most.section).optional(),
  suggestion: textOrNothing(most.section).optional(),
});

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

/** 社情民意信息 as a list shows it: everything but its long texts. */
export const opinionSummarySchema = z
  .object({
    ...workFields,
    status: z.enum(statuses),
    authors: z.array(authorSchema),
    fastLane: z.boolean(),
    handlingUnits: z.array(handlingUnitSchema.omit({ reply: true })),
    adoptions: z.array(adoptionSchema),
    imported: z.boolean(),
  })
  .meta({ id: 'OpinionSummary' });
export type OpinionSummary = z.output<typeof opinionSummarySchema>;

/** 社情民意信息 */
export const opinionSchema = z
  .object({
    ...workFields,
    status: z.enum(statuses),
    content: z
      .object({
        situation: z.string(),
        analysis: z.string().optional(),
        suggestion: z.string().optional(),
        references: z.array(z.object({ item: id, title: z.string(), text: z.string() })).optional(),
      })
      .nullable(),
    authors: z.array(authorSchema),
    fastLane: z.boolean(),
    mode: z.enum(handlingModes).optional(),
    handlingUnits: z.array(handlingUnitSchema),
    adoptions: z.array(adoptionSchema),
    instructions: z.array(instructionSchema),
    recipients: z.array(z.string()).optional(),
    issuedOn: day.optional(),
    mergedInto: id.optional(),
    reason: z.string().optional(),
    rejected: z.boolean().optional().meta({ description: '未采用；归档后仍是' }),
    localHandling: z.string().optional(),
    feedback: z.string().optional(),
    imported: z.boolean(),
  })
  .meta({ id: 'Opinion' });
export type OpinionView = z.output<typeof opinionSchema>;

const draft = z.strictObject({
  title: line(most.title),
  content: contentInput,
  unit: id.optional(),
  topics: topicIds.optional().meta({ description: '所属年度议题' }),
  authors: z.array(authorInput).min(1, '请填写报送人').max(20),
  fastLane: z.boolean().default(false),
  reportedOn: day.optional().meta({ description: '默认今天，不能晚于今天' }),
});

const handlingUnit = id.meta({ description: '承办单位在本件中的 id' });
const handlingUnits = z
  .array(id)
  .min(1)
  .max(20)
  .meta({ description: '几个承办单位一并登记；与 handlingUnit 任填一项' });
const reason = line(most.reason);

/** A step of one handling unit, or of several at once that did the same. */
const units = { handlingUnit: handlingUnit.optional(), handlingUnits: handlingUnits.optional() };
function oneOrSeveral(
  body: { handlingUnit?: string | undefined; handlingUnits?: string[] | undefined },
  context: z.RefinementCtx,
): void {
  const path = [body.handlingUnits === undefined ? 'handlingUnit' : 'handlingUnits'];
  const wrong = (message: string) => context.addIssue({ code: 'custom', path, message });
  if ((body.handlingUnit === undefined) === (body.handlingUnits === undefined))
    wrong('请选择承办单位（handlingUnit 与 handlingUnits 任填一项）');
  if (new Set(body.handlingUnits).size < (body.handlingUnits ?? []).length) wrong('承办单位重复');
}

/** What each step takes, as api.md's table has it. */
export const opinionInputs = {
  submit: z.strictObject({}),
  withdraw: z.strictObject({}),
  edit: z.strictObject({ title: line(most.title).optional(), content: contentInput.optional() }),
  review: z.strictObject({ comment: text(most.comment).optional() }),
  sign: z.strictObject({ comment: text(most.comment).optional() }),
  issue: z.strictObject({ recipients: z.array(line(most.name)).max(50).optional() }),
  transfer: z
    .strictObject({
      mode: z.enum(handlingModes),
      handlingUnits: z
        .array(z.strictObject({ name: naming(most.name), lead: z.boolean().optional() }))
        .min(1)
        .max(20),
    })
    .superRefine(({ mode, handlingUnits }, context) => {
      const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['handlingUnits'], message });
      if (mode === 'sole' && handlingUnits.length > 1) wrong('单办只能选一个承办单位');
      if (mode !== 'sole' && handlingUnits.length < 2) wrong('会办、分办至少两个承办单位');
      if (mode === 'joint' && handlingUnits.filter((unit) => unit.lead).length > 1) wrong('会办只能有一个主办单位');
      if (new Set(handlingUnits.map((unit) => unit.name)).size < handlingUnits.length) wrong('承办单位重复');
    }),
  'handle-locally': z.strictObject({ text: text(most.result) }),
  'sign-for': z.strictObject(units).superRefine(oneOrSeveral),
  reply: z.strictObject({ ...units, text: text(most.reply) }).superRefine(oneOrSeveral),
  'check-reply': z
    .strictObject({ ...units, pass: z.boolean(), comment: text(most.comment).optional() })
    .superRefine(oneOrSeveral),
  'request-return': z.strictObject({ handlingUnit, reason }),
  'resolve-return': z
    .strictObject({
      handlingUnit,
      decision: z.enum(['refuse', 'change']),
      to: line(most.name).optional().meta({ description: '改派的单位；改派时必填' }),
      reason: reason.optional().meta({ description: '不同意退办时必填' }),
    })
    .refine(({ decision, to }) => decision === 'refuse' || to !== undefined, {
      path: ['to'],
      message: '改派时请填写新的承办单位',
    })
    .refine((body) => body.decision === 'change' || body.reason !== undefined, {
      path: ['reason'],
      message: '不同意退办时请填写理由',
    }),
  release: z.strictObject({ handlingUnit, reason }),
  feedback: z.strictObject({ text: text(most.result) }),
  archive: z.strictObject({}),
  merge: z.strictObject({ into: id }),
  reject: z.strictObject({ reason }),
  return: z.strictObject({ reason }),
  recall: z.strictObject({ reason }),
  'recall-local': z.strictObject({ reason }),
  'recall-feedback': z.strictObject({ reason }),
  reopen: z.strictObject({ reason }),
  unarchive: z.strictObject({ reason }),
} satisfies Record<OpinionAction, z.ZodType>;

type Steps = { [Action in OpinionAction]: { label: string; body: (typeof opinionInputs)[Action] } };
const steps = Object.fromEntries(
  Object.entries(opinionSteps).map(([action, { label }]) => [
    action,
    { label, body: opinionInputs[action as OpinionAction] },
  ]),
  // Object.fromEntries forgets which key had which value.
) as unknown as Steps;

/** Endpoints of 社情民意信息. */
export const opinions = workEndpoints({
  name: 'opinions',
  label: '社情民意信息',
  read: 'opinion:read',
  item: opinionSchema,
  summary: opinionSummarySchema,
  query: z.strictObject({
    ...workQuery,
    status: z.enum(statuses).optional(),
    adoptedBy: z.enum(adoptionLevels).optional(),
    fastLane: flag.optional(),
    stage: z.enum(['submitted', 'issued']).optional().meta({ description: '到过哪一步：已报送、已印发（含其后各步）' }),
    issuedIn: yearInQuery.optional().meta({ description: '哪一年印发的（year 按报送日期）' }),
  }),
  draft,
  change: draft.partial(),
  steps,
});

const tag = '社情民意信息';
const one = '/committees/{c}/opinions/{id}';

export const adoptOpinion = endpoint({
  method: 'post',
  path: `${one}/adoptions`,
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
  path: `${one}/adoptions/{record}/void`,
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
  path: `${one}/instructions`,
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
  path: `${one}/instructions/{record}/void`,
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
  path: `${one}/document`,
  operationId: 'opinions.document',
  summary: '印发稿（Word，公文格式）',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
