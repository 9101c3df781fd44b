import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import { SheetRefusal, type SheetRefusalCode } from './sheet-refusal';

const codes: Record<SheetRefusalCode, RefusalCode> = {
  'sheet.empty': 'import.empty',
  'sheet.too-large': 'import.too-large',
  'sheet.not-a-workbook': 'import.not-a-workbook',
  'sheet.old-format': 'import.encrypted',
  'sheet.web-page': 'import.web-page',
  'sheet.xml-2003': 'import.xml-2003',
  'sheet.open-document': 'import.open-document',
  'sheet.binary-workbook': 'import.binary-workbook',
  'sheet.numbers': 'import.numbers',
  'sheet.document': 'import.document',
  'sheet.encrypted': 'import.encrypted',
  'sheet.macros': 'import.macros',
  'sheet.zip-bomb': 'import.zip-bomb',
  'sheet.too-many-rows': 'import.too-many-rows',
  'sheet.too-many-columns': 'import.too-many-rows',
  'sheet.too-many-cells': 'import.too-many-rows',
  'sheet.cell-too-long': 'import.cell-too-long',
};

/** Reads something of a file; what the file as a whole is refused for becomes a refusal of the API. */
export async function refusingSheets<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof SheetRefusal ? new Refusal(codes[error.code]) : error;
  }
}
