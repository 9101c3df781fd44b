import { networkKinds } from '@lianluo/domain/grid/terms';
import { ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { day, oneOf } from '../../ui/list-query';

export const gridViews = ['picture', 'list', 'coverage', 'contacts', 'radar', 'changes'] as const;
export type GridViewName = (typeof gridViews)[number];

/** Whether a view shows a network as it stood on a day; the others tell of periods. */
export const speaksOfNetwork = (view: GridViewName): boolean => view === 'picture' || view === 'list';

const readers = { network: oneOf(networkKinds), view: oneOf(gridViews), on: day };
const atFirst = { network: 'five-level', view: 'picture' } as const;

/** Which network is on screen, how, and of which day: in the address, so that a link opens it and 后退 goes back to it. */
export function useGridAddress() {
  const route = useRoute();
  const router = useRouter();
  const read = <Value>(reader: (text: string) => Value, name: string) => {
    const given = route.query[name];
    return reader(typeof given === 'string' ? given : '');
  };
  const inAddress = () => ({
    network: read(readers.network, 'network') ?? atFirst.network,
    view: read(readers.view, 'view') ?? atFirst.view,
    on: read(readers.on, 'on'),
  });

  const now = inAddress();
  const [network, view, on] = [ref(now.network), ref(now.view), ref(now.on)];
  const path = route.path;

  watch([network, view, on], () => {
    const there = inAddress();
    if (network.value === there.network && view.value === there.view && on.value === there.on) return;
    const query = {
      network: network.value === atFirst.network ? undefined : network.value,
      view: view.value === atFirst.view ? undefined : view.value,
      on: on.value || undefined,
    };
    // What a link asked to be done once (`member`, `do`) is done, and no part of the place.
    void router.push({ query });
  });
  watch(
    () => route.query,
    () => {
      if (route.path !== path) return;
      const there = inAddress();
      network.value = there.network;
      view.value = there.view;
      on.value = there.on;
    },
  );
  return { network, view, on };
}
