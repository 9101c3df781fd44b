import { SheetRefusal, type SheetRefusalCode } from './sheet-refusal';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const holds = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le' = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding));

/** What an archive is that is no .xlsx, by the names of its parts. */
const archives: readonly (readonly [part: string, code: SheetRefusalCode])[] = [
  ['xl/workbook.bin', 'sheet.binary-workbook'],
  ['application/vnd.oasis.opendocument', 'sheet.open-document'],
  ['Index/Document.iwa', 'sheet.numbers'],
  ['Index.zip', 'sheet.numbers'],
  ['word/document.xml', 'sheet.document'],
  ['ppt/presentation.xml', 'sheet.document'],
];

/** The beginning of a text file as it stands, in one byte or two a character. */
function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 8192);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0);
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(head).replace(/^(\u00ef\u00bb\u00bf|\ufeff)?\s*/, '');
}

function textFormat(head: string, bytes: Uint8Array): SheetRefusalCode | undefined {
  if (/^(mime-version:|from: ?<saved by|content-type: ?multipart\/related)/i.test(head)) return 'sheet.web-page';
  if (
    /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i.test(head) &&
    /^<(\?xml|\w{0,9}:?workbook)/i.test(head)
  )
    return 'sheet.xml-2003';
  if (!/^<(!doctype|html|head|meta|body|table|style|div|script|\?xml|!--)/i.test(head)) return undefined;
  const hasTable =
    /<table[\s>]/i.test(head) || holds(bytes, '<table') || holds(bytes, '<TABLE') || holds(bytes, '<table', 'utf16le');
  return hasTable ? 'sheet.web-page' : undefined;
}

/** Refuses a file that is a table of another kind with the code that says which, and so what to do. */
export function refuseForeign(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new SheetRefusal(holds(bytes, 'EncryptedPackage', 'utf16le') ? 'sheet.encrypted' : 'sheet.old-format');
  // Workbooks of before 1997 begin with their first record.
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02]))
    throw new SheetRefusal('sheet.old-format');
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new SheetRefusal('sheet.document');
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (holds(bytes, 'xl/workbook.xml')) return;
    const found = archives.find(([part]) => holds(bytes, part));
    if (found) throw new SheetRefusal(found[1]);
    return;
  }
  const code = textFormat(beginningOf(bytes), bytes);
  if (code) throw new SheetRefusal(code);
}
