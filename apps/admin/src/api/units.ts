import { listUnits, type UnitView } from '@lianluo/contract/unit';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';

async function everyUnit(committee: string, signal: AbortSignal): Promise<UnitView[]> {
  const found: UnitView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listUnits, { params: { c: committee }, query: { limit: 100, cursor } }, signal);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** Every unit of a committee; a county has some dozens. */
const unitsQuery = defineQueryOptions((committee: string) => ({
  key: ['units', committee, 'every'],
  query: ({ signal }: { signal: AbortSignal }) => everyUnit(committee, signal),
  staleTime: 60_000,
}));

/** The units of the committee on screen: their names, and what a picker needs to choose one. */
export function useUnits() {
  const access = useAccess();
  const { committee } = access;
  const { data: units } = useQuery(() => ({ ...unitsQuery(committee.value.id), enabled: access.may('unit:read') }));
  const names = computed(() => new Map(units.value?.map(({ id, name }) => [id, name])));

  return {
    units: computed<readonly UnitView[]>(() => units.value ?? []),
    nameOf: (id: string | null | undefined) => (id ? (names.value.get(id) ?? '') : ''),
    /** By pinyin and initials, which only the API knows. */
    search: async (words: string, signal: AbortSignal) => {
      const found = await call(
        listUnits,
        { params: { c: committee.value.id }, query: { q: words, limit: 20 } },
        signal,
      );
      return found.items;
    },
  };
}
