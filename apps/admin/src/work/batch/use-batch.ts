import type { BatchEndpoint, BatchResult } from '@lianluo/contract/batch';
import type { KindName } from '@lianluo/domain/work/kinds';
import { computed, ref, shallowRef } from 'vue';
import { useAccess } from '../../api/access';
import { address } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import type { Selected } from '../../ui/ledger/selection';

/** So many at a time, so that the bar moves and what is done is seen. */
const atATime = 25;

export interface BatchAsked {
  action: string;
  of: Selected;
  input: Record<string, unknown>;
}

/** 批量办理: tried first without writing, then taken on those that may, a few at a time, each with its own result. */
export function useBatch(kind: KindName) {
  const { committee } = useAccess();
  const tried = shallowRef<BatchResult>();
  const result = shallowRef<BatchResult>();
  const progress = ref(0);

  const bodyOf = ({ of, input }: BatchAsked) => ({
    ...('ids' in of ? { ids: of.ids } : { filter: of.filter }),
    input: Object.keys(input).length > 0 ? input : undefined,
  });
  // Every kind's batches have one shape; the schemas would only be carried along.
  const endpointOf = (action: string) =>
    address<BatchEndpoint>({ method: 'post', path: `/committees/{c}/${kind}/actions/${action}` });

  const trying = useSaving({
    save: (write, asked: BatchAsked) =>
      write(endpointOf(asked.action), {
        params: { c: committee.value.id },
        body: { ...bodyOf(asked), dryRun: true },
      }),
    done: (found) => void (tried.value = found),
  });
  const taking = useSaving({
    save: async (write, { action, input }: BatchAsked) => {
      const ids = (tried.value?.items ?? []).flatMap(({ id, ok }) => (ok ? [id] : []));
      progress.value = 0;
      result.value = undefined;
      for (let from = 0; from < ids.length; from += atATime) {
        const some = ids.slice(from, from + atATime);
        const part = await write(endpointOf(action), {
          params: { c: committee.value.id },
          body: bodyOf({ action, of: { ids: some }, input }),
        });
        result.value = together(result.value, part);
        progress.value = from + some.length;
      }
    },
    touches: () => [
      [kind, committee.value.id],
      ['overview', committee.value.id],
    ],
  });

  return {
    tried,
    result,
    progress,
    problem: computed(() => taking.error.value ?? trying.error.value),
    busy: computed(() => trying.isLoading.value || taking.isLoading.value),
    tryOut: trying.mutate,
    take: taking.mutate,
    again: () => {
      tried.value = result.value = undefined;
    },
  };
}

const together = (before: BatchResult | undefined, { undo, ...part }: BatchResult): BatchResult => ({
  total: (before?.total ?? 0) + part.total,
  done: (before?.done ?? 0) + part.done,
  refused: (before?.refused ?? 0) + part.refused,
  items: [...(before?.items ?? []), ...part.items],
  ...(undo !== undefined && { undo }),
});
