import type { ListOf } from '@lianluo/contract/common';
import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, shallowRef } from 'vue';
import { useLook } from '../ui/ledger/look';
import { useSelection } from '../ui/ledger/selection';
import { useListQuery, type Readers } from '../ui/list-query';
import type { Walk } from '../ui/next-item';
import { sortPage } from '../ui/table/sorting';
import { useListPlace } from '../ui/use-list-place';
import type { Ledger, LedgerSetup } from './ledger';
import { useViews } from './views';

/** As many rows as a printer should be given at once. */
const mostPrinted = 1000;

/** A ledger's list as its page shows it: filters and page from the address, rows from the API, the look from the reader. */
export function useLedger<Row extends { id: string }, const Name extends string, const R extends Readers>(
  setup: LedgerSetup<Row, Name, R>,
): Ledger<Row, Name, R> {
  const { list, readers, ask, titleOf, pages, sheet, many, presets = [], jumps = false } = setup;
  const cache = useQueryCache();
  const columns = computed(setup.columns);
  const sorts = () => Object.fromEntries(columns.value.flatMap(({ name, sort }) => (sort ? [[name, sort]] : [])));
  const query = useListQuery(readers, { sorts, jumps });

  const views = useViews(list, () => ({ ...query.applied.value, ...(query.sort.value && { sort: query.sort.value }) }));

  const asked = computed(() => ask(query.request.value));
  const { data, error, isLoading, refetch } = useQuery(() => ({
    ...asked.value,
    placeholderData: (before: ListOf<Row> | undefined) => before,
  }));
  const printed = shallowRef<readonly Row[]>();
  const rows = computed(() => printed.value ?? sortPage(data.value?.items ?? [], columns.value, query.sort.value));
  const before = computed(() => (printed.value ? 0 : (query.page.value - 1) * query.size.value));
  const serials = computed(() => new Map(rows.value.map(({ id }, index) => [id, before.value + index + 1])));

  /** The rows in the order of the list, and the pages behind them as they are asked for. */
  const walkFrom = (page: ListOf<Row> | undefined, inOrder: readonly Row[]): Walk => ({
    stops: inOrder.map((row) => ({ id: row.id, to: pages?.to(row) ?? '', mine: pages?.isMine?.(row) ?? false })),
    ...(page?.nextCursor && {
      more: async () => {
        const next = await fetchFrom(page.nextCursor);
        return walkFrom(next, next.items);
      },
    }),
  });
  const fetchFrom = async (cursor: string | null, limit = query.size.value): Promise<ListOf<Row>> => {
    const { page: _page, cursor: _cursor, ...asked } = query.request.value;
    // Leaving out the page's place leaves the filters and the order, which the rest type cannot say of a generic.
    const request = { ...asked, limit, ...(cursor && { cursor }) } as typeof query.request.value;
    const { data: page, error: failure } = await cache.refresh(cache.ensure(ask(request)));
    if (!page) throw failure ?? new Error('A page of the list did not come.');
    return page;
  };

  if (pages)
    useListPlace(
      computed(() => data.value !== undefined),
      pages.isOne,
      pages.isMine && (() => walkFrom(data.value, rows.value)),
    );

  return {
    list,
    views,
    many,
    presets,
    query,
    columns,
    data,
    asked,
    rows,
    error,
    isLoading,
    refetch,
    titleOf,
    pages,
    jumps,
    sheet,
    printed,
    total: computed(() => query.totalOf(data.value?.total)),
    look: useLook(
      list,
      () => columns.value,
      () => views.shown.value,
    ),
    selection: useSelection(
      () => query.applied.value,
      () => rows.value.map(({ id }) => id),
    ),
    serialOf: ({ id }) => serials.value.get(id) ?? 0,
    everyRow: async () => {
      const found: Row[] = [];
      let cursor: string | null = null;
      do {
        const page: ListOf<Row> = await fetchFrom(cursor, 100);
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor && found.length < mostPrinted);
      return found;
    },
  };
}
