import type { errorWorkbook, importTemplate } from '@lianluo/contract/import';
import type { ImportKind } from '@lianluo/domain/sheet/column';
import { importTitles } from '@lianluo/domain/sheet/columns';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Call } from '../context';
import type { Batch } from './batch.store';
import { writeErrors, writeImportTemplate } from './sheet-tasks';

/** 错误标注表: the user's own sheet with every bad cell coloured and told about. */
export async function sendErrorWorkbook(call: Call<typeof errorWorkbook>, batch: Batch): Promise<Answer<undefined>> {
  if (batch.chunks === 0) throw new Refusal('import.not-now');
  const bytes = await call.sheets.run(writeErrors, call, batch);
  return { file: { bytes, name: `${batch.fileName.replace(/\.\w+$/, '')}-错误标注.xlsx` } };
}

/** 导入模板, with this committee's units and sectors in its lists. */
export async function sendTemplate(call: Call<typeof importTemplate>, kind: ImportKind): Promise<Answer<undefined>> {
  const bytes = await call.sheets.run(writeImportTemplate, call, kind);
  return { file: { bytes, name: `${importTitles[kind]}导入模板.xlsx` } };
}
