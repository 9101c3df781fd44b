import type { GridImport } from '@lianluo/contract/grid-sheet';
import type { Day } from '@lianluo/domain/calendar/day';
import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

interface Writing {
  kind: NetworkKind;
  on: Day;
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 联系网络表 of a day. */
export const writeGrid: SheetTask<Writing, { bytes: Uint8Array; rows: number }> = {
  name: 'write-grid',
  run: async (scope, { kind, on, head }) => (await import('./grid-table')).gridTable(scope, kind, on, head),
};

/** What a 联系网络表 says, compared with what stands. */
export const judgeGrid: SheetTask<{ kind: NetworkKind; fileName: string; bytes: Uint8Array }, GridImport> = {
  name: 'judge-grid',
  run: async (scope, { kind, fileName, bytes }) =>
    (await import('./grid-table')).gridOfFile(scope, kind, bytes, fileName),
};
