import { useVirtualizer } from '@tanstack/vue-virtual';
import { useEventListener } from '@vueuse/core';
import { computed, nextTick, ref, type ComponentPublicInstance, type Ref } from 'vue';
import type { Row } from './rows';

const heights: Record<Row['type'], number> = { group: 40, person: 41, details: 48 };
/** As many are drawn all at once: an office's roster of a few dozen needs no window. */
const fewest = 80;

/** The lines to draw: those in sight, or all of them on paper. */
export function useLinesInSight(scroller: Readonly<Ref<HTMLElement | null>>, rows: () => readonly Row[]) {
  const onPaper = ref(false);
  const isWhole = computed(() => onPaper.value || rows().length <= fewest);
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: isWhole.value ? 0 : rows().length,
      getScrollElement: () => scroller.value,
      estimateSize: (index: number) => heights[rows()[index]?.type ?? 'person'],
      getItemKey: (index: number) => rows()[index]?.key ?? index,
      overscan: 12,
      initialRect: { width: 1000, height: 600 },
    })),
  );
  const inSight = computed(() => (isWhole.value ? [] : virtualizer.value.getVirtualItems()));
  const lines = computed(() => {
    if (isWhole.value) return rows().map((row, index) => ({ row, index }));
    return inSight.value.flatMap(({ index }) => {
      const row = rows()[index];
      return row ? [{ row, index }] : [];
    });
  });
  const space = computed(() => ({
    before: inSight.value[0]?.start ?? 0,
    // Without it the box would have no height, and nothing would be in sight of it.
    after: isWhole.value ? 0 : virtualizer.value.getTotalSize() - (inSight.value.at(-1)?.end ?? 0),
  }));

  function measure(line: Element | ComponentPublicInstance | null) {
    if (!isWhole.value && line instanceof Element) virtualizer.value.measureElement(line);
  }
  /** Brings a line into sight, and the focus to it. */
  async function goTo(key: string) {
    const index = rows().findIndex((row) => row.key === key);
    if (index < 0) return;
    if (!isWhole.value) virtualizer.value.scrollToIndex(index);
    const line = await drawn(index);
    line?.focus({ preventScroll: !isWhole.value });
  }
  /** A line far off is drawn a frame or two after it was scrolled to. */
  async function drawn(index: number, frames = 3): Promise<HTMLElement | undefined> {
    await nextTick();
    const line = scroller.value?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (line || frames === 0) return line ?? undefined;
    await new Promise(requestAnimationFrame);
    return drawn(index, frames - 1);
  }
  useEventListener('beforeprint', () => void (onPaper.value = true));
  useEventListener('afterprint', () => void (onPaper.value = false));
  return { lines, space, measure, goTo };
}
