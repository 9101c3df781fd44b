import { grantStates } from '@lianluo/domain/scheme/points/grant-rules';
import { mostNumbersOfScheme as numbers } from '@lianluo/domain/scheme/check/limits';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, instant, keysOf, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';
import { evidenceInput, evidenceSchema } from './evidence';
import { ruleId } from './scheme-points';
import { scoredSubjectSchema, yearOfScores } from './scores';

/*
 * 认定加减分: entered by hand, with evidence, and with somebody else's approval where the scheme asks for that.
 */

const tag = '考核';

export const grantSchema = z.object({
  id,
  year: z.int(),
  subject: scoredSubjectSchema,
  /** Which node of the points it stands under. */
  node: z.object({ id: ruleId, label: z.string() }),
  points: z.number(),
  on: day,
  evidence: evidenceSchema,
  state: keysOf(grantStates),
  enteredBy: z.string(),
  enteredById: id,
  decidedBy: z.optional(z.string()),
  decidedById: z.optional(id),
  decidedOn: z.optional(day),
  reason: z.optional(z.string()),
  allowedActions: z.array(z.object({ action: z.enum(['approve', 'decline', 'withdraw']), label: z.string() })),
  updatedAt: instant,
  version,
});
export type GrantView = z.output<typeof grantSchema>;

const grants = '/committees/{c}/scores/grants';

export const listGrants = endpoint({
  method: 'get',
  tag,
  path: grants,
  operationId: 'scores.grants',
  permission: 'score:read',
  query: z.strictObject({
    ...paging,
    period: z.optional(yearOfScores),
    scored: z.optional(id),
    state: z.optional(keysOf(grantStates)),
  }),
  status: 200,
  answer: z.extend(listOf(grantSchema), {
    /** What the scheme of the year lets somebody grant, and to whom. */
    nodes: z.array(
      z.object({
        subject: z.enum(['member', 'unit', 'committee']),
        id: ruleId,
        label: z.string(),
        most: z.number(),
        step: z.optional(z.number()),
        needs: z.enum(['evidence', 'evidence-and-approval']),
        source: z.string(),
      }),
    ),
  }),
});

export const createGrant = endpoint({
  method: 'post',
  tag,
  path: grants,
  operationId: 'scores.create-grant',
  permission: 'assessment:enter',
  body: z.strictObject({
    subject: z.strictObject({ kind: z.enum(['member', 'unit', 'committee']), id }),
    node: ruleId,
    points: z.number().check(z.gte(-numbers.points), z.lte(numbers.points)),
    on: day,
    evidence: evidenceInput,
  }),
  status: 201,
  answer: grantSchema,
});

const step = <const Action extends string, Body extends z.ZodMiniType>(action: Action, body: Body) =>
  ({
    method: 'post',
    tag,
    path: `${grants}/{id}/actions/${action}` as `${typeof grants}/{id}/actions/${Action}`,
    operationId: `scores.${action}-grant`,
    body,
    status: 200,
    answer: grantSchema,
    versioned: true,
  }) as const;

/** 批准, by somebody else than who entered it. */
export const approveGrant = endpoint({ ...step('approve', z.strictObject({})), permission: 'appraisal:run' });
export const declineGrant = endpoint({
  ...step('decline', z.strictObject({ reason: line(most.reason) })),
  permission: 'appraisal:run',
});
/** 撤回, by whoever entered it or the administrator: it no longer counts and stays visible. */
export const withdrawGrant = endpoint({
  ...step('withdraw', z.strictObject({ reason: line(most.reason) })),
  permission: 'assessment:enter',
});
