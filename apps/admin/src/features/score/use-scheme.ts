import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { schemeQuery } from './score.queries';

/** 考核办法 in force of the committee on screen; nothing where it has laid none down. */
export function useScheme() {
  const { committee } = useAccess();
  const { data, error, refetch } = useQuery(() => schemeQuery(committee.value.id));
  return {
    scheme: computed(() => data.value?.current ?? undefined),
    /** Known, and there is none. */
    isMissing: computed(() => data.value !== undefined && data.value.current === null),
    error,
    refetch,
  };
}
