import { computed, ref, watch } from 'vue';

/**
 * Pages of a list that stands inside another page, and so not in the address as `useListQuery` keeps them: back to the first
 * page whenever what is asked for changes.
 */
export function useCursorPages(asked: () => unknown) {
  const size = ref(20);
  const cursors = ref<string[]>([]);
  const known = ref<number | null>(null);
  watch([asked, size], () => (cursors.value = []));

  return {
    size,
    page: computed(() => cursors.value.length + 1),
    cursor: computed(() => cursors.value.at(-1)),
    /** Only the first page tells how many there are; the others remember it. */
    totalOf: (told: number | null | undefined): number | null =>
      told ?? (cursors.value.length > 0 ? known.value : null),
    next(cursor: string, total: number | null) {
      known.value = total;
      cursors.value.push(cursor);
    },
    previous: () => void cursors.value.pop(),
  };
}
