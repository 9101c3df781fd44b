import type { GatheringView } from '@lianluo/contract/gathering';
import { useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { useUnits } from '../../../api/units';
import type { Place } from '../../../work/work.queries';
import { rosterQuery } from '../roster.query';
import { invitedQuery, type InvitedMember } from '../invited.queries';
import type { Person } from './line';
import { personOf } from './people';

export interface People {
  /** Who was to come. */
  expected: readonly Person[];
  roster: ReadonlyMap<string, Person>;
  /** The same with what they replied. */
  invited: readonly InvitedMember[];
}

/** Everybody on the roster, and those of them who were to come. */
export function usePeople(place: Readonly<Ref<Place>>, item: Readonly<Ref<GatheringView | undefined>>) {
  const { nameOf } = useUnits();
  const roster = useQuery(() => ({ ...rosterQuery(place.value.committee), refetchOnWindowFocus: false }));
  const invited = useQuery(() => ({ ...invitedQuery(place.value), staleTime: 0, refetchOnWindowFocus: false }));

  const people = computed((): People | undefined => {
    if (!roster.data.value || !invited.data.value || !item.value) return undefined;
    const on = item.value.heldOn ?? item.value.plannedOn;
    const all = new Map(roster.data.value.map((member) => [member.id, personOf(member, on, nameOf)]));
    const expected = invited.data.value.map(
      ({ member: id, name, sector, unit }): Person =>
        // Whoever asks may not be shown all of the roster.
        all.get(id) ?? { id, name, sector: sector || null, unit: nameOf(unit) || null, special: null },
    );
    return { expected, roster: all, invited: invited.data.value };
  });
  const failure = computed(() => roster.error.value ?? invited.error.value);
  return {
    people,
    failure: computed(() => (people.value ? null : failure.value)),
    retry: () => Promise.all([roster.refetch(), invited.refetch()]),
  };
}
