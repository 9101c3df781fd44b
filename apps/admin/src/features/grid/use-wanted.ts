import type { GridView } from '@lianluo/contract/grid-schemas';
import type { RadarType } from '@lianluo/domain/grid/terms';
import { ref, watch, type Ref } from 'vue';
import { useRoute } from 'vue-router';
import type { Network } from './grid.queries';

/** The form that is open over the network. */
export type GridDialog = 'build' | 'contact' | 'move' | 'leave' | 'import' | 'scheme';

/** What a link or a cell of the radar asks for: its network comes first, then the form, or the place of somebody. */
interface Wanted {
  network: Network;
  id: string;
  open?: 'contact' | 'leave' | undefined;
}

interface Place {
  grid: Readonly<Ref<GridView | undefined>>;
  network: Ref<Network>;
  chosen: Ref<string | undefined>;
  dialog: Ref<GridDialog | undefined>;
  mayChange: () => boolean;
  show: (id: string) => Promise<void>;
}

/** Comes to whoever is asked for, once the network they stand in is there. */
export function useWanted({ grid, network, chosen, dialog, mayChange, show }: Place) {
  // A link from a member's own page names the network, the member and what is to be done there.
  const { query } = useRoute();
  const notice = ref<string>();
  const wanted = ref<Wanted | undefined>(
    typeof query['member'] === 'string'
      ? { network: network.value, id: query['member'], open: query['do'] === 'leave' ? 'leave' : undefined }
      : undefined,
  );
  /** The topics that the contact about to be entered was about; the next one is about its own. */
  const about = ref<string[]>([]);
  watch(dialog, (now) => now ?? (about.value = []));

  watch(
    [grid, wanted],
    ([now, asked]) => {
      if (!now || asked?.network !== now.network) return;
      wanted.value = undefined;
      const place = now.nodes.find(({ member }) => member === asked.id);
      if (!place) {
        notice.value = `尚未编入${now.label}，编入以后才能登记联系。`;
        return;
      }
      chosen.value = asked.id;
      if (asked.open === 'leave' ? mayChange() : asked.open && place.parent) dialog.value = asked.open;
      else void show(asked.id);
    },
    { immediate: true },
  );

  /** A unit is contacted in 包抓, a member in the five levels, a topic with anybody; of a grid's people somebody is to be chosen. */
  function contactFromRadar({ type, id }: { type: RadarType; id: string }) {
    notice.value = undefined;
    if (type === 'topic') {
      about.value = [id];
      dialog.value = 'contact';
      return;
    }
    network.value = type === 'unit' ? 'leader-unit' : 'five-level';
    wanted.value = { network: network.value, id, open: type === 'grid' ? undefined : 'contact' };
  }

  return { notice, about, contactFromRadar };
}
