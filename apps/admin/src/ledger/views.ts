import { listViews, saveView, changeView, removeView, type ViewView } from '@lianluo/contract/views';
import type { ViewedList } from '@lianluo/domain/view/view';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import { useAccess } from '../api/access';
import { call, type Given } from '../api/call';
import { useSaving } from '../api/use-saving';

export type SavedView = ViewView;
/** The filters of a list and its order, as the address has them. */
export type ViewQuery = Readonly<Record<string, string>>;

const keys = { all: (committee: string) => ['views', committee] };

const viewsQuery = defineQueryOptions(({ committee, of }: { committee: string; of: ViewedList }) => ({
  key: [...keys.all(committee), of],
  query: async ({ signal }: { signal: AbortSignal }): Promise<SavedView[]> => {
    const { items } = await call(listViews, { params: { c: committee }, query: { of, limit: 100 } }, signal);
    return items;
  },
  staleTime: 30_000,
}));

export interface Views {
  /** Mine first, then what colleagues share, each by name. */
  items: ComputedRef<readonly SavedView[]>;
  /** Whether the address holds just these filters. */
  isShown: (query: ViewQuery) => boolean;
  /** The one whose filters stand in the address. */
  shown: ComputedRef<SavedView | undefined>;
  /** What one saved now would hold. */
  now: ComputedRef<ViewQuery>;
}

/** 保存的筛选 of a list: those of who is signed in, and those that are shared with them. */
export function useViews(of: ViewedList, filters: () => Readonly<Record<string, unknown>>): Views {
  const access = useAccess();
  const { data } = useQuery(() => ({
    ...viewsQuery({ committee: access.committee.value.id, of }),
    enabled: access.may('view:keep'),
  }));
  const items = computed(() =>
    (data.value ?? []).toSorted(
      (one, other) => Number(other.mine) - Number(one.mine) || one.name.localeCompare(other.name, 'zh-Hans-CN'),
    ),
  );
  const now = computed(() => asViewQuery(filters()));
  return {
    items,
    now,
    isShown: (query) => isSameQuery(asViewQuery(query), now.value),
    shown: computed(() => items.value.find(({ query }) => isSameQuery(asViewQuery(query), now.value))),
  };
}

/** What is set, as text: an absent filter is none. */
const asViewQuery = (filters: Readonly<Record<string, unknown>>): ViewQuery =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value === ''
          ? []
          : [[name, String(value)]]
        : [],
    ),
  );

const isSameQuery = (one: ViewQuery, other: ViewQuery): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
};

/** What is saved under a new name, or changed of a view that stands. */
type Saved =
  | { view: SavedView; body: Given<typeof changeView>['body'] }
  | { view?: undefined; body: Omit<Given<typeof saveView>['body'], 'of'> };

export function useSaveView(of: ViewedList, done: () => void) {
  const { committee } = useAccess();
  return useSaving({
    save: (write, { view, body }: Saved) =>
      view
        ? write(changeView, { params: { c: committee.value.id, id: view.id }, body, version: view.version })
        : write(saveView, { params: { c: committee.value.id }, body: { of, ...body } }),
    done,
    touches: () => [keys.all(committee.value.id)],
  });
}

export function useRemoveView(done: () => void) {
  const { committee } = useAccess();
  return useSaving({
    save: (write, { id, version }: SavedView) => write(removeView, { params: { c: committee.value.id, id }, version }),
    done,
    touches: () => [keys.all(committee.value.id)],
  });
}
