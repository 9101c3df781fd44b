import { readCommittee } from '@lianluo/contract/committee';
import { sectorNames } from '@lianluo/domain/committee/sectors';
import { calledBy, kindCalled, unitTypesCalled } from '@lianluo/domain/scheme/called';
import type { StationKey } from '@lianluo/domain/unit/unit';
import type { Kind } from '@lianluo/domain/work/kind';
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

/** 本会叫法 of a committee: by the scheme that is in force in it, and the plain words until that is known. */
export function useWordsOf(committee: () => string | undefined) {
  const { data, isPending } = useQuery(() => ({
    ...committeeQuery(committee() ?? ''),
    enabled: committee() !== undefined,
  }));
  const scheme = computed(() => data.value?.scheme);
  return {
    scheme,
    /** As long as nothing is known of it. */
    asking: isPending,
    called: (what: 'platform' | StationKey): string => calledBy(scheme.value, what),
    /** 台账 of a kind. */
    ledger: (kind: Kind): string => kindCalled(scheme.value, kind),
    typeLabels: computed(() => unitTypesCalled(scheme.value)),
  };
}

/** Those of the committee on screen. */
export function useWords() {
  const { committee } = useAccess();
  return useWordsOf(() => committee.value.id);
}

/** 界别 of the committee on screen; those of the country until its own are known. */
export function useSectors() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { sectors: computed(() => sectorNames(data.value ?? {}, data.value?.scheme)) };
}

/** Whether the committee above the one on screen works in this deployment, so that it can be handed something here. */
export function useParent() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { hasParent: computed(() => data.value?.parent !== undefined) };
}
