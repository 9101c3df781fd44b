import type { readImport as endpoint } from '@lianluo/contract/import';
import type { AnswerFor, Call } from '../../floor/context';
import type { Batch } from './batch.store';
import { batchView } from './batch.view';
import { tellsRows } from './tells-rows';

export async function readImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  return { body: await batchView(batch, tellsRows(call, batch)), version: batch.version };
}
