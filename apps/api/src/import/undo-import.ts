import type { undoImport as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { accessEntry } from '../journal/journal';
import { nextBatch, savingBatch, type Batch } from './batch.store';
import { batchView, undoUntil } from './batch.view';

/** 撤销批次 */
export async function undoImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  if (batch.status !== 'committed' || batch.committedAt === undefined) throw new Refusal('import.not-now');
  if (call.instant > undoUntil(batch.committedAt)) throw new Refusal('import.undo-expired');
  if (call.committee.pendingBatches.length > 0) throw new Refusal('import.busy');

  const next = nextBatch(batch, { status: 'undoing', done: 0, job: { by: call.user.id, at: call.instant } });
  const entry = accessEntry(call, 'import.undo', { import: batch.id, kind: batch.kind, fileName: batch.fileName });
  const answer = await commit(call, [...savingBatch(next), entry], { body: batchView(next), version: next.version });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}
