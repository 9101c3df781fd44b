import type { importTemplate as endpoint } from '@lianluo/contract/import';
import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import { importTitle } from '@lianluo/domain/import/columns';
import type { Answer, Call } from '../../../floor/context';
import { writeImportTemplate } from '../sheet-tasks';

/** 导入模板, with this committee's units and sectors in its lists. */
export async function sendTemplate(call: Call<typeof endpoint>, kind: ImportKind): Promise<Answer<undefined>> {
  const bytes = await call.sheets.run(writeImportTemplate, call, kind);
  return { file: { bytes, name: `${importTitle(kind)}导入模板.xlsx` } };
}
