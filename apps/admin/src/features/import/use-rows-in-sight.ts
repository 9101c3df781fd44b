import { useVirtualizer } from '@tanstack/vue-virtual';
import { computed, watch, type ComponentPublicInstance, type Ref } from 'vue';

interface Rows<Row> {
  rows: readonly Row[];
  hasMore: boolean;
  /** Many of them are drawn only where one looks. */
  virtual: boolean;
}

const nearEnd = 20;
const nearEndPixels = 400;

/** The rows to draw with the space that the others would take, and the asking for more near the end of those that are there. */
export function useRowsInSight<Row>(
  scroller: Readonly<Ref<HTMLElement | null>>,
  given: () => Rows<Row>,
  more: () => void,
) {
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: given().virtual ? given().rows.length : 0,
      getScrollElement: () => scroller.value,
      estimateSize: () => 37,
      overscan: 16,
    })),
  );
  const inSight = computed(() => (given().virtual ? virtualizer.value.getVirtualItems() : []));

  const lines = computed(() => {
    const { rows, virtual } = given();
    if (!virtual) return rows.map((row, index) => ({ row, index }));
    return inSight.value.flatMap(({ index }) => {
      const row = rows[index];
      return row ? [{ row, index }] : [];
    });
  });
  const space = computed(() => ({
    before: inSight.value[0]?.start ?? 0,
    after: inSight.value.length > 0 ? virtualizer.value.getTotalSize() - (inSight.value.at(-1)?.end ?? 0) : 0,
  }));

  watch(
    () => [lines.value.at(-1)?.index ?? 0, given().rows.length, given().hasMore] as const,
    ([last, count, hasMore]) => {
      if (given().virtual && hasMore && last >= count - nearEnd) more();
    },
  );
  function scrolled() {
    const box = scroller.value;
    if (box && given().hasMore && box.scrollTop + box.clientHeight > box.scrollHeight - nearEndPixels) more();
  }
  function measure(row: Element | ComponentPublicInstance | null) {
    const element = row && '$el' in row ? (row.$el as unknown) : row;
    if (given().virtual && element instanceof Element) virtualizer.value.measureElement(element);
  }
  return { lines, space, scrolled, measure };
}
