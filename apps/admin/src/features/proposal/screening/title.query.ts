import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../../api/access';
import { itemQuery } from '../../../work/work.queries';

/** What another proposal is called. */
export function useTitle(id: () => string | undefined) {
  const { committee } = useAccess();
  const { data } = useQuery(() => ({
    ...itemQuery({ kind: 'proposals', committee: committee.value.id, id: id() ?? '' }),
    // Its own page asks for itself: an answer that this one gave up waiting for is not its.
    key: ['proposals', committee.value.id, 'titled', id() ?? ''],
    enabled: id() !== undefined,
  }));
  return computed(() => data.value?.title);
}
