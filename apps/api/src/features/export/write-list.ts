import type { RevealableField } from '@lianluo/contract/member';
import type { ExportColumn } from '@lianluo/domain/export/column';
import type { Member } from '@lianluo/domain/member/member';
import { Refusal } from '@lianluo/domain/refusal';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';
import { isKind } from '@lianluo/domain/work/kinds';
import type { SheetTask } from '../../floor/context';
import type { Table, TableValue } from '../../floor/sheet/write-sheet';
import type { Filter } from '../../floor/http/list-filter';

interface Asking {
  kind: ExportKind;
  filter: Filter;
  /** Some of the list's rows, or all of them. */
  ids: readonly string[] | undefined;
  columns: readonly ExportColumn[];
  /** Protected fields of members that are written as they are, and then who the rows are is told. */
  revealed: readonly RevealableField[];
  head: Omit<Table, 'columns' | 'rows'>;
}

/** The journal names each of them, in one row. */
const mostRevealed = 2000;

/** Reads a list as it is filtered and writes it as a workbook. */
export const writeList: SheetTask<Asking, { bytes: Uint8Array; rows: number; members?: readonly string[] }> = {
  name: 'write-list',
  async run(scope, { kind, filter, ids, columns, revealed, head }) {
    const [{ sourceOf }, { writeTable }] = await Promise.all([
      import('./exporting-kinds'),
      import('../../floor/sheet/write-sheet'),
    ]);
    const source = await sourceOf(scope, kind, { ...filter, ...(ids && isKind(kind) && { ids }) }, revealed);
    const rows = chosen(await source.rows(), ids);
    if (revealed.length > 0 && rows.length > mostRevealed) throw new Refusal('export.too-many-revealed');
    const cells = rows.map((row, index) =>
      columns.map(({ field }) => (field === 'serial' ? index + 1 : source.cells[field]?.(row))),
    );
    const bytes = await writeTable({
      ...head,
      columns: columns.map(({ label, width, kind: type }) => ({ header: label, width, kind: type })),
      rows: cells,
      total: totalOf(cells, columns, source.summed ?? []),
    });
    // Only members are revealed.
    const members = revealed.length > 0 ? rows.map((row) => (row as Member).id) : undefined;
    return { bytes, rows: rows.length, ...(members && { members }) };
  },
};

/** 合计 of the columns with amounts, where there are rows and a column to write that word in. */
function totalOf(
  rows: readonly (readonly TableValue[])[],
  columns: readonly ExportColumn[],
  summed: readonly string[],
): readonly TableValue[] | undefined {
  const isSummed = ({ field }: ExportColumn): boolean => summed.includes(field);
  const named = columns.findIndex((column) => !isSummed(column));
  if (rows.length === 0 || named === -1 || !columns.some(isSummed)) return undefined;
  const sum = (index: number): number => rows.reduce((total, row) => total + (Number(row[index] ?? 0) || 0), 0);
  return columns.map((column, index) => (index === named ? '合计' : isSummed(column) ? sum(index) : undefined));
}

/** Work is asked for by id at once; a register is small and was read whole. */
function chosen(rows: readonly unknown[], ids: readonly string[] | undefined): readonly unknown[] {
  const wanted = new Set(ids);
  // Every list is one of things with an id.
  return ids ? rows.filter((row) => wanted.has((row as { id: string }).id)) : rows;
}
