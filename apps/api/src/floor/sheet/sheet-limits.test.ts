import { findHeader } from '@lianluo/domain/import/header';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet';
import { sheetLimits } from './sheet-refusal';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, no larger than it must be. */
function workbook(rows: string, after = '', { shared, styles }: { shared?: string; styles?: string } = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': text('<Types/>'),
    'xl/workbook.xml': text(
      `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...(shared && { 'xl/sharedStrings.xml': text(`<sst ${main}><si><t>${shared}</t></si></sst>`) }),
    ...(styles && { 'xl/styles.xml': text(`<styleSheet ${main}>${styles}</styleSheet>`) }),
    'xl/worksheets/sheet1.xml': text(`<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`),
  });
}

const word = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const letter = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

describe('a .csv is judged by what it has, filled or not', () => {
  test.each([
    ['a line of nothing but commas', ','.repeat(sheetLimits.fileBytes), 'sheet.too-many-cells'],
    ['lines of nothing but commas', `${','.repeat(2000)}\n`.repeat(5000), 'sheet.too-many-cells'],
    ['a title above lines of commas', `姓名\n${`${','.repeat(2000)}\n`.repeat(5000)}`, 'sheet.too-many-cells'],
    ['empty lines', '\n'.repeat(sheetLimits.fileBytes), 'sheet.too-many-rows'],
    ['a word behind a hundred empty fields', `${','.repeat(100)}词`, 'sheet.too-many-columns'],
    ['a field of quotes', '"'.repeat(1_000_000), 'sheet.cell-too-long'],
  ])('%s', async (_, sheet, code) => {
    await expect(readSheet(text(sheet), 'a.csv')).rejects.toMatchObject({ code });
  });

  test('what a program leaves behind each line is no reason to refuse it', async () => {
    const { rows } = await readSheet(text(`姓名,界别${','.repeat(300)}\n甲,教育界${','.repeat(300)}\n`), 'a.csv');

    expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['姓名', '界别'],
      ['甲', '教育界'],
    ]);
  });
});

describe('a workbook is judged by its filled cells and its merges', () => {
  test('more than 600,000 cells', async () => {
    const row = (n: number) =>
      `<row r="${n}">${Array.from({ length: 100 }, (_, column) => `<c r="${letter(column)}${n}"><v>1</v></c>`).join('')}</row>`;
    const rows = Array.from({ length: 6001 }, (_, index) => row(index + 1)).join('');

    await expect(readSheet(workbook(rows), 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-cells' });
  });

  test('texts of more than a sheet unpacks to, however often one of them is shared', async () => {
    const shared = Array.from({ length: 32_000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(
      '',
    );
    const rows = (count: number) =>
      Array.from({ length: count }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join('');
    const most = Math.floor(sheetLimits.characters / shared.length);

    const sheet = await readSheet(workbook(rows(most), '', { shared }), 'a.xlsx');
    const beyond = readSheet(workbook(rows(most + 1), '', { shared }), 'a.xlsx');

    expect(sheet.rows).toHaveLength(most);
    await expect(beyond).rejects.toMatchObject({ code: 'sheet.too-many-cells' });
  });

  test('a number format that is longer than a spreadsheet lets one write is none', async () => {
    const codeOf = (length: number) => '0'.repeat(length - 2) + '年'.repeat(2);
    const styles = [255, 256].map((length, n) => `<numFmt numFmtId="${200 + n}" formatCode="${codeOf(length)}"/>`);
    const bytes = workbook('<row r="1"><c r="A1" s="0"><v>7</v></c><c r="B1" s="1"><v>7</v></c></row>', '', {
      styles: `<numFmts>${styles.join('')}</numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>`,
    });

    const { told } = await readSheet(bytes, 'a.xlsx');

    expect([...(told?.get(0)?.keys() ?? [])]).toEqual([0]);
  });

  test('merges that cover more than a sheet may have', async () => {
    const merges = Array.from({ length: 2000 }, (_, n) => `<mergeCell ref="A${n * 11 + 1}:CV${n * 11 + 11}"/>`).join(
      '',
    );
    const bytes = workbook(`<row r="1">${word('A1', '姓名')}</row>`, `<mergeCells>${merges}</mergeCells>`);

    await expect(readSheet(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
  });

  test('a merge of the whole sheet and a formatted cell in its last corner cost nothing', async () => {
    const rows = `<row r="1">${word('A1', '姓名')}${word('B1', '界别')}</row><row r="2">${word('A2', '甲')}${word('B2', '教育界')}</row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    const bytes = workbook(rows, '<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>');

    const sheet = await readSheet(bytes, 'a.xlsx');

    expect(findHeader(sheet, memberColumns)?.rows.map(({ cells }) => cells)).toEqual([['甲', '教育界']]);
  });
});
