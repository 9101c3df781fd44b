import type { ImportView } from '@lianluo/contract/import-schemas';
import { columnsOf } from '@lianluo/domain/import/columns';

type Kind = ImportView['kind'];
type Column = ImportView['columns'][number];

/** Before the sheet's own columns: the row's number, and what becomes of it. */
export const ownWidths = { row: 56, state: 136 };

/** Room for what usually stands in a field of this kind, and for the heading; a sheet's own column by its sample. */
export async function widthsOf(kind: Kind, columns: readonly Column[]): Promise<Map<number, number>> {
  const usual = new Map((await columnsOf(kind)).map(({ field, width }) => [field, width]));
  return new Map(
    columns.map(({ index, header, field, sample }) => {
      const characters = usual.get(field ?? '') ?? 2 * Math.min(sample.length, 12);
      return [index, Math.min(260, Math.max(64, characters * 8 + 40, header.length * 13 + 20))];
    }),
  );
}

/** What a column becomes, where its heading does not say it. */
export function aimOf({ field, header }: Column, fields: ImportView['fields']): string {
  if (field === null) return '不导入';
  const label = fields.find((each) => each.field === field)?.label;
  return label === header ? '' : `→ ${label}`;
}
