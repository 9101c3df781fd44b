import type { Cell, Sheet } from '@lianluo/domain/sheet/cells';
import { SheetRefusal, sheetLimits } from './sheet-refusal';
import { seenText } from './seen-text';

/** Two bytes a character without a mark in front: every other byte of what an office writes is then zero, in one place or the other. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((side) => sample.filter((byte, index) => byte === 0 && index % 2 === side).length);
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd === 0 || (even > 0 && odd > 0)) return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** The text of a file in any encoding that an office writes; what is no text is refused. */
async function decodeText(bytes: Uint8Array): Promise<string> {
  const wide = wideEncoding(bytes);
  if (wide) return withoutNoise(new TextDecoder(wide).decode(bytes));
  if (bytes.includes(0)) throw new SheetRefusal('sheet.not-a-workbook');
  try {
    return withoutNoise(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SheetRefusal) throw error;
    const { default: iconv } = await import('iconv-lite');
    return withoutNoise(iconv.decode(Buffer.from(bytes), 'gb18030'));
  }
}

/** A picture or a program read as text is full of what no office types. */
function withoutNoise(text: string): string {
  let strange = 0;
  for (const _ of text.matchAll(/(?![\n\t\r])[\ufffd\p{Cc}]/gu))
    if ((strange += 1) > Math.max(1, text.length / 200)) throw new SheetRefusal('sheet.not-a-workbook');
  return seenText(text.replace(/^\ufeff/, ''));
}

function delimiterOf(text: string): string {
  const sample = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]/)
    .slice(0, 30)
    .join('\n');
  const counted = [',', '\t', ';', '|'].map((mark) => ({ mark, count: sample.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

/** `="0123"` and `=T("0123")`: how other programs keep a text from being taken for a number. */
const textFormula = /^\s*=\s*(?:T\s*\(\s*"((?:[^"]|"")*)"\s*\)|"((?:[^"]|"")*)")\s*$/i;

/** Our own CSV puts an apostrophe before what a spreadsheet would take for a formula; others before what it would take for a number. */
function cellOf(field: string): Cell {
  const bare = /^['‘][=+\-@\t\r＝＋－＠\d]/.test(field) ? field.slice(1) : field;
  const formula = textFormula.exec(bare);
  const text = formula ? (formula[1] ?? formula[2] ?? '').replaceAll('""', '"') : bare;
  return text.trim() === '' ? null : text;
}

/**
 * RFC 4180, with any line end, and a quote inside an unquoted field taken as it is. No library: what office programs leave, a
 * quote that is never closed among it, swallows the rest of the file there, and a row is counted only when it is whole.
 */
function parse(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  let cells = 0;
  const isLineEnd = (index: number): boolean => text[index] === '\n' || text[index] === '\r';
  const endField = (field: string): void => {
    cells += 1;
    if (cells > sheetLimits.cells) throw new SheetRefusal('sheet.too-many-cells');
    row.push(cellOf(field));
    if (row.length > sheetLimits.columns && row.at(-1) !== null) throw new SheetRefusal('sheet.too-many-columns');
  };
  const endRow = (): void => {
    rows.push(row);
    row = [];
    if (rows.length > sheetLimits.rows * 2) throw new SheetRefusal('sheet.too-many-rows');
  };
  // Where a quote that is never closed stood, the rest of the file would be one cell.
  const lastQuote = text.lastIndexOf('"');
  while (at < text.length) {
    let field = '';
    if (text[at] === '"' && at < lastQuote) {
      for (;;) {
        const quote = text.indexOf('"', at + 1);
        const until = quote === -1 ? text.length : quote;
        field += text.slice(at + 1, until);
        if (field.length > sheetLimits.cellLength) throw new SheetRefusal('sheet.cell-too-long');
        at = until + 1;
        if (text[at] !== '"' || quote === -1) break;
        field += '"';
      }
    }
    let end = at;
    while (end < text.length && text[end] !== delimiter && !isLineEnd(end)) end += 1;
    endField(field + text.slice(at, end));
    if (end >= text.length || isLineEnd(end)) endRow();
    else if (end === text.length - 1) {
      endField('');
      endRow();
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

/** `sep=;`: the first line that Excel takes for the mark between cells and not for a row. */
const statedDelimiter = /^"?sep=(.)"?(?:\r\n|\r|\n)/i;

export async function readCsv(bytes: Uint8Array): Promise<Sheet> {
  const text = await decodeText(bytes);
  const stated = statedDelimiter.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const rows = parse(body, stated?.[1] ?? delimiterOf(body));
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length;
  if (filled === 0) throw new SheetRefusal('sheet.empty');
  if (filled > sheetLimits.rows) throw new SheetRefusal('sheet.too-many-rows');
  return { name: '', rows, merges: [] };
}
