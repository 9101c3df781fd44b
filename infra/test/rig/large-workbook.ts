import { strToU8, zipSync } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const longestCell = 30_000;
const digits = '甲乙丙丁戊己庚辛壬癸';

/**
 * 委员名册 of so many bytes at least: sixty members that can be taken, and others whose notes are far too long and as hard to
 * compress as text can be. Nothing of it is compressed, as some programs leave it.
 */
export function largeRoster(bytes: number): Uint8Array {
  const members = Array.from({ length: 60 }, (_, n) => [
    `李${digits[Math.floor(n / 10)]}${digits[n % 10]}`,
    '教育界',
    '',
  ]);
  const next = randomFrom(1);
  const notes = Array.from({ length: Math.ceil(bytes / (3 * longestCell)) }, (_, n) => [
    `赵${digits[Math.floor(n / 10) % 10]}${digits[n % 10]}${digits[Math.floor(n / 100)]}`,
    '经济界',
    Array.from({ length: longestCell }, () => String.fromCharCode(0x4e00 + (next() % 20_000))).join(''),
  ]);
  const rows = [['姓名', '界别', '备注'], ...members, ...notes];
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
        '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
      }).map(([name, text]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)]),
    ),
    { level: 0 },
  );
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
