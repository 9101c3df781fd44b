import { computed, ref } from 'vue';
import { useCursorPages } from '../../../ui/use-cursor-pages';
import type { ListAsked } from '../appraisal.queries';

const shows = ['all', 'open', 'decided'] as const;
export type Shown = (typeof shows)[number];

/** Pages of what somebody decides on: those that wait, those that were decided, or all. */
export function useOpenPages(of: () => unknown, first: Shown) {
  const shown = ref<Shown>(first);
  const pages = useCursorPages(() => [of(), shown.value]);
  return {
    shows,
    shown,
    pages,
    show: (which: Shown | undefined) => (shown.value = which ?? 'all'),
    asked: computed<ListAsked>(() => ({
      limit: pages.size.value,
      ...(shown.value !== 'all' && { open: shown.value === 'open' }),
      ...(pages.cursor.value !== undefined && { cursor: pages.cursor.value }),
    })),
  };
}
