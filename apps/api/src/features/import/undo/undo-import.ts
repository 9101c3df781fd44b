import type { undoImport as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../../floor/context';
import { accessEntry } from '../../../floor/journal/journal';
import type { Batch } from '../batch.store';
import { undoUntil } from '../batch.view';
import { beginJob, requireStep } from '../begin-job';

/** 撤销批次 */
export async function undoImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  requireStep(batch, 'undo');
  if (call.instant > undoUntil(batch.committedAt ?? '')) throw new Refusal('import.undo-expired');
  if (call.committee.pendingBatches.length > 0) throw new Refusal('import.busy');

  const entry = accessEntry(call, 'import.undo', { import: batch.id, kind: batch.kind, fileName: batch.fileName });
  return beginJob(call, batch, 'undo', { job: { by: call.user.id, at: call.instant } }, [entry]);
}
