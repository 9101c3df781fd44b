import type { CellObject } from 'write-excel-file/node';

// Lone surrogates and control characters would make the part unreadable; `_x0041_` would be read as an A.
const unwritable = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export const thinBorder = { borderStyle: 'thin', borderColor: '#808080' } as const;

/** Always a text cell in the text format: `=1+1` stays what was typed, also when somebody edits the cell later. */
export function textCell(text: string, style: CellObject = {}): CellObject {
  const value = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unwritable, '')
    .replaceAll(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .slice(0, 32_767);
  return value === '' ? { ...style } : { ...style, value, type: String, format: '@' };
}
