import type { Round, RoundAnswer } from '@lianluo/domain/consultation/round';
import type { SheetTask } from '../../../floor/context';
import type { Table } from '../../../floor/sheet/write-sheet';

export interface Asked {
  round: Round;
  answers: readonly RoundAnswer[];
  head: Omit<Table, 'columns' | 'rows'>;
}

/** 书面协商意见 of one round. */
export const writeRound: SheetTask<Asked, Uint8Array> = {
  name: 'write-round',
  run: async (_scope, asked) => (await import('./write-round')).roundTable(asked),
};
