import type { MissingMember } from '@lianluo/contract/gathering';
import type { ListOf } from '@lianluo/contract/common';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Scope } from '../../../floor/context';
import { readCursor, writeCursor } from '../../../floor/http/cursor';
import type { FoundItem } from '../../work/find-item';
import { expectedMembers } from './expected';

/** 应到未登记: who was expected and stands in no line yet, in name order. It is told, and nobody is made to act on it. */
export async function readMissing(
  call: Scope & { query: { limit: number; cursor?: string | undefined } },
  { item }: FoundItem,
): Promise<{ body: ListOf<MissingMember> }> {
  const { limit, cursor } = call.query;
  // The path names a kind of gathering, and an item of its own was found.
  const gathering = item as Gathering;
  const list = `missing?${gathering.id}`;
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as string);
  const listed = new Set(gathering.attendance.map(({ member }) => member));
  const missing = (await expectedMembers(call, gathering)).filter(({ id }) => !listed.has(id));
  // Whoever was recorded between two pages is found no more: the list goes on behind the place where they stood.
  const from = after === undefined ? 0 : missing.findIndex(({ place }) => place > after);
  const page = from === -1 ? [] : missing.slice(from, from + limit);
  const last = page.at(-1);
  const more = last !== undefined && from + limit < missing.length;
  return {
    body: {
      items: page.map(({ id, name, sector }) => ({ member: id, name, sector })),
      nextCursor: more ? writeCursor(call, list, last.place) : null,
      total: after === undefined ? missing.length : null,
    },
  };
}
