import type { ExportColumn } from '@lianluo/domain/sheet/export-columns';
import type { ExportKind } from '@lianluo/domain/sheet/export-kinds';
import type { SheetTask } from '../sheet/sheet-work';
import type { Table } from '../sheet/write-sheet';
import type { Filter } from './filter';

interface Asking {
  kind: ExportKind;
  filter: Filter;
  columns: readonly ExportColumn[];
  head: Omit<Table, 'columns' | 'rows'>;
}

/** Reads a list as it is filtered and writes it as a workbook. */
export const writeList: SheetTask<Asking, { bytes: Uint8Array; rows: number }> = {
  name: 'write-list',
  async run(scope, { kind, filter, columns, head }) {
    const [{ sourceOf }, { writeTable }] = await Promise.all([import('./lists'), import('../sheet/write-sheet')]);
    const source = await sourceOf(scope, kind, filter);
    const rows = await source.rows();
    const bytes = await writeTable({
      ...head,
      columns: columns.map(({ label, width, kind: type }) => ({ header: label, width, kind: type })),
      rows: rows.map((row, index) =>
        columns.map(({ field }) => (field === 'serial' ? index + 1 : source.cells[field]?.(row))),
      ),
    });
    return { bytes, rows: rows.length };
  },
};
