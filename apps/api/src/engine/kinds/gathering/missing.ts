import type { activityRecords } from '@lianluo/contract/activity';
import type { AnswerFor, Call } from '../../../floor/context';
import { readCursor, writeCursor } from '../../../floor/http/cursor';
import type { FoundItem } from '../../work/find-item';
import { gatheringOf } from './gathering-of';
import { invitedTo } from './invited';

type Endpoint = typeof activityRecords.missing;

/** 应到未登记: who was invited and stands in no line yet, in the order of the roster. It is told, and nobody is made to act on it. */
export async function readMissing(call: Call<Endpoint>, found: FoundItem): Promise<AnswerFor<Endpoint>> {
  const item = gatheringOf(found);
  const { limit, cursor } = call.query;
  const list = `${item.id}/missing`;
  const { invited } = await invitedTo(call, item);
  const listed = new Set(item.attendance.map(({ member }) => member));
  // Whoever was recorded between two pages is told no more: the list goes on behind the last one that was.
  const last = cursor === undefined ? undefined : (readCursor(call, list, cursor) as string);
  const behind = invited.slice(invited.findIndex(({ id }) => id === last) + 1);
  const missing = behind.filter(({ id }) => !listed.has(id));
  const page = missing.slice(0, limit);
  return {
    body: {
      items: page.map(({ id, name, sector }) => ({ member: id, name, sector })),
      nextCursor: missing.length > limit ? writeCursor(call, list, page.at(-1)?.id) : null,
      total: last === undefined ? missing.length : null,
    },
  };
}
