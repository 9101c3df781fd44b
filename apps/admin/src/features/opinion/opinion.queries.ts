import { readMember } from '@lianluo/contract/member';
import { opinions, type OpinionView } from '@lianluo/contract/opinion';
import { listUnits } from '@lianluo/contract/unit';
import { defineQueryOptions, useQueryCache } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useRefresh } from '../../api/refresh';

export type OpinionsAsked = NonNullable<Given<typeof opinions.list>['query']>;

const keys = {
  lists: (committee: string) => ['opinions', committee, 'list'],
  list: (committee: string, asked: OpinionsAsked) => ['opinions', committee, 'list', { ...asked }],
  one: (committee: string, id: string) => ['opinions', committee, 'one', id],
  timeline: (committee: string, id: string) => ['opinions', committee, 'timeline', id],
};

type Signal = { signal: AbortSignal };
interface Place {
  committee: string;
  id: string;
}

export const opinionsQuery = defineQueryOptions(
  ({ committee, asked }: { committee: string; asked: OpinionsAsked }) => ({
    key: keys.list(committee, asked),
    ...asking(opinions.list, { params: { c: committee }, query: asked }),
  }),
);

export const opinionQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keys.one(committee, id),
  ...asking(opinions.read, { params: { c: committee, id } }),
}));

export const timelineQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keys.timeline(committee, id),
  query: ({ signal }: Signal) => call(opinions.timeline, { params: { c: committee, id } }, signal),
}));

export interface UnitName {
  id: string;
  name: string;
}

/** Every unit by name: what pickers offer and what shows the unit of an item. */
export const unitNamesQuery = defineQueryOptions((committee: string) => ({
  key: ['units', committee, 'names'],
  query: async ({ signal }: Signal): Promise<UnitName[]> => {
    const found: UnitName[] = [];
    let cursor: string | undefined;
    do {
      const page = await call(listUnits, { params: { c: committee }, query: { limit: 100, cursor } }, signal);
      found.push(...page.items.map(({ id, name }) => ({ id, name })));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  },
  staleTime: 60_000,
}));

export const memberNameQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: ['members', committee, 'name', id],
  query: async ({ signal }: Signal) => (await call(readMember, { params: { c: committee, id } }, signal)).name,
  staleTime: 60_000,
}));

/** Takes an answer that is the item into the cache, so that the page shows it at once; what follows from it is asked anew. */
export function useOpinionCache() {
  const cache = useQueryCache();
  const refresh = useRefresh();

  const askAgain = (key: readonly string[]) => void refresh([...key]);
  const stale = ({ committee, id }: Place) => {
    askAgain(keys.timeline(committee, id));
    askAgain(keys.lists(committee));
    for (const each of ['instructions', 'answers']) askAgain(['opinions', committee, each]);
    askAgain(['issues', committee]);
    askAgain(['overview', committee]);
  };
  return {
    keep(opinion: OpinionView): void {
      cache.setQueryData(keys.one(opinion.committee, opinion.id), opinion);
      stale(opinion);
    },
    /** Asks for the item as it stands now. */
    async renew({ committee, id }: Place): Promise<OpinionView> {
      const opinion = await call(opinions.read, { params: { c: committee, id } });
      cache.setQueryData(keys.one(committee, id), opinion);
      askAgain(keys.timeline(committee, id));
      return opinion;
    },
    stale,
  };
}
