import { strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from '../../src/floor/sheet/read-sheet';
import { fixture } from './office.examples';

export const rowsOf = async (bytes: Uint8Array, name = 'a.xlsx'): Promise<readonly (readonly unknown[])[]> =>
  (await readSheet(bytes, name)).rows;

export const rosterParts = async (): Promise<Record<string, Uint8Array>> =>
  unzipSync(await fixture('qindu-roster.xlsx'));

export const inlineCell = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

interface Styles {
  /** Style 1 and on, each with one of these formats. */
  formats?: readonly string[];
  builtIn?: readonly number[];
  /** Of style 1. */
  font?: string;
  struck?: boolean;
}

function stylesPart({ formats = [], builtIn = [], font = '宋体', struck = false }: Styles): string {
  const numbered = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`);
  const ids = [...formats.map((_, index) => 200 + index), ...builtIn];
  const own = (ids.length === 0 ? [0] : ids).map((id) => `<xf numFmtId="${id}" fontId="1"/>`);
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts>${numbered.join('')}</numFmts><fonts><font><name val="宋体"/></font><font>${struck ? '<strike/>' : ''}<name val="${font}"/></font></fonts>` +
    `<cellXfs><xf numFmtId="0" fontId="0"/>${own.join('')}</cellXfs></styleSheet>`
  );
}

/** A workbook of one sheet with this markup between its sheetData tags, and with these styles. */
export async function aWorkbook(
  sheetData: string,
  styles: Styles = {},
  change: (parts: Record<string, Uint8Array>) => void = () => {},
): Promise<Uint8Array> {
  const parts = await rosterParts();
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
  );
  parts['xl/styles.xml'] = strToU8(stylesPart(styles));
  change(parts);
  return zipSync(parts);
}
