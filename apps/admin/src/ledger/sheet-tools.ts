import { exportList } from '@lianluo/contract/export';
import { isImportKind } from '@lianluo/domain/import/import-kinds';
import { computed, nextTick, ref, watch, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { useAccess } from '../api/access';
import { download } from '../api/call';
import { useDownload } from '../api/use-download';
import type { Tool } from '../ui/ledger/tools';
import { notifyDone, notifyFailed } from '../ui/notify';
import type { Ledger } from './ledger';

/** 导出: the rows of the filters, or those that are selected, with the columns on screen. */
export function useSheet<Row extends { id: string }, Name extends string>(ledger: Ledger<Row, Name>) {
  const { committee } = useAccess();
  const sheet = useDownload(
    (ids: readonly string[] | undefined) => {
      if (!ledger.sheet) throw new Error('This ledger has no sheet.');
      const { kind, fields, filter: always } = ledger.sheet;
      const { hidden } = ledger.look.look.value;
      const shown = ledger.columns.value.map(({ name }) => name).filter((name) => !hidden.includes(name));
      const filter = { ...asSheetFilter(ledger.query.applied.value), ...always };
      const body = { kind, filter, ...(ids && { ids: [...ids] }) };
      return download(exportList, {
        params: { c: committee.value.id },
        body: fields ? { ...body, columns: fields(shown) } : body,
      });
    },
    (file) => notifyDone(`已导出 ${file.fileName}`),
  );
  watch(sheet.error, (problem) => problem && notifyFailed(problem));
  return sheet;
}

/** A sheet is asked for by the very filters of the list; an absent one is no filter. */
export const asSheetFilter = (filters: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
  );

/** The tools that every ledger has, 导入 where its sheets are read, and those of its own. */
export function useSheetTools<Row extends { id: string }, Name extends string>(
  ledger: () => Ledger<Row, Name>,
  own: () => readonly Tool[],
): ComputedRef<Tool[]> {
  const access = useAccess();
  const router = useRouter();
  const sheet = useSheet(ledger());
  const printing = ref(false);
  async function print() {
    if (printing.value) return;
    printing.value = true;
    const { printed, everyRow } = ledger();
    try {
      printed.value = await everyRow();
      await nextTick();
      window.print();
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      notifyFailed(failure);
    } finally {
      printed.value = undefined;
      printing.value = false;
    }
  }
  const importSheet = () => router.push({ name: 'imports', query: { kind: ledger().list } });
  return computed(() => [
    ...(ledger().sheet && access.may('export:run')
      ? [
          {
            place: 'export' as const,
            label: '导出',
            busy: sheet.isLoading.value,
            disabled: ledger().data.value?.items.length === 0,
            run: () => sheet.mutate(undefined),
          },
        ]
      : []),
    { place: 'print', label: '打印', busy: printing.value, run: print },
    ...(isImportKind(ledger().list) && access.may('import:run') && router.hasRoute('imports')
      ? [{ place: 'import' as const, label: '导入', run: importSheet }]
      : []),
    ...own(),
  ]);
}
