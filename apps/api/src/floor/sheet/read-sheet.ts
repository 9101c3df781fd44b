import type { Sheet } from '@lianluo/domain/sheet/cells';
import { refuseForeign } from './foreign-format';
import { readCsv } from './read-csv';
import { readWorkbook, type WantedSheet } from './read-workbook';
import { SheetRefusal, sheetLimits } from './sheet-refusal';

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A table in text that another program has named like a workbook: there is more than one cell in it. */
const isNamedAmiss = (bytes: Uint8Array, fileName: string): boolean =>
  /\.(xls|xlsx|et)$/i.test(fileName) && (bytes.includes(0x09) || bytes.includes(0x2c));

function withinCells(sheet: Sheet): Sheet {
  const long = sheet.rows.some((row) =>
    row.some((cell) => typeof cell === 'string' && cell.length > sheetLimits.cellLength),
  );
  if (long) throw new SheetRefusal('sheet.cell-too-long');
  return sheet;
}

/** Reads an .xlsx or .csv file by what it is, not by what it is called; refuses with a code before it is read whole. */
export async function readSheet(bytes: Uint8Array, fileName: string, wanted: WantedSheet = {}): Promise<Sheet> {
  if (bytes.length === 0) throw new SheetRefusal('sheet.empty');
  if (bytes.length > sheetLimits.fileBytes) throw new SheetRefusal('sheet.too-large');
  refuseForeign(bytes);
  if (isArchive(bytes)) return withinCells(readWorkbook(bytes, wanted));
  if (/\.(csv|txt|tsv)$/i.test(fileName) || isNamedAmiss(bytes, fileName)) return withinCells(await readCsv(bytes));
  throw new SheetRefusal('sheet.not-a-workbook');
}
