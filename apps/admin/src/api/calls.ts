import { calls } from '@lianluo/contract/call';
import type { CalledKind } from '@lianluo/domain/call/call';
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

/** 约稿、征集 that items of a kind may answer, the newest first; the office alone sees them. */
export function useCalls(needed: () => boolean = () => true, kind: CalledKind = 'opinions') {
  const access = useAccess();
  const { data } = useQuery(() => ({
    ...callsQuery(access.committee.value.id),
    enabled: access.may('opinion:edit') && needed(),
  }));
  const given = computed(() => data.value?.items.filter((each) => each.status !== 'draft' && each.for === kind) ?? []);
  return { calls: given, nameOf: (id: string) => given.value.find((each) => each.id === id)?.title };
}
