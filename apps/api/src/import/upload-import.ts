import { uploadImport as endpoint } from '@lianluo/contract/import';
import { mostCharacters } from '@lianluo/domain/text/limits';
import { typedLine } from '@lianluo/domain/text/typed';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { answeredBefore, hashOfBytes } from '../http/idempotency';
import { readUpload } from '../http/read-upload';
import { accessEntry } from '../journal/journal';
import { noTotals, requireFewOpen, savingBatch, type Batch } from './batch.store';
import { batchView } from './batch.view';
import { expiryFrom, keepFile, partsOf } from './file.store';
import { checkFile } from './sheet-tasks';

/** 上传: what is no sheet is refused at once; a sheet is kept and read by the job. */
export async function uploadImport(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { content: kind, fileName, bytes } = await readUpload(call.request, endpoint.upload);
  await call.sheets.run(checkFile, call, { bytes, fileName });
  // What was answered was a batch.
  const before = answeredBefore(call, hashOfBytes(kind, fileName, bytes)) as AnswerFor<typeof endpoint> | undefined;
  if (before) return before;
  await requireFewOpen(call);

  const batch: Batch = {
    id: call.newId(),
    committee: call.committee.id,
    kind,
    fileName: keptName(fileName),
    status: 'parsing',
    done: 0,
    totals: noTotals,
    columns: [],
    notes: [],
    fileParts: partsOf(bytes),
    chunks: 0,
    by: { id: call.user.id, name: call.user.name },
    createdAt: call.instant,
    version: 1,
  };
  await keepFile(call.storage, batch, bytes, expiryFrom(call.instant));
  const entry = accessEntry(call, 'import.upload', { import: batch.id, kind, fileName: batch.fileName });
  const answer = await commit(call, [...savingBatch(batch), entry], { body: batchView(batch), version: 1 });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}

/** The name of a file is shown and stands in that of another: what a line may not hold is left out, for nobody typed it. */
const keptName = (fileName: string): string =>
  Array.from(typedLine(fileName.replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')))
    .slice(0, mostCharacters.fileName)
    .join('');
