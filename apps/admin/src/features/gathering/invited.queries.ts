import type { activityRecords } from '@lianluo/contract/activity';
import { defineQueryOptions } from '@pinia/colada';
import type * as z from 'zod/mini';
import { address, call, type Wire } from '../../api/call';
import type { Place } from '../../work/work.queries';

// One path for every kind of gathering, and none of their schemas.
const one = '/committees/{c}/{kind}/{id}';
type Invited = z.output<typeof activityRecords.invited.answer>;
export type InvitedMember = Invited['items'][number];

const listInvited = address<
  Wire & {
    method: 'get';
    path: `${typeof one}/invited`;
    query: typeof activityRecords.invited.query;
    answer: typeof activityRecords.invited.answer;
  }
>({ method: 'get', path: `${one}/invited` });
const at = ({ kind, committee, id }: Place) => ({ c: committee, kind, id });

/** Everybody who is invited, with what they replied. */
export async function fetchInvited(place: Place, signal?: AbortSignal): Promise<InvitedMember[]> {
  const found: InvitedMember[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listInvited, { params: at(place), query: { limit: 100, cursor } }, signal);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}
export const invitedQuery = defineQueryOptions((place: Place) => ({
  key: [place.kind, place.committee, 'invited', place.id],
  query: ({ signal }: { signal: AbortSignal }) => fetchInvited(place, signal),
}));
/** How many were invited and replied, with those who were left out. */
export const repliesQuery = defineQueryOptions((place: Place) => ({
  key: [place.kind, place.committee, 'invited', place.id, 'counts'],
  query: ({ signal }: { signal: AbortSignal }) => call(listInvited, { params: at(place), query: { limit: 1 } }, signal),
}));
