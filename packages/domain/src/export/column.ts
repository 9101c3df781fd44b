/** A column that a list can be exported with: the key that the API takes and the heading that the office reads. */
export interface ExportColumn<Field extends string = string> {
  field: Field;
  label: string;
  kind: 'text' | 'number' | 'date';
  /** In characters; about two for a 汉字. */
  width: number;
}

export const column = <const Field extends string>(
  field: Field,
  label: string,
  width: number,
  kind: ExportColumn['kind'] = 'text',
): ExportColumn<Field> => ({ field, label, kind, width });

export const serial = column('serial', '序号', 6, 'number');
