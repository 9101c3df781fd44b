import { createCommittee, listCommittees } from '@lianluo/contract/committee';
import { consultations, readings } from '@lianluo/contract/gathering';
import { opinions } from '@lianluo/contract/opinion';
import { listAdministrators, resetAdministrator } from '@lianluo/contract/user';
import type { WaitingFor } from '@lianluo/domain/work/item';
import { defineQueryOptions, useMutation } from '@pinia/colada';
import { call, type Given } from '../../api/call';
import { useRefresh } from '../../api/refresh';
import type { WorkKind } from './overview.labels';

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
});

export function useCreateCommittee() {
  const refresh = useRefresh();
  return useMutation({
    mutation: (body: Given<typeof createCommittee>['body']) => call(createCommittee, { body }),
    onSettled: () => refresh(keys.committees),
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
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ committee, id }: { committee: string; id: string }) =>
      call(resetAdministrator, { params: { c: committee, id }, body: {} }),
    onSuccess: onReset,
    onSettled: (_answer, _error, { committee }) => refresh(keys.administrators(committee)),
  });
}

/** An open item with who holds it. */
export interface WaitingItem {
  id: string;
  kind: WorkKind;
  title: string;
  waitingFor: WaitingFor;
  dueOn: string | null;
}

const heldStates = {
  opinions: [
    'returned',
    'submitted',
    'edited',
    'reviewed',
    'signed',
    'issued',
    'in-handling',
    'handled',
    'rejected',
  ] as const,
  gatherings: ['draft', 'announced', 'held'] as const,
};

/** 全部待办: the overview carries the most urgent; here are all that somebody holds, by the day they are due. */
export const waitingQuery = defineQueryOptions((committee: string) => ({
  key: keys.waiting(committee),
  query: async ({ signal }: { signal: AbortSignal }) => {
    const params = { c: committee };
    const page = { limit: 100 };
    const found = await Promise.all([
      ...heldStates.opinions.map((status) =>
        everyPage((cursor) => call(opinions.list, { params, query: { ...page, status, cursor } }, signal)).then(
          open('opinions'),
        ),
      ),
      ...heldStates.gatherings.flatMap((status) => [
        everyPage((cursor) => call(readings.list, { params, query: { ...page, status, cursor } }, signal)).then(
          open('readings'),
        ),
        everyPage((cursor) => call(consultations.list, { params, query: { ...page, status, cursor } }, signal)).then(
          open('consultations'),
        ),
      ]),
    ]);
    return found.flat().toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
  },
}));

type Listed = Omit<WaitingItem, 'kind' | 'waitingFor'> & { waitingFor: WaitingFor | null };

const open =
  (kind: WorkKind) =>
  (items: readonly Listed[]): WaitingItem[] =>
    items.flatMap(({ id, title, waitingFor, dueOn }) => (waitingFor ? [{ id, kind, title, waitingFor, dueOn }] : []));

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
