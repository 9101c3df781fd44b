import type { InboxCounts } from '@lianluo/contract/inbox';
import { useQuery } from '@pinia/colada';
import { useIdle } from '@vueuse/core';
import { watch, type Ref } from 'vue';
import { inboxCountsQuery } from '../api/inbox.query';
import { usePolling } from '../ui/use-polling';

const everyMs = 60_000;
/** Nobody has touched the page for so long: whoever comes back is told at once. */
const goneMs = 5 * 60_000;

/**
 * 待办、待阅 in the top bar. A quiet bell: it asks once a minute while somebody is at the page that is seen, makes no sound and opens
 * nothing. What waits is counted anew where the page knows that it changed.
 */
export function useBell(
  of: () => { committee: string; enabled: boolean; mine: number | undefined },
): Ref<InboxCounts | undefined> {
  const { data, refetch } = useQuery(() => {
    const { committee, enabled } = of();
    return { ...inboxCountsQuery(committee), enabled };
  });
  const { idle } = useIdle(goneMs);
  const ask = async () => {
    if (of().enabled) await refetch();
  };
  usePolling(() => of().enabled && !idle.value, ask, everyMs);
  watch(idle, (isIdle) => !isIdle && void ask().catch(() => undefined));
  watch(
    () => of().mine,
    (mine) => mine !== undefined && mine !== data.value?.todo && void ask().catch(() => undefined),
  );
  return data;
}
