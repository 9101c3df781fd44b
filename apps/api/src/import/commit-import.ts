import type { commitImport as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { nextBatch, savingBatch, type Batch } from './batch.store';
import { batchView } from './batch.view';
import { isOvertaken } from './new-units';
import { readCounts } from './preview.store';
import { turning } from './turn';

/** 写入: from now on the committee lists the batch as pending, so that nothing of it shows before all of it does. */
export async function commitImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  const { mode, landing } = call.body;
  refuseCommit(batch, mode);
  // The preview goes after a week, and with it what there is to write.
  await readCounts(call.storage, batch);
  if (await isOvertaken(call, batch.newUnits ?? [])) throw new Refusal('import.units-changed');

  const next = nextBatch(batch, {
    status: 'committing',
    done: 0,
    mode,
    landing: landing ?? 'archived',
    job: { by: call.user.id, at: call.instant },
  });
  const [row] = await call.storage.get([committeeAddress(batch.committee)], { consistent: true });
  const committee = row ? readCommitteeRow(row) : call.committee;
  if (committee.pendingBatches.length > 0) throw new Refusal('import.busy');
  const changes = [...turning(call, committee, batch, true, 'import.commit'), ...savingBatch(next)];
  const answer = await commit(call, changes, { body: batchView(next), version: next.version });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}

function refuseCommit({ status, totals }: Batch, mode: 'valid' | 'none-if-any-error'): void {
  if (status !== 'ready') throw new Refusal('import.not-now');
  if (mode === 'none-if-any-error' && totals.error > 0) throw new Refusal('import.has-errors');
  if (totals.new + totals.update + totals.unchanged === 0) throw new Refusal('import.nothing');
}
