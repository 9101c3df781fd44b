import {
  listBooks,
  listReadingGroups,
  type BookView,
  type ReadingGroupView,
} from '@lianluo/contract/reading-registers';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';
import { everyPage } from './every-page';

type Signal = { signal: AbortSignal };

/** Every book that is in use; a half-year has a dozen or two. */
const booksQuery = defineQueryOptions((committee: string) => ({
  key: ['books', committee, 'every'],
  query: ({ signal }: Signal) =>
    everyPage((cursor) =>
      call(listBooks, { params: { c: committee }, query: { limit: 100, active: 'true', cursor } }, signal),
    ),
  staleTime: 60_000,
}));

const groupsQuery = defineQueryOptions((committee: string) => ({
  key: ['reading-groups', committee, 'every'],
  query: ({ signal }: Signal) =>
    everyPage((cursor) => call(listReadingGroups, { params: { c: committee }, query: { limit: 100, cursor } }, signal)),
  staleTime: 60_000,
}));

/** 书目 and 读书群 of the committee on screen, for forms that choose from them: the newest half-year first. */
export function useReadingRegisters() {
  const { committee } = useAccess();
  const { data: books } = useQuery(() => booksQuery(committee.value.id));
  const { data: groups } = useQuery(() => groupsQuery(committee.value.id));
  const names = computed(() => new Map(groups.value?.map(({ id, name }) => [id, name])));
  return {
    books: computed<readonly BookView[]>(() =>
      (books.value ?? []).toSorted((one, other) => other.half.localeCompare(one.half)),
    ),
    groups: computed<readonly ReadingGroupView[]>(() => (groups.value ?? []).filter(({ active }) => active)),
    groupName: (id: string | undefined) => (id ? (names.value.get(id) ?? '…') : ''),
  };
}

/** 2026-H1 as it is read. */
export const halfWords = (half: string): string => `${half.slice(0, 4)} 年${half.endsWith('1') ? '上' : '下'}半年`;
