import type { Cell, Grid } from '@lianluo/domain/sheet/grid';
import { SheetRefusal, sheetLimits } from './sheet-refusal';

async function decode(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new SheetRefusal('sheet.not-a-workbook');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite');
    const text = iconv.decode(Buffer.from(bytes), 'gb18030');
    // A picture or a program read as text is full of what no office types.
    let strange = 0;
    for (const _ of text.matchAll(/(?![\n\t\r])[\ufffd\p{Cc}]/gu))
      if ((strange += 1) > text.length / 200) throw new SheetRefusal('sheet.not-a-workbook');
    return text;
  }
}

function delimiterOf(text: string): string {
  const sample = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
    .split('\n')
    .slice(0, 30)
    .join('\n');
  const counted = [',', '\t', ';'].map((mark) => ({ mark, count: sample.split(mark).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).mark;
}

/** Our own CSV puts an apostrophe before what a spreadsheet would take for a formula. */
function cellOf(field: string): Cell {
  const text = /^'[=+\-@\t\r＝＋－＠]/.test(field) ? field.slice(1) : field;
  return text.trim() === '' ? null : text;
}

/** RFC 4180, with a quote inside an unquoted field taken as it is. */
function parse(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  let cells = 0;
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
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
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
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    endField(field + text.slice(at, end).replace(/\r$/, ''));
    if (end >= text.length) endRow();
    else if (text[end] === '\n') endRow();
    else if (end === text.length - 1) {
      endField('');
      endRow();
    }
    at = end + 1;
  }
  return rows;
}

export async function readCsv(bytes: Uint8Array): Promise<Grid> {
  const text = (await decode(bytes)).replace(/^\ufeff/, '');
  const stated = /^sep=(.)\r?\n/.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const rows = parse(body, stated?.[1] ?? delimiterOf(body));
  const filled = rows.filter((row) => row.some((cell) => cell !== null)).length;
  if (filled === 0) throw new SheetRefusal('sheet.empty');
  if (filled > sheetLimits.rows) throw new SheetRefusal('sheet.too-many-rows');
  return { sheet: '', rows, merges: [] };
}
