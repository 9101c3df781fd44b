import { readXml, decodeXml, isOn } from './xml';

export interface Font {
  name: string;
  struck: boolean;
}

/** How a cell is shown: the number format and the font of its style. */
export interface CellStyle {
  format: string;
  font: Font;
}

export const plainFont: Font = { name: '', struck: false };
export const plainStyle: CellStyle = { format: 'General', font: plainFont };

/** What a spreadsheet lets one write; whatever is longer is there to be slow. */
const longestFormat = 255;

/** Formats without a text in the file, as a Chinese system shows them. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The styles of a workbook, by the number that a cell names. */
export function readStyles(xml: string | undefined): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: { name: string; struck: boolean }[] = [];
  const styles: CellStyle[] = [];
  const within: string[] = [];
  if (xml === undefined) return [];
  readXml(xml, {
    open: (name, attributes) => {
      const parent = within.at(-1);
      within.push(name);
      if (name === 'numFmt' && parent === 'numFmts') {
        const { numFmtId, formatCode = '' } = attributes();
        const code = decodeXml(formatCode);
        if (code.length <= longestFormat) formats.set(Number(numFmtId), code);
      } else if (name === 'font' && parent === 'fonts') fonts.push({ ...plainFont });
      else if (parent === 'font' && within.at(-3) === 'fonts') {
        const font = fonts.at(-1);
        if (font && name === 'strike') font.struck = isOn(attributes()['val']);
        if (font && name === 'name') font.name = decodeXml(attributes()['val'] ?? '');
      } else if (name === 'xf' && parent === 'cellXfs') {
        const { numFmtId = '0', fontId = '0' } = attributes();
        const id = Number(numFmtId);
        styles.push({
          format: formats.get(id) ?? builtIn[id] ?? 'General',
          font: fonts[Number(fontId)] ?? plainFont,
        });
      }
    },
    close: () => within.pop(),
    text: () => {},
  });
  return styles;
}
