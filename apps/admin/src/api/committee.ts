import { readCommittee } from '@lianluo/contract/committee';
import { sectorNames } from '@lianluo/domain/committee/sectors';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { asking } from './asking';

const keys = { one: (committee: string) => ['committee', committee] };

/** What the committee on screen says of itself: its names, its term, its sectors. */
export const committeeQuery = defineQueryOptions((committee: string) => ({
  key: keys.one(committee),
  ...asking(readCommittee, { params: { c: committee } }),
  staleTime: 60_000,
}));

/** 界别 of the committee on screen; those of the country until its own are known. */
export function useSectors() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { sectors: computed(() => sectorNames(data.value ?? {})) };
}

/** Whether the committee above the one on screen works in this deployment, so that it can be handed something here. */
export function useParent() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { hasParent: computed(() => data.value?.parent !== undefined) };
}
