import { useResizeObserver } from '@vueuse/core';
import { computed, ref, type Ref } from 'vue';

/** How much room a box has, and whether there is more of it to the left or right. */
export function useSideways(box: Readonly<Ref<HTMLElement | null>>, needed: () => number) {
  const room = ref(Infinity);
  const at = ref(0);
  useResizeObserver(box, ([entry]) => (room.value = entry?.contentRect.width ?? Infinity));
  const measure = () => (at.value = box.value?.scrollLeft ?? 0);

  const scrolls = computed(() => needed() > room.value);
  return {
    room,
    scrolls,
    measure,
    moreLeft: computed(() => scrolls.value && at.value > 0),
    moreRight: computed(() => scrolls.value && at.value + room.value < needed() - 1),
    /** Nearly a screen further, so that the last column seen is the first one then. */
    move: (by: 1 | -1) => box.value?.scrollBy({ left: by * room.value * 0.6, behavior: 'smooth' }),
  };
}
