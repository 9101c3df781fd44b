export type SheetRefusalCode =
  | 'sheet.empty'
  | 'sheet.too-large'
  | 'sheet.not-a-workbook'
  | 'sheet.old-format'
  | 'sheet.web-page'
  | 'sheet.xml-2003'
  | 'sheet.open-document'
  | 'sheet.binary-workbook'
  | 'sheet.numbers'
  | 'sheet.document'
  | 'sheet.encrypted'
  | 'sheet.macros'
  | 'sheet.zip-bomb'
  | 'sheet.too-many-rows'
  | 'sheet.too-many-columns'
  | 'sheet.too-many-cells'
  | 'sheet.cell-too-long';

/** The file as a whole cannot be taken. */
export class SheetRefusal extends Error {
  readonly code: SheetRefusalCode;
  constructor(code: SheetRefusalCode) {
    super(code);
    this.name = 'SheetRefusal';
    this.code = code;
  }
}

export const sheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** Of the parts that are read, together. */
  inflatedBytes: 48 * 1024 * 1024,
  /** Of everything that the archive says it holds, pictures included. */
  statedBytes: 200 * 1024 * 1024,
  /** Repeated markup of a large sheet compresses about 40 to 1. */
  ratio: 250,
  entries: 2000,
  rows: 20_000,
  columns: 100,
  /** Of a .csv the empty ones too: each comma is read. */
  cells: 600_000,
  /** Of all cells together: one text may be shared by each of them. As many 汉字 as the parts may unpack to. */
  characters: 16 * 1024 * 1024,
  merges: 20_000,
  /** What a spreadsheet itself allows. */
  cellLength: 32_767,
} as const;
