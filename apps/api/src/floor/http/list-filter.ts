import { Refusal } from '@lianluo/domain/refusal';
import type * as z from 'zod/mini';
import { valid } from './body';

/** A list's filters as its query gives them. */
export type Filter = Readonly<Record<string, unknown>>;

/** Which part of a list is answered, and how much of each row, is no filter. */
const paging = ['limit', 'cursor', 'page', 'order', 'expand', 'below', 'updatedSince'];

/** The filter as the list's own query takes it, without paging. */
export function validFilter(
  query: z.ZodMiniObject,
  given: Readonly<Record<string, string | number | boolean>>,
  field = 'filter',
): Filter {
  const turned = Object.keys(given).filter((name) => paging.includes(name));
  if (turned.length > 0)
    throw new Refusal(
      'request.invalid',
      turned.map((name) => ({
        pointer: `/${field}/${name}`,
        code: 'field.unknown',
        message: `不认识的字段 ${name}。`,
      })),
    );
  const texts = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  try {
    return Object.fromEntries(Object.entries(valid(query, texts)).filter(([name]) => !paging.includes(name)));
  } catch (error) {
    if (!(error instanceof Refusal) || !error.errors) throw error;
    throw new Refusal(
      error.code,
      error.errors.map((each) => ({ ...each, pointer: `/${field}${each.pointer}` })),
    );
  }
}
