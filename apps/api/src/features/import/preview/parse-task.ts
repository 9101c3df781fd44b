import type { SheetTask } from '../../../floor/context';
import type { Batch } from '../batch.store';

/** Reads and judges the file of a batch, and keeps the preview. */
export const parseBatch: SheetTask<Batch, void> = {
  name: 'parse-batch',
  run: async (scope, batch) => void (await (await import('./parse-file')).parseFile(scope, batch)),
};
