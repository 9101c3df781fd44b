import { listUnits, type UnitView } from '@lianluo/contract/unit';
import { isSpecial, type UnitType } from '@lianluo/domain/unit/unit';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from './access';
import { call } from './call';
import { everyPage } from './every-page';

/** Every unit of a committee; a county has some dozens. */
const unitsQuery = defineQueryOptions((committee: string) => ({
  key: ['units', committee, 'every'],
  query: ({ signal }: { signal: AbortSignal }) =>
    everyPage<UnitView>((cursor) =>
      call(listUnits, { params: { c: committee }, query: { limit: 100, cursor } }, signal),
    ),
  staleTime: 60_000,
}));

/** The units of the committee on screen: their names, and what a picker needs to choose one. */
export function useUnits() {
  const access = useAccess();
  const { committee } = access;
  const { data: units } = useQuery(() => ({ ...unitsQuery(committee.value.id), enabled: access.may('unit:read') }));
  const inOrder = computed(() => {
    const every = units.value ?? [];
    return [...every.filter((unit) => !isSpecial(unit)), ...every.filter(isSpecial)];
  });
  const names = computed(() => new Map(units.value?.map(({ id, name }) => [id, name])));

  async function find(asked: { q: string; special?: 'false' }, signal: AbortSignal) {
    const query = { ...asked, limit: 20 };
    return (await call(listUnits, { params: { c: committee.value.id }, query }, signal)).items;
  }

  return {
    /** 联络组织 first, 专门委员会 behind them. */
    units: computed<readonly UnitView[]>(() => inOrder.value),
    /** 联络组织 alone, for what belongs to one. */
    liaison: computed<readonly UnitView[]>(() => inOrder.value.filter((unit) => !isSpecial(unit))),
    nameOf: (id: string | null | undefined) => (id ? (names.value.get(id) ?? '') : ''),
    /** By pinyin and initials, which only the API knows. */
    search: (words: string, signal: AbortSignal) => find({ q: words }, signal),
    searchLiaison: (words: string, signal: AbortSignal) => find({ q: words, special: 'false' }, signal),
  };
}

/** What a unit stands under where one is chosen: 专门委员会 apart from 联络组织. */
export const unitHeading = (unit: { type: UnitType }): string => (isSpecial(unit) ? '专门委员会' : '联络组织');
