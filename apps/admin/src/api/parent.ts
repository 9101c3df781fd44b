import { readCommittee } from '@lianluo/contract/committee';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';

const committeeQuery = defineQueryOptions((committee: string) => ({
  key: ['committees', committee, 'one'],
  query: ({ signal }: { signal: AbortSignal }) => call(readCommittee, { params: { c: committee } }, signal),
  staleTime: 60_000,
}));

/** Whether the committee above the one on screen works in this deployment, so that it can be handed something here. */
export function useParent() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { hasParent: computed(() => data.value?.parent !== undefined) };
}
