/** Which live dictionary fills the drop-down of a column; one with words of its own has them beside it. */
export type ChoiceSource =
  | 'units'
  | 'topics'
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
  /** Headings of another column that it is taken from where the sheet has none of its own. */
  otherwise?: readonly string[];
  required: boolean;
  kind: 'text' | 'long-text' | 'name' | 'day' | 'phone' | 'yes-no' | 'choice' | 'number';
  choices?: ChoiceSource | readonly string[] | undefined;
  /** A drop-down that also lets other words in. */
  open?: boolean;
  example: string;
  note: string;
  /** Width in characters of the template's column. */
  width: number;
}
