/** 导入种类 */
export const importKinds = ['members', 'opinions', 'units', 'informants', 'handling-units'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Which live dictionary fills the drop-down of a column. */
export type ChoiceSource =
  | 'units'
  | 'sectors'
  | 'levels'
  | 'yes-no'
  | 'genders'
  | 'bases'
  | 'parties'
  | 'adoptions'
  | 'unit-types';

export interface SheetColumn<Field extends string = string> {
  field: Field;
  /** The heading in our own template. */
  label: string;
  /** Other headings that offices use for it. */
  synonyms: readonly string[];
  required: boolean;
  kind: 'text' | 'long-text' | 'name' | 'day' | 'phone' | 'yes-no' | 'choice' | 'number';
  choices?: ChoiceSource;
  /** A drop-down that also lets other words in. */
  open?: boolean;
  example: string;
  note: string;
  /** Width in characters of the template's column. */
  width: number;
}
