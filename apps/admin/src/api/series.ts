import { listSeries } from '@lianluo/contract/series';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';

// The register of 刊物 is kept under the same key.
const seriesQuery = defineQueryOptions((committee: string) => ({
  key: ['series', committee, 'active'],
  query: ({ signal }: { signal: AbortSignal }) =>
    call(listSeries, { params: { c: committee }, query: { active: 'true', limit: 100 } }, signal),
  staleTime: 60_000,
}));

/** 刊物 of the committee on screen that still come out; a committee has a handful. */
export function useSeries() {
  const { committee } = useAccess();
  const { data } = useQuery(() => seriesQuery(committee.value.id));
  return { series: computed(() => data.value?.items ?? []) };
}
