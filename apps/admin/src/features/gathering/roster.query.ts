import { listMembers, type MemberView } from '@lianluo/contract/member';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

async function everybody(committee: string, signal: AbortSignal): Promise<MemberView[]> {
  const found: MemberView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listMembers, { params: { c: committee }, query: { limit: 100, cursor } }, signal);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** Everybody on the roster, whom an invitation, a pasted list or a search may name. */
export const rosterQuery = defineQueryOptions((committee: string) => ({
  key: ['members', committee, 'roster'],
  query: ({ signal }: { signal: AbortSignal }) => everybody(committee, signal),
  staleTime: 60_000,
}));
