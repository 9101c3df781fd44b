import { shallowRef, watch, type Ref } from 'vue';
import { onBeforeRouteLeave, useRoute, type LocationQueryRaw } from 'vue-router';
import { keepWalk, type Walk } from './next-item';

interface Place {
  fullPath: string;
  query: LocationQueryRaw;
  scroll: number;
}

const places = new Map<string, Place>();
const main = () => document.querySelector('main');

/**
 * Remembers where a list was left for one of its items, and scrolls there when the reader comes back to the same rows.
 * `ready` is true once the rows stand. Leaving for anywhere else forgets it. `walk` gives the rows, for the way from one item
 * to the next.
 */
export function useListPlace(ready: Ref<boolean>, isItemRoute: (name: unknown) => boolean, walk?: () => Walk): void {
  const route = useRoute();
  const list = String(route.name);
  const found = shallowRef(places.get(list));

  watch(
    ready,
    (now) => {
      const place = found.value;
      if (!now || !place) return;
      found.value = undefined;
      // The router puts every new page to its top first.
      if (place.fullPath === route.fullPath) requestAnimationFrame(() => main()?.scrollTo({ top: place.scroll }));
    },
    { immediate: true, flush: 'post' },
  );
  onBeforeRouteLeave((to) => {
    keepWalk(isItemRoute(to.name) ? walk?.() : undefined);
    if (isItemRoute(to.name))
      places.set(list, { fullPath: route.fullPath, query: route.query, scroll: main()?.scrollTop ?? 0 });
    else places.delete(list);
  });
}

/** The filters a list was left with, for the way back to it. */
export const queryOfList = (list: string): LocationQueryRaw => places.get(list)?.query ?? {};
