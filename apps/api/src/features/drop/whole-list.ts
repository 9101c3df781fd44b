import { expandableOf } from '@lianluo/contract/kind-expand';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import type { Scope } from '../../floor/context';
import type { Route } from '../../floor/http/mount';

interface Listed {
  items: readonly object[];
  nextCursor: string | null;
}

/** Pages of the lists whose rows are told whole are shorter. */
const perPage = { whole: 50, short: 100 };

/** A list from its beginning to its end in the order of ids, each row with everything that a list may tell of it. */
export async function* wholeList(
  scope: Scope,
  { endpoint, verb }: Route,
  updatedSince: string | undefined,
): AsyncGenerator<readonly object[]> {
  const whole = expandable(endpoint.path);
  const asked = {
    order: 'id',
    limit: whole ? perPage.whole : perPage.short,
    ...(whole && { expand: whole.join(',') }),
    ...(updatedSince !== undefined && { updatedSince }),
  };
  let cursor: string | null = null;
  do {
    const query = endpoint.query ? z.parse(endpoint.query, { ...asked, ...(cursor !== null && { cursor }) }) : {};
    const request = new Request(`http://job${endpoint.path}`);
    const call = { ...scope, params: { c: scope.committee.id }, query, body: undefined, request };
    const { body } = await verb.act(call as Parameters<typeof verb.act>[0], undefined);
    // Every list answers so.
    const page = body as unknown as Listed;
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** What a list leaves out of a row unless it is asked for. */
function expandable(path: string): string[] | undefined {
  const name = path.split('/').at(-1) ?? '';
  return isKind(name) ? expandableOf(kinds[name], {}) : undefined;
}

/** The fields of a list's rows, as its schema has them. */
export function columnsIn({ endpoint }: Route): string[] {
  const { items } = (endpoint.answer as z.ZodMiniObject).shape as { items?: z.ZodMiniArray };
  return Object.keys((items?._zod.def.element as z.ZodMiniObject | undefined)?.shape ?? {});
}
