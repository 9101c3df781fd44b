import { useEventListener } from '@vueuse/core';
import { computed, ref, watch, type Ref } from 'vue';

/** Pages of rows that are here already, as a pager asks for them; paper takes all of them. */
export function useLocalPages<Row>(rows: Readonly<Ref<readonly Row[]>>) {
  const page = ref(1);
  const size = ref(20);
  // Rows that are only asked anew leave the reader where they are.
  watch([() => rows.value.length, size], () => (page.value = 1));
  const printing = ref(false);
  useEventListener('beforeprint', () => (printing.value = true));
  useEventListener('afterprint', () => (printing.value = false));
  return {
    shown: computed(() =>
      printing.value ? rows.value : rows.value.slice((page.value - 1) * size.value, page.value * size.value),
    ),
    /** There is more than the shortest page shows. */
    isLong: computed(() => rows.value.length > 20),
    pager: computed(() => ({
      page: printing.value ? 1 : page.value,
      size: size.value,
      hasNext: !printing.value && page.value * size.value < rows.value.length,
      total: rows.value.length,
    })),
    go: (by: number) => (page.value += by),
    jump: (to: number) => (page.value = to),
    resize: (to: number) => (size.value = to),
  };
}
