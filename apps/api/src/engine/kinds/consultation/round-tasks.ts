import type { SheetTask } from '../../../floor/context';
import type { Asked } from './export-round';

/** 书面协商意见 of one round. */
export const writeRound: SheetTask<Asked, Uint8Array> = {
  name: 'write-round',
  run: async (scope, asked) => (await import('./export-round')).roundTable(scope, asked),
};
