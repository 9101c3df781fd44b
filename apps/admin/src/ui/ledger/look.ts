import type { ViewLook } from '@lianluo/domain/view/view';
import { computed, ref, watch, type ComputedRef } from 'vue';
import { keep, kept } from '../local-store';
import { densities, lookAtFirst, type Column, type Look } from '../table';
import { useUser } from '../user-scope';

export interface OwnLook {
  look: ComputedRef<Look>;
  change(part: Partial<Look>): void;
  reset(): void;
}

/** A saved view that is on screen, and the look that it was saved with. */
export type ShownView = ViewLook & { id: string };

/** How somebody wants a list, kept per person and list in this browser; a saved view begins with its own look. */
export function useLook(
  list: string,
  columns: () => readonly Column<string>[],
  view: () => ShownView | undefined = () => undefined,
): OwnLook {
  const user = useUser();
  const storageKey = computed(() => ['look', user, list, view()?.id].filter(Boolean).join(':'));
  const own = ref<Partial<Look>>({});
  watch(storageKey, (key) => (own.value = readLook(kept(key))), { immediate: true });

  const atFirst = computed<Look>(() => {
    const first = lookAtFirst(columns());
    const { columns: shown, frozen = first.frozen, widths = first.widths } = view() ?? {};
    const hidden = shown
      ? columns().flatMap(({ name, lead }) => (lead || shown.includes(name) ? [] : [name]))
      : first.hidden;
    return { ...first, hidden, frozen, widths };
  });
  const change = (part: Partial<Look>) => {
    own.value = { ...own.value, ...part };
    keep(storageKey.value, own.value);
  };
  return {
    look: computed(() => ({ ...atFirst.value, ...own.value })),
    change,
    reset: () => {
      own.value = {};
      keep(storageKey.value, {});
    },
  };
}

const names = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;

/** What is kept may be of another version of the page: what is no part of a look is left out. */
function readLook(value: unknown): Partial<Look> {
  if (typeof value !== 'object' || value === null) return {};
  const { hidden, frozen, widths, density }: Record<string, unknown> = { ...value };
  const found = {
    hidden: names(hidden),
    frozen: names(frozen),
    widths:
      typeof widths === 'object' && widths !== null
        ? Object.fromEntries(Object.entries(widths).filter(([, width]) => typeof width === 'number'))
        : undefined,
    density: typeof density === 'string' && density in densities ? density : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined));
}
