import { WriteConflict, type Storage, type Write } from '../../../floor/storage/table';

/** A transaction takes so many rows. */
const most = 100;

/**
 * Writes what there is with its guards. A chunk of a time before guards may be too large for both together: its guards go first,
 * and where the rest is cut off it is done again.
 */
export async function writeGuarded(
  storage: Storage,
  writes: readonly Write[],
  guards: readonly Write[],
): Promise<void> {
  if (writes.length + guards.length <= most) return storage.write([...writes, ...guards]);
  for (let start = 0; start < guards.length; start += most)
    await storage.write(guards.slice(start, start + most)).catch((error: unknown) => {
      // Which of the guards it was says nothing about the rest.
      throw error instanceof WriteConflict ? new WriteConflict([]) : error;
    });
  return storage.write(writes);
}
