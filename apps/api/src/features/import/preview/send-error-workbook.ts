import type { errorWorkbook as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Call } from '../../../floor/context';
import type { Batch } from '../batch.store';
import { writeErrors } from '../sheet-tasks';
import { requireTold } from '../tells-rows';

/** 错误标注表: the user's own sheet with every bad cell coloured and told about. */
export async function sendErrorWorkbook(call: Call<typeof endpoint>, batch: Batch): Promise<Answer<undefined>> {
  requireTold(call, batch);
  if (batch.chunks === 0) throw new Refusal('import.not-now');
  const bytes = await call.sheets.run(writeErrors, call, batch);
  return { file: { bytes, name: `${batch.fileName.replace(/\.\w+$/, '')}-错误标注.xlsx` } };
}
