import type { commitImport as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeAddress, readCommitteeRow } from '../../../floor/committee/committee.store';
import type { AnswerFor, Call } from '../../../floor/context';
import type { Batch } from '../batch.store';
import { beginJob, requireStep } from '../begin-job';
import { isOvertaken } from '../preview/new-units';
import { readCounts } from '../preview/preview.store';
import { turning } from './turn';

/** 写入: from now on the committee lists the batch as pending, so that nothing of it shows before all of it does. */
export async function commitImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  const { mode, landing } = call.body;
  requireStep(batch, 'commit');
  refuseCommit(batch, mode);
  // The preview goes after a week, and with it what there is to write.
  await readCounts(call.storage, batch);
  if (await isOvertaken(call, batch.newUnits ?? [])) throw new Refusal('import.units-changed');

  const [row] = await call.storage.get([committeeAddress(batch.committee)], { consistent: true });
  const committee = row ? readCommitteeRow(row) : call.committee;
  if (committee.pendingBatches.length > 0) throw new Refusal('import.busy');
  const said = { mode, landing: landing ?? 'archived', job: { by: call.user.id, at: call.instant } } as const;
  return beginJob(call, batch, 'commit', said, turning(call, committee, batch, true, 'import.commit'));
}

function refuseCommit({ totals }: Batch, mode: 'valid' | 'none-if-any-error'): void {
  if (mode === 'none-if-any-error' && totals.error > 0) throw new Refusal('import.has-errors');
  if (totals.new + totals.update + totals.unchanged === 0) throw new Refusal('import.nothing');
}
