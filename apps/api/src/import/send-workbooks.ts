import type { errorWorkbook, importTemplate } from '@lianluo/contract/import';
import { nationalSectors, type Member } from '@lianluo/domain/member/member';
import type { ImportKind } from '@lianluo/domain/sheet/column';
import { Refusal } from '@lianluo/domain/refusal';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Answer, Call } from '../context';
import { readAll } from '../platform/platform.store';
import type { Batch } from './batch.store';
import { readChunks, type PreviewRow } from './preview.store';

/** 错误标注表: the user's own sheet with every bad cell coloured and told about. */
export async function sendErrorWorkbook(
  { storage }: Call<typeof errorWorkbook>,
  batch: Batch,
): Promise<Answer<undefined>> {
  if (batch.chunks === 0) throw new Refusal('import.not-now');
  const [{ readTable }, { writeErrorWorkbook }] = await Promise.all([
    import('./parse-file'),
    import('../sheet/error-workbook'),
  ]);
  const { grid, header } = await readTable({ storage }, batch);
  const chunks = Array.from({ length: batch.chunks }, (_, chunk) => chunk);
  const rows: PreviewRow[] = [];
  for (let start = 0; start < chunks.length; start += 50)
    rows.push(...(await readChunks(storage, batch, chunks.slice(start, start + 50))).flat());
  const bytes = await writeErrorWorkbook(grid, header, rows);
  return { file: { bytes, name: `${batch.fileName.replace(/\.\w+$/, '')}-错误标注.xlsx` } };
}

/** 导入模板, with this committee's units and sectors in its lists. */
export async function sendTemplate(call: Call<typeof importTemplate>, kind: ImportKind): Promise<Answer<undefined>> {
  const [{ writeTemplate }, units, members] = await Promise.all([
    import('../sheet/template'),
    readAll<Unit>(call, 'units'),
    readAll<Member>(call, 'members'),
  ]);
  // Those in use come first, then the others of the country.
  const sectors = new Set([...members.map(({ value }) => value.sector), ...nationalSectors]);
  const names = units.map(({ value }) => ({ name: value.name }));
  const bytes = await writeTemplate(kind, { units: names, sectors: [...sectors] });
  return { file: { bytes, name: kind === 'members' ? '委员名册导入模板.xlsx' : '社情民意台账导入模板.xlsx' } };
}
