import type { Grid } from '@lianluo/domain/sheet/grid';
import { readCsv } from './read-csv';
import { readWorkbook, type WantedSheet } from './read-workbook';
import { SheetRefusal, sheetLimits } from './sheet-refusal';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function withinCells(grid: Grid): Grid {
  const long = grid.rows.some((row) =>
    row.some((cell) => typeof cell === 'string' && cell.length > sheetLimits.cellLength),
  );
  if (long) throw new SheetRefusal('sheet.cell-too-long');
  return grid;
}

/** Reads an .xlsx or .csv file by what it is, not by what it is called; refuses with a code before it is read whole. */
export async function readSheet(bytes: Uint8Array, fileName: string, wanted: WantedSheet = {}): Promise<Grid> {
  if (bytes.length === 0) throw new SheetRefusal('sheet.empty');
  if (bytes.length > sheetLimits.fileBytes) throw new SheetRefusal('sheet.too-large');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage);
    throw new SheetRefusal(locked ? 'sheet.encrypted' : 'sheet.old-format');
  }
  if (startsWith(bytes, [0x50, 0x4b])) return withinCells(readWorkbook(bytes, wanted));
  if (/\.(csv|txt|tsv)$/i.test(fileName)) return withinCells(await readCsv(bytes));
  throw new SheetRefusal('sheet.not-a-workbook');
}
