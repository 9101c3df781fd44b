import { uploadImport as endpoint } from '@lianluo/contract/import';
import type { AnswerFor, Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { answeredBefore } from '../../../floor/http/idempotency';
import { readUpload } from '../../../floor/http/read-upload';
import { accessEntry } from '../../../floor/journal/journal';
import type { Arrived } from '../../../floor/upload/arrived';
import { keepFile, partsOf } from '../../../floor/upload/file.store';
import { noTotals, requireFewOpen, savingBatch, type Batch } from '../batch.store';
import { batchView } from '../batch.view';
import { expiryFrom } from './expiry';
import { checkFile } from '../sheet-tasks';

type Uploading = Call<typeof endpoint>;

/** 上传: what is no sheet is refused at once; a sheet is kept and read by the job. */
export async function uploadImport(call: Uploading): Promise<AnswerFor<typeof endpoint>> {
  const form = await readUpload(call.request, endpoint.upload);
  if (call.key) (await import('../../../floor/http/require-scope')).requireKind(call.key, form.content, 'write');
  // What was answered was a batch.
  const before = answeredBefore(call, form.hash) as AnswerFor<typeof endpoint> | undefined;
  return before ?? form.withFile(call, (file) => beginBatch(call, form.content, file));
}

async function beginBatch(call: Uploading, kind: Batch['kind'], { fileName, bytes, using }: Arrived) {
  await call.sheets.run(checkFile, call, { bytes, fileName });
  await requireFewOpen(call);

  const batch: Batch = {
    id: call.newId(),
    committee: call.committee.id,
    kind,
    fileName,
    status: 'parsing',
    done: 0,
    totals: noTotals,
    columns: [],
    notes: [],
    fileParts: partsOf(bytes.length),
    chunks: 0,
    by: { id: call.user.id, name: call.user.name },
    createdAt: call.instant,
    version: 1,
  };
  await keepFile(call.storage, batch, bytes, expiryFrom(call.instant));
  const entry = accessEntry(call, 'import.upload', { import: batch.id, kind, fileName });
  const answer = await commit(call, [...savingBatch(batch), entry, ...using], {
    body: await batchView(batch),
    version: 1,
  });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}
