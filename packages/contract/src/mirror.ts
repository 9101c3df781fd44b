import { mostCharacters } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flag, instant, listOf, opaque, type ListOf } from './common';

/** A moment in a query: RFC 3339 with offset. */
const instantInQuery = opaque(mostCharacters.id)
  .check(
    z.refine((value) => rfc3339.test(value) && !Number.isNaN(Date.parse(value)), {
      params: { code: 'instant.invalid' },
    }),
  )
  .register(z.globalRegistry, { format: 'date-time' });
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** One value of a closed list or several of them, with commas: `issued,archived`. */
export function severalOf<const Name extends string>(names: readonly Name[]) {
  // However many are asked for, none is named twice: all of them together are the longest list there is.
  const longest = Math.max(mostCharacters.filter, names.join(',').length);
  const several = opaque(longest).check(
    z.superRefine((value, context) => {
      const given = value.split(',');
      if (given.some((each) => !names.some((name) => name === each)))
        context.addIssue({ code: 'invalid_value', values: [...names], input: value });
      else if (new Set(given).size < given.length)
        context.addIssue({ code: 'custom', params: { code: 'list.repeated' } });
    }),
  );
  const split = z.transform((value: string): readonly string[] => value.split(','));
  // Each of them was found in the list above; a client hands over one or a list, which stands in the address with commas.
  return z.pipe(several, split).register(z.globalRegistry, {
    type: 'array',
    items: { type: 'string', enum: [...names] },
  }) as unknown as Several<Name>;
}
export type Several<Name> = z.ZodMiniType<readonly Name[], Name | readonly Name[]>;

/** When a resource was entered and last changed; null of what was kept before that was. */
export const stamps = { createdAt: z.nullable(instant), updatedAt: z.nullable(instant) };

/** 镜像: what a list is asked by whoever keeps a copy of it. Ids never change and are made in their order, so no row moves between two pages. */
export const mirrorQuery = {
  order: z.optional(z.enum(['id'])),
  updatedSince: z.optional(instantInQuery),
};

/** A list that can be followed: the first page in the order of ids says from where the events go on. */
export const mirrorOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.extend(listOf(item), { watermark: z.optional(z.string()) });

export interface MirrorOf<Item> extends ListOf<Item> {
  watermark?: string | undefined;
}

/** 下级: the lists of the committees below instead of the committee's own, as one. */
export const belowQuery = { below: z.optional(flag) };

/** A list has one order, and that of ids no page numbers. */
export function inOneOrder(
  { order, sort, page }: { order?: unknown; sort?: unknown; page?: unknown },
  context: z.core.$RefinementCtx,
): void {
  if (order === undefined) return;
  for (const [name, given] of Object.entries({ sort, page }))
    if (given !== undefined)
      context.addIssue({
        code: 'custom',
        path: [name],
        params: { code: 'order.alone' },
      });
}
