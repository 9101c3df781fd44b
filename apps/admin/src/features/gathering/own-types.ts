import { activityTypes } from '@lianluo/domain/activity/activity-types';
import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { committeeQuery } from '../../api/committee';
import type { Filter } from '../../ui/ledger/filter';

/** 本会活动类型, those that rest among them. */
export function useOwnTypes() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  return { types: computed(() => data.value?.activityTypes ?? []) };
}

/** What each of them is called, for a list and a page that have its id. */
export function useTypeNames() {
  const { types } = useOwnTypes();
  return computed(() => ({ named: Object.fromEntries(types.value.map(({ id, name }) => [id, name])) }));
}

/** The ledger of activities is looked through by their types, and by those of the committee where it has some. */
export function useTypeFilters() {
  const { types } = useOwnTypes();
  return computed((): readonly Filter[] => [
    { name: 'type', label: '活动类型', kind: 'choice', choices: Object.keys(activityTypes), labels: activityTypes },
    ...(types.value.length > 0
      ? [{ name: 'named', label: '本会类型', kind: 'named' as const, choices: types.value }]
      : []),
  ]);
}
