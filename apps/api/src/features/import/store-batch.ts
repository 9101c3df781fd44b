import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { WriteConflict, type Write } from '../../floor/storage/table';
import { savingBatch, type Batch } from './batch.store';

/** Another job has taken this batch over; ours ends here. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Saves where a job has got to. */
export async function storeBatch(
  { storage }: Pick<Scope, 'storage'>,
  batch: Batch,
  also: readonly Write[] = [],
): Promise<Batch> {
  try {
    await storage.write([...plain(savingBatch(batch)), ...also]);
  } catch (error) {
    throw error instanceof WriteConflict ? new Superseded() : error;
  }
  return batch;
}

export const plain = (changes: readonly CommandWrite[]): Write[] =>
  changes.map(({ refusal: _refusal, ...write }) => write as Write);
