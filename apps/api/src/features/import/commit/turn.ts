import type { Committee } from '@lianluo/domain/committee/committee';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../../floor/committee/committee.store';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import { WriteConflict } from '../../../floor/storage/table';
import { nextBatch, savingBatch, type Batch } from '../batch.store';
import { plain, Superseded } from '../store-batch';

/** The committee with the batch among those whose rows are not shown, or without it; and its entry in the journal. */
export function turning(
  scope: Scope,
  committee: Committee,
  batch: Batch,
  hidden: boolean,
  action: string,
): CommandWrite[] {
  const others = committee.pendingBatches.filter((id) => id !== batch.id);
  const pendingBatches = hidden ? [...others, batch.id] : others;
  const version = committee.version + 1;
  const lastTurn = { at: scope.now().toISOString(), version };
  const turned: Committee = { ...committee, pendingBatches, lastTurn, updatedAt: lastTurn.at, version };
  const item = { kind: 'committee', id: committee.id, version: turned.version };
  const set = { pendingBatches, import: batch.id, fileName: batch.fileName };
  return [
    { table: 'platforms', put: committeeRow(turned), if: { version: committee.version }, refusal: 'again' },
    { ...entryOf(scope, item, action, { set, unset: [], texts: {} }), refusal: 'again' },
  ];
}

/** Shows or hides everything a batch wrote at once, in one transaction with the batch itself. */
export async function turn(
  scope: Scope,
  batch: Batch,
  hidden: boolean,
  action: string,
  changes: Partial<Batch>,
): Promise<Batch> {
  for (;;) {
    const [row] = await scope.storage.get([committeeAddress(batch.committee)], { consistent: true });
    if (!row) throw new Superseded();
    const next = nextBatch(batch, changes);
    try {
      await scope.storage.write([
        ...plain(turning(scope, readCommitteeRow(row), batch, hidden, action)),
        ...plain(savingBatch(next)),
      ]);
      return next;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      // Somebody changed the committee meanwhile: try again on what they left.
      if (error.failed.some(({ index }) => index > 1)) throw new Superseded();
    }
  }
}
