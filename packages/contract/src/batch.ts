import type { Permission } from '@lianluo/domain/permission';
import type { KindName } from '@lianluo/domain/work/kinds';
import { kinds } from '@lianluo/domain/work/kinds';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flawAt } from './flaw';
import { id } from './common';
import type { Endpoint } from './endpoint';
import { listFilter } from './views';

/** What became of each item: the same answer for a dry run, which writes nothing. */
export const batchResultSchema = z.object({
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  items: z.array(
    z.object({
      id,
      title: z.string(),
      ok: z.boolean(),
      code: z.optional(z.string()),
      message: z.optional(z.string()),
    }),
  ),
  undo: z.optional(z.string()),
});
export type BatchResult = z.output<typeof batchResultSchema>;

/** The items by id, or all that a list's filter finds; what the step takes, once for all of them. */
const batchBody = (input: z.ZodMiniType) =>
  z
    .strictObject({
      ids: z.optional(
        z
          .array(id)
          .check(
            z.minLength(1),
            z.maxLength(mostEntries.atOnce, { error: ({ input }) => tooMany((input as readonly unknown[]).length) }),
          ),
      ),
      filter: z.optional(listFilter),
      // A step that takes nothing may be sent without.
      input: input.safeParse({}).success ? z.optional(input) : input,
      dryRun: z._default(z.boolean(), false),
    })
    .check(
      z.superRefine(({ ids, filter }, context) => {
        if ((ids === undefined) === (filter === undefined))
          context.addIssue(flawAt(['ids'], 'one-of-two', '请选择事项（ids 与 filter 任填一项）'));
      }),
    );
export type BatchBody = z.output<ReturnType<typeof batchBody>>;

export const tooMany = (count: number): string => `一次最多办理 ${mostEntries.atOnce} 项，现有 ${count} 项，请缩小范围`;

export type BatchEndpoint = Endpoint & {
  method: 'post';
  path: `/committees/{c}/${KindName}/actions/${string}`;
  body: ReturnType<typeof batchBody>;
  answer: typeof batchResultSchema;
  status: 200;
};

type Steps = Readonly<Record<string, { body?: z.ZodMiniType }>>;

/** 批量办理: an endpoint for each step of a kind that its lifecycle table lets be taken on many items at once. */
export function batchesOf(name: KindName, bodies: Steps): Record<string, BatchEndpoint> {
  const {
    words: { label: tag },
    steps,
  } = kinds[name];
  return Object.fromEntries(
    Object.entries(steps).flatMap(([action, { label, many, permission }]) => {
      const input = many === 'without-input' ? z.strictObject({}) : bodies[action]?.body;
      if (!many || !input) return [];
      const endpoint: BatchEndpoint = {
        method: 'post',
        path: `/committees/{c}/${name}/actions/${action}`,
        operationId: `${name}.${action}-many`,
        summary: `批量${label}（${tag}，至多 ${mostEntries.atOnce} 项）`,
        tag,
        permission: manyPermission(permission),
        body: batchBody(input),
        status: 200,
        answer: batchResultSchema,
      };
      return [[action, endpoint]];
    }),
  );
}

/** A right that depends on the state is judged for each item; whoever records work may ask. */
function manyPermission(permission: Permission | ((status: string) => Permission)): Permission {
  return typeof permission === 'string' ? permission : 'work:record';
}
