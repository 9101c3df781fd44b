import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { schemeQuery } from './score.queries';

/** 考核办法 in force of the committee on screen; nothing where it has laid none down. */
export function useScheme() {
  const { committee } = useAccess();
  const asked = computed(() => schemeQuery(committee.value.id));
  const { data, error, refetch } = useQuery(() => asked.value);
  return {
    /** What a page shows the answer of while there is nothing to count by. */
    asked,
    scheme: computed(() => data.value?.current ?? undefined),
    /** Known, and there is none. */
    isMissing: computed(() => data.value !== undefined && data.value.current === null),
    error,
    refetch,
  };
}
