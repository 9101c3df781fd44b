import type { OwedView } from '@lianluo/contract/report-rule';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

export interface Told {
  owed: OwedView;
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 应报未报 of a period. */
export const writeOwed: SheetTask<Told, Uint8Array> = {
  name: 'write-owed',
  run: async (_scope, told) => (await import('./write-owed')).owedTable(told),
};
