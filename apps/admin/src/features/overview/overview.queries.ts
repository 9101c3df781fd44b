import { createCommittee, listCommittees } from '@lianluo/contract/committee';
import { listWaiting } from '@lianluo/contract/overview';
import { listAdministrators, resetAdministrator } from '@lianluo/contract/user';
import { defineQueryOptions } from '@pinia/colada';
import { asked } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

const keys = {
  committees: ['committees'] as const,
  administrators: (committee: string) => ['administrators', committee] as const,
  waiting: (committee: string) => ['overview', committee, 'waiting'] as const,
};

export const committeesQuery = defineQueryOptions({
  key: keys.committees,
  query: async ({ signal }: { signal: AbortSignal }) => {
    const found = await everyPage((cursor) => call(listCommittees, { query: { limit: 100, cursor } }, signal));
    return found.filter(({ level }) => level === 'county');
  },
  meta: asked(listCommittees, { query: { limit: 100 } }),
});

export function useCreateCommittee() {
  return useSaving({
    save: (write, body: Given<typeof createCommittee>['body']) => write(createCommittee, { body }),
    touches: () => [keys.committees],
  });
}

/** Who gets into a committee again or for the first time, and with which one-time password. */
export interface LetIn {
  committee: string;
  administrator: { name: string; username: string; oneTimePassword: string };
}

export const administratorsQuery = defineQueryOptions((committee: string) => ({
  key: keys.administrators(committee),
  query: ({ signal }: { signal: AbortSignal }) =>
    everyPage((cursor) =>
      call(listAdministrators, { params: { c: committee }, query: { limit: 100, cursor } }, signal),
    ),
}));

export function useResetAdministrator(onReset: (administrator: LetIn['administrator']) => void) {
  return useSaving({
    save: (write, { committee, id }: { committee: string; id: string }) =>
      write(resetAdministrator, { params: { c: committee, id }, body: {} }),
    done: onReset,
    touches: ({ committee }) => [keys.administrators(committee)],
  });
}

/** 全部待办: the overview carries the most urgent; here is all that somebody holds, and the drafts of the person signed in. */
export const waitingQuery = defineQueryOptions((committee: string) => ({
  key: keys.waiting(committee),
  query: async ({ signal }: { signal: AbortSignal }) => {
    const ask = (query: { drafts?: 'true' }) =>
      everyPage((cursor) =>
        call(listWaiting, { params: { c: committee }, query: { ...query, limit: 100, cursor } }, signal),
      );
    const [open, drafts] = await Promise.all([ask({}), ask({ drafts: 'true' })]);
    return { open, drafts };
  },
  meta: asked(listWaiting, { params: { c: committee }, query: { limit: 100 } }),
}));

async function everyPage<Item>(
  ask: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
