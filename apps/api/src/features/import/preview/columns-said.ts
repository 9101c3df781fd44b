import { columnsOf } from '@lianluo/domain/import/columns';
import { missingColumns } from '@lianluo/domain/import/mapping';
import { invalidField, Refusal, type FieldCode, type FieldError } from '@lianluo/domain/refusal';
import { mappingOfColumns, type Batch, type BatchColumn } from '../batch.store';

/** What the user says of single columns, by their places in the sheet. */
type Said = readonly { index: number; field: string | null }[];

/** The batch's columns with what was said of them; one that was not named keeps the field it was recognised by. */
export async function columnsSaid(batch: Batch, said: Said): Promise<BatchColumn[]> {
  const known = await columnsOf(batch.kind);
  const errors = said.flatMap(({ index, field }, at): FieldError[] => {
    const refuse = (name: string, code: FieldCode, message: string) => [
      { pointer: `/columns/${at}/${name}`, code, message },
    ];
    if (!batch.columns.some((column) => column.index === index))
      return refuse('index', 'column.unknown', `表中没有第${index + 1}列。`);
    if (said.findIndex((each) => each.index === index) < at)
      return refuse('index', 'column.repeated', '这一列已经指定过。');
    if (field !== null && !known.some((column) => column.field === field))
      return refuse('field', 'field.unknown', `没有“${field}”这个字段。`);
    return [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);

  const fieldOf = new Map(said.map(({ index, field }) => [index, field]));
  const columns = batch.columns.map((column): BatchColumn => {
    const field = fieldOf.has(column.index) ? (fieldOf.get(column.index) ?? null) : column.field;
    return { ...column, field, confidence: 'remembered' };
  });
  for (const { field, label } of known) {
    const holders = columns.filter((column) => column.field === field);
    if (holders.length > 1)
      throw invalidField(
        '/columns',
        'field.repeated',
        `“${label}”只能对应一列，现在对应了：${holders.map(({ header }) => header).join('、')}。`,
      );
  }
  const missing = missingColumns(mappingOfColumns(columns), known);
  if (missing.length > 0)
    throw invalidField(
      '/columns',
      'field.missing',
      `还缺少必填的列：${missing.map(({ label }) => label).join('、')}。`,
    );
  return columns;
}
