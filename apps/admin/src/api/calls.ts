import { calls } from '@lianluo/contract/call';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';

// The ledger of 约稿 is kept under the same key.
const callsQuery = defineQueryOptions((committee: string) => ({
  key: ['calls', committee, 'given-out'],
  query: ({ signal }: { signal: AbortSignal }) =>
    call(calls.list, { params: { c: committee }, query: { limit: 50 } }, signal),
  staleTime: 60_000,
}));

/** 约稿 that opinions may answer, the newest first; the office alone sees them. */
export function useCalls(needed: () => boolean = () => true) {
  const access = useAccess();
  const { data } = useQuery(() => ({
    ...callsQuery(access.committee.value.id),
    enabled: access.may('opinion:edit') && needed(),
  }));
  const given = computed(() => data.value?.items.filter(({ status }) => status !== 'draft') ?? []);
  return { calls: given, nameOf: (id: string) => given.value.find((each) => each.id === id)?.title };
}
