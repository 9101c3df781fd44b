import type { SheetColumn } from './column';
import { plainText } from '../sheet/cell-text';

export interface Heading {
  /** Zero-based column of the sheet. */
  index: number;
  /** Lines of a heading of several rows are joined: `编组 / 工作所在街道`. */
  text: string;
}

/** The column that an error workbook puts first; it is never read back. */
export const errorColumnLabel = '错误说明';

/** A heading as it is compared and remembered: without spaces, line breaks, stars, colons. */
export function headingKey(text: string): string {
  return plainText(text)
    .replaceAll(/[*＊:：]/g, '')
    .toLowerCase();
}

const withoutBrackets = (key: string): string => key.replaceAll(/[([【〔][^)\]】〕]*[)\]】〕]/g, '');

/** The keys that one heading may be known by: whole, without its brackets, and its lowest line alone. */
export function headingKeys(text: string): readonly string[] {
  const whole = headingKey(text);
  const lowest = headingKey(text.split(headingJoin).at(-1) ?? '');
  return [...new Set([whole, withoutBrackets(whole), lowest, withoutBrackets(lowest)])].filter((key) => key !== '');
}

/** Stands between the lines of a heading of several rows. */
export const headingJoin = ' / ';

export function knownKeys(column: SheetColumn): readonly string[] {
  return [column.label, ...column.synonyms].map(headingKey);
}

const indexes = new WeakMap<readonly SheetColumn[], ReadonlyMap<string, SheetColumn>>();

function indexOf(columns: readonly SheetColumn[]): ReadonlyMap<string, SheetColumn> {
  const known = indexes.get(columns);
  if (known) return known;
  const words = columns.flatMap((each) => each.synonyms.map((word) => [headingKey(word), each] as const));
  // The first column of the table wins where two share a word, and its own name is nobody else's.
  const index = new Map([
    ...words.reverse(),
    ...columns.map((each) => [headingKey(each.label), each] as const).reverse(),
  ]);
  indexes.set(columns, index);
  return index;
}

/** The column that a heading names in so many words. */
export function columnNamed(text: string, columns: readonly SheetColumn[]): SheetColumn | undefined {
  const index = indexOf(columns);
  for (const key of headingKeys(text)) {
    const column = index.get(key);
    if (column) return column;
  }
  return undefined;
}
