import { handlingStates, type HandlingMode } from '@lianluo/domain/handling/handling-unit';
import type { FieldCode } from '@lianluo/domain/refusal';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, instant, naming } from './common';
import { flawAt, noTwins } from './flaw';

// Object.keys types keys as strings; the object is a closed literal.
const states = Object.keys(handlingStates) as (keyof typeof handlingStates)[];

/** 承办单位 of an item, as every kind that units handle shows it. */
export const handlingUnitFields = {
  id,
  name: z.string(),
  entry: z.optional(id),
  lead: z.boolean(),
  state: z.enum(states),
  since: instant,
  assignedAt: instant,
  signedForAt: z.optional(instant),
  repliedAt: z.optional(instant),
  reply: z.optional(z.string()),
  returnReason: z.optional(z.string()),
  returnRefusal: z.optional(z.string()),
  releaseReason: z.optional(z.string()),
};

const handlingUnit = id;
const handlingUnits = z
  .array(id)
  .check(z.minLength(1), z.maxLength(mostEntries.handlingUnits), noTwins('承办单位重复'));

/** A step of one handling unit, or of several at once that did the same. */
export const several = { handlingUnit, handlingUnits };
export const one = { handlingUnit };

/** What the steps of handling units are sent beside what their tables say. */
export const unitSteps = {
  'sign-for': several,
  reply: several,
  'check-reply': several,
  'request-return': one,
  'resolve-return': one,
  release: one,
};

/** A unit as 转办、交办 name it. */
export const chosenFields = { name: naming(most.name), lead: z.optional(z.boolean()) };
export const chosenUnits = <Chosen extends z.ZodMiniType>(chosen: Chosen) =>
  z.array(chosen).check(z.minLength(1), z.maxLength(mostEntries.handlingUnits));

/** 单办 has one unit, 会办 and 分办 several, of which at most one leads. */
export function asItsModeSays(
  {
    mode,
    handlingUnits: units,
  }: { mode: HandlingMode; handlingUnits: readonly { name: string; lead?: boolean | undefined }[] },
  context: z.core.$RefinementCtx,
): void {
  const wrong = (code: FieldCode, message: string) => context.addIssue(flawAt(['handlingUnits'], code, message));
  if (mode === 'sole' && units.length > 1) wrong('units.sole', '单办只能选一个承办单位');
  if (mode !== 'sole' && units.length < 2) wrong('units.several', '会办、分办至少两个承办单位');
  if (mode === 'joint' && units.filter((unit) => unit.lead).length > 1)
    wrong('units.one-lead', '会办只能有一个主办单位');
  if (new Set(units.map((unit) => unit.name)).size < units.length) wrong('list.repeated', '承办单位重复');
}

/** 改派 names the new unit, 不同意 says why. */
export function asDecided(
  {
    decision,
    to,
    reason: why,
  }: { decision: 'refuse' | 'change'; to?: string | undefined; reason?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  const missing = (path: 'to' | 'reason', message: string) =>
    context.addIssue(flawAt([path], `decision.${path}`, message));
  if (decision === 'change' && to === undefined) missing('to', '改派时请填写新的承办单位');
  if (decision === 'refuse' && why === undefined) missing('reason', '不同意退办时请填写理由');
}
