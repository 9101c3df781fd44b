import { marksOf } from '../scorecard/standing-marks';
import type { Storage } from '../../floor/storage/table';
import { headWrite, readSets, type RankedKind, type SetHead } from './standing.store';

/** Marks that are read together. */
const together = 80;
/** Of more it is quicker to count all of them. */
const mostStale = 300;

/**
 * Tells every set of a committee whose cards have changed, and takes the marks away that said so: first the one, then the other, so
 * that whoever is stopped between them does it again.
 */
export async function takeMarks(storage: Storage, committee: string, now: Date): Promise<void> {
  for await (const { keys, pk, subjects } of marksOf(storage, committee, together)) {
    for (const { set, head } of await readSets(storage, committee)) {
      const next = withStale(
        head,
        subjects.filter((subject) => concerns(set.kind, subject)),
      );
      if (next !== head) await storage.write([headWrite(set, head, { ...next, at: now.toISOString() })]);
    }
    if (keys.length > 0) await storage.write(keys.map((sk) => ({ table: 'ephemeral', remove: { pk, sk } })));
  }
}

/** What its members did may be asked of a unit. */
export const concerns = (kind: RankedKind, subject: string): boolean =>
  kind === 'unit' || subject.startsWith('member#');

/**
 * A set that nothing is known of, and that nobody counts, will be counted whole. Any other is written anew even where it knew of the
 * subject: whoever has read the card of before, and is about to say that it is counted, must come to another version.
 */
function withStale(head: SetHead, subjects: readonly string[]): SetHead {
  if (subjects.length === 0 || (head.countedOn === undefined && head.run === undefined)) return head;
  const stale = [...new Set([...head.stale, ...subjects])];
  if (stale.length <= mostStale) return { ...head, stale };
  return { ...head, countedOn: undefined, run: undefined, stale: [] };
}
