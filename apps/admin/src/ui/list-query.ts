import { computed, reactive, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';
import { sortedBy, type Sort } from './table/sorting';

/** Reads one filter from the address; anything that is not a value of it is as if it were not there. */
export type Reader<Value> = (text: string) => Value | undefined;
export type Readers = Record<string, Reader<unknown>>;
export type Filters<R extends Readers> = {
  -readonly [Name in keyof R]?: R[Name] extends Reader<infer Value> ? Value : never;
};

export const text: Reader<string> = (given) => given || undefined;
export const day: Reader<string> = (given) => (/^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined);
export const oneOf =
  <const Choice extends string>(choices: readonly Choice[]): Reader<Choice> =>
  (given) =>
    choices.find((choice) => choice === given);
export const flag = oneOf(['true', 'false']);

export interface ListQuery<R extends Readers> {
  /** What stands in the filter bar; bind the controls to it. */
  draft: Filters<R>;
  /** What was last searched for: the filters in the address. */
  applied: ComputedRef<Filters<R>>;
  /** What to ask the API for: the filters, the page's cursor and its size. */
  request: ComputedRef<Filters<R> & Asked>;
  /** The order of the list, where it is not its own; the store's or, within the page, ours. */
  sort: ComputedRef<Sort | undefined>;
  page: ComputedRef<number>;
  size: ComputedRef<number>;
  filtered: ComputedRef<boolean>;
  /** The total of the first page, remembered on the pages after it. */
  totalOf(fetched: number | null | undefined): number | null;
  /** Changes what stands in the bar. */
  set(changed: Readonly<Record<string, string | undefined>>): void;
  search(): void;
  /** Takes one of the applied filters off. */
  remove(name: string): void;
  reset(): void;
  /** Shows exactly these filters, and the order among them. */
  show(query: Readonly<Record<string, unknown>>): void;
  sortBy(sort: Sort | undefined): void;
  jump(page: number, total: number | null): void;
  next(cursor: string, total: number | null): void;
  previous(): void;
  resize(size: number): void;
}

/** What of a list is asked for, besides its filters. */
export interface Asked {
  limit: number;
  cursor?: string;
  page?: number;
  sort?: Sort;
}

/** What a list can besides being filtered. */
interface Abilities {
  /** Columns by which the reader may put it in order, and who does so. */
  sorts?: () => Readonly<Record<string, 'store' | 'page'>>;
  /** The API finds a page by its number. */
  jumps?: boolean;
}

/** A list whose filters and page live in the address, so going back, refreshing and a pasted link show the same rows. */
export function useListQuery<const R extends Readers>(readers: R, can: Abilities = {}): ListQuery<R> {
  const route = useRoute();
  const router = useRouter();
  const names = Object.keys(readers);

  const raw = (name: string) => {
    const value = route.query[name];
    return typeof value === 'string' ? value : undefined;
  };
  const applied = computed(() => {
    const found = names.map((name) => [name, readers[name]?.(raw(name) ?? '')] as const);
    // Each reader gives its own field's type; fromEntries cannot say so.
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Filters<R>;
  });
  const draft = reactive<Record<string, unknown>>({ ...applied.value });
  watch(applied, (now) => names.forEach((name) => (draft[name] = now[name])));

  const page = computed(() => Math.max(1, Number(raw('page')) || 1));
  const size = computed(() => (raw('limit') === '50' ? 50 : 20));
  const sorter = computed(() => can.sorts?.()[sortedBy(raw('sort'))?.name ?? '']);
  const sort = computed(() => (sorter.value ? raw('sort') : undefined));
  const request = computed(() => {
    const cursor = raw('cursor');
    return {
      ...applied.value,
      limit: size.value,
      ...(sort.value && sorter.value === 'store' && { sort: sort.value }),
      ...(cursor ? { cursor } : can.jumps && page.value > 1 && { page: page.value }),
    };
  });

  const go = (
    filters: Record<string, unknown>,
    paging: LocationQueryRaw = {},
    state: Place = { trail: [], total: null },
  ) => {
    const kept = Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== '');
    const limit = size.value === 20 ? {} : { limit: String(size.value) };
    const order = sort.value ? { sort: sort.value } : {};
    const written = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
    const query = { ...order, ...written, ...limit, ...paging };
    void router.push({ query, state: { ...state } });
  };

  return {
    draft: draft as Filters<R>,
    applied,
    request,
    sort,
    page,
    size,
    filtered: computed(() => Object.keys(applied.value).length > 0),
    totalOf: (fetched) => fetched ?? (page.value > 1 ? place().total : null),
    set: (changed) => void Object.assign(draft, changed),
    search: () => go(draft),
    remove: (name) => go({ ...applied.value, [name]: undefined }),
    reset: () => {
      names.forEach((name) => (draft[name] = undefined));
      go({});
    },
    show: (query) => go(query, 'sort' in query ? {} : { sort: undefined }),
    sortBy: (by) => go(applied.value, { sort: by }),
    jump: (to, total) => go(applied.value, { page: to > 1 ? String(to) : undefined }, { trail: [], total }),
    next: (cursor, total) => {
      const trail = [...place().trail, raw('cursor') ?? ''];
      go(applied.value, { cursor, page: String(page.value + 1) }, { trail, total });
    },
    previous: () => {
      const { trail, total } = place();
      const cursor = trail.at(-1);
      // A page that was jumped to, or a pasted link, does not know the way back: its number does, or else the first page is right.
      if (!cursor && can.jumps) {
        const to = page.value - 1;
        return go(applied.value, { page: to > 1 ? String(to) : undefined }, { trail: [], total });
      }
      if (!cursor) return go(applied.value);
      go(applied.value, { cursor, page: String(page.value - 1) }, { trail: trail.slice(0, -1), total });
    },
    resize: (limit) => go(applied.value, { limit: limit === 20 ? undefined : String(limit) }),
  };
}

interface Place {
  /** Cursors of the pages before this one; the first page has none. */
  trail: string[];
  total: number | null;
}

/** The way here, kept by the browser with the history entry. */
function place(): Place {
  const state: Partial<Place> = (history.state as Partial<Place> | null) ?? {};
  return {
    trail: Array.isArray(state.trail) ? state.trail : [],
    total: typeof state.total === 'number' ? state.total : null,
  };
}
