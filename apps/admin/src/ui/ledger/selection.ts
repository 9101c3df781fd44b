import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';

export type Selected = { ids: string[] } | { filter: Record<string, string> };

export interface Selection {
  /** What is ticked on the pages; on this page everything while `all` holds. */
  ids: ComputedRef<string[]>;
  choose(ids: string[]): void;
  /** 选中全部筛选结果: what the filters find, on whatever page it stands. */
  all: Ref<boolean>;
  count(total: number | null): number;
  takeAll(): void;
  clear(): void;
}

/** Which rows a batch is for. Other filters are other rows, so they clear it; another page does not. */
export function useSelection(filters: () => Record<string, unknown>, pageKeys: () => readonly string[]): Selection {
  const ticked = ref<string[]>([]);
  const all = ref(false);
  const clear = () => {
    ticked.value = [];
    all.value = false;
  };
  watch(() => JSON.stringify(filters()), clear);

  return {
    all,
    ids: computed(() => (all.value ? [...pageKeys()] : ticked.value)),
    // Whoever takes one out of all of them is left with the others of this page.
    choose: (ids) => {
      all.value = false;
      ticked.value = ids;
    },
    count: (total) => (all.value ? (total ?? 0) : ticked.value.length),
    takeAll: () => void (all.value = true),
    clear,
  };
}
