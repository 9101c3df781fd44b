import type { recheckImport as endpoint } from '@lianluo/contract/import';
import type { AnswerFor, Call } from '../../../floor/context';
import type { Batch } from '../batch.store';
import { beginJob } from '../begin-job';

/** 重新检查: every row is judged again, after something that it needs was made elsewhere. */
export const recheckImport = (call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> =>
  beginJob(call, batch, 'recheck', { chunks: 0 });
