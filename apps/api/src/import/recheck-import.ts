import type { recheckImport as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { nextBatch, savingBatch, type Batch } from './batch.store';
import { batchView } from './batch.view';

/** 重新检查: every row is judged again, after something that it needs was made elsewhere. */
export async function recheckImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  if (batch.status !== 'ready') throw new Refusal('import.not-now');
  const next = nextBatch(batch, { status: 'parsing', done: 0, chunks: 0 });
  const answer = await commit(call, savingBatch(next), { body: batchView(next), version: next.version });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}
