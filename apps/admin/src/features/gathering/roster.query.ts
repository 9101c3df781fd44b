import { listMembers } from '@lianluo/contract/member';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

interface Person {
  id: string;
  name: string;
}

/** Who may have come: the members placed in the unit that organises. */
export const unitRosterQuery = defineQueryOptions(({ committee, unit }: { committee: string; unit: string }) => ({
  key: ['members', committee, 'roster', unit],
  query: async ({ signal }: { signal: AbortSignal }): Promise<Person[]> => {
    const found: Person[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(listMembers, { params: { c: committee }, query: { unit, limit: 100, cursor } }, signal);
      found.push(...page.items.map(({ id, name }) => ({ id, name })));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  },
}));
