import type { Settlement } from '@lianluo/domain/task/settlement';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

export interface Asked {
  settlement: Settlement;
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 任务结算单 of one month. */
export const writeSettlement: SheetTask<Asked, Uint8Array> = {
  name: 'write-settlement',
  run: async (_scope, asked) => (await import('./write-settlement')).settlementTable(asked),
};
