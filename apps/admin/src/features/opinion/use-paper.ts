import { exportList } from '@lianluo/contract/import';
import { opinions, type OpinionSummary } from '@lianluo/contract/opinion';
import { nextTick, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { call, download } from '../../api/call';
import { saveFile } from '../../api/save-file';
import { notifyFailed } from '../../ui/notify';
import { exportedColumns } from './opinion.columns';
import type { OpinionFilters } from './opinion.filters';

/** As many rows as a printer should be given at once. */
const mostPrinted = 1000;

export interface Paper {
  /** While it prints: every row of the filtered list instead of one page. */
  rows: ShallowRef<OpinionSummary[] | undefined>;
  printing: Ref<boolean>;
  exporting: Ref<boolean>;
  print(): Promise<void>;
  exportList(): Promise<void>;
}

/** The whole filtered list on paper or as a workbook, with the columns the reader chose. */
export function usePaper(committee: Ref<string>, filters: Ref<OpinionFilters>, hidden: Ref<string[]>): Paper {
  const rows = shallowRef<OpinionSummary[]>();
  const printing = ref(false);
  const exporting = ref(false);

  const whole = async () => {
    const found: OpinionSummary[] = [];
    let cursor: string | undefined;
    do {
      const query = { ...filters.value, limit: 100, cursor };
      const page = await call(opinions.list, { params: { c: committee.value }, query });
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && found.length < mostPrinted);
    return found;
  };

  const saying = async (busy: Ref<boolean>, act: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      notifyFailed(error);
    } finally {
      busy.value = false;
    }
  };

  return {
    rows,
    printing,
    exporting,
    print: () =>
      saying(printing, async () => {
        rows.value = await whole();
        await nextTick();
        window.print();
        rows.value = undefined;
      }),
    exportList: () =>
      saying(exporting, async () => {
        // A sheet is asked for by the very filters of the list; an absent one is no filter.
        const filter: Record<string, string> = {};
        for (const [name, value] of Object.entries(filters.value)) if (value) filter[name] = value;
        const body = { kind: 'opinions' as const, filter, columns: exportedColumns(hidden.value) };
        saveFile(await download(exportList, { params: { c: committee.value }, body }));
      }),
  };
}
