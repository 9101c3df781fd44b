import { columnsOf } from '@lianluo/domain/import/columns';
import { importKinds } from '@lianluo/domain/import/import-kinds';
import { columnLetter } from '@lianluo/domain/sheet/cells';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import { findHeader } from '@lianluo/domain/import/header';
import { checkMemberRows } from '@lianluo/domain/import/member-rows';
import { mappingOf, proposeMapping, unknownColumns } from '@lianluo/domain/import/mapping';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeErrorWorkbook } from './error-workbook';
import { district, fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';
import { templateVersionOf, writeTemplate } from './template';
import { writeTable } from './write-sheet';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a list that is taken out', () => {
  const write = (): Promise<Uint8Array> =>
    writeTable({
      title: '社情民意台账',
      unit: '区政协办公室',
      date: '2026-11-22',
      badge: '演示数据',
      source: '筛选：2026年；导出人：王敏；导出时间：2026-11-22 09:30',
      columns: [
        { header: '序号', width: 6, kind: 'number' },
        { header: '标题', width: 40, kind: 'text' },
        { header: '报送日期', width: 12, kind: 'date' },
      ],
      rows: [
        [1, '=转办', '2026-05-01'],
        [2, null, '不详'],
      ],
      footer: ['审核人：'],
    });

  test('has title, unit and date, source, header, rows and foot', async () => {
    const sheet = await readSheet(await write(), 'a.xlsx');

    expect(sheet.rows).toEqual([
      ['社情民意台账（演示数据）', null, null],
      ['制表单位：区政协办公室　　日期：2026-11-22　　共2条', null, null],
      ['筛选：2026年；导出人：王敏；导出时间：2026-11-22 09:30', null, null],
      ['序号', '标题', '报送日期'],
      [1, '=转办', '2026-05-01'],
      [2, null, '不详'],
      ['审核人：', null, null],
    ]);
    expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  });

  test('prints on A4 landscape with its header on every page, frozen on screen', async () => {
    const bytes = await write();
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');

    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页');
    expect(sheet).toMatch(/<pane ySplit="4"[^>]*state="frozen"/);
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'社情民意台账'!$4:$4</definedName>`,
    );
  });
});

describe('a template', () => {
  test.each(importKinds)('of %s is read back: every column known, example and instructions left out', async (kind) => {
    const columns = await columnsOf(kind);
    const sheet = await readSheet(await writeTemplate(kind, district), 'a.xlsx');
    const header = findHeader(sheet, columns);

    expect(header).toMatchObject({ firstRow: 3, lastRow: 3, rows: [], notes: [] });
    const proposals = proposeMapping(header?.headings ?? [], columns);
    expect(unknownColumns(proposals)).toEqual([]);
    expect(proposals.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
    expect(templateVersionOf(sheet.rows)).toBe('2026-1');
  });

  test('offers the live units and sectors from a hidden sheet', async () => {
    const bytes = await writeTemplate('members', district);
    const workbook = part(bytes, 'xl/workbook.xml');

    expect(workbook).toMatch(/<sheet state="hidden"[^>]*name="字典"\/>/);
    expect(workbook).toContain(`<definedName name="list_units">'字典'!$F$1:$F$10</definedName>`);
    const column = columnLetter(memberColumns.findIndex(({ field }) => field === 'workStreet'));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      `sqref="${column}4:${column}5003"><formula1>list_units</formula1>`,
    );
    expect(part(bytes, 'xl/worksheets/sheet3.xml')).toContain('<c r="F1"');
  });

  test('of a committee without units yet has no list for them', async () => {
    const bytes = await writeTemplate('members', { units: [], sectors: [] });

    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('list_units');
  });
});

describe('an error workbook', () => {
  const columns = memberColumns;

  async function broken(): Promise<Awaited<ReturnType<typeof readSheet>>> {
    const sheet = await readSheet(await fixture('qindu-roster.xlsx'), 'a.xlsx');
    const rows = sheet.rows.map((row) => [...row]);
    const [first, second] = [rows[4], rows[5]];
    if (first && second) {
      first[3] = '67.7.9';
      first[8] = '钓鱼台街道';
      second[11] = null;
    }
    return { ...sheet, rows };
  }

  const check = (sheet: Awaited<ReturnType<typeof readSheet>>) => {
    const header = findHeader(sheet, columns);
    if (!header) throw new Error('no header');
    return {
      header,
      rows: checkMemberRows(header.rows, mappingOf(proposeMapping(header.headings, columns)), district),
    };
  };

  test('colours the cells, says what would be right, and is taken again as it is', async () => {
    const sheet = await broken();
    const { header, rows } = check(sheet);
    const bytes = await writeErrorWorkbook(sheet, header, rows);
    const again = await readSheet(bytes, 'a.xlsx');

    expect(again.rows[2]?.slice(0, 3)).toEqual(['错误说明', '序号', '姓名']);
    expect(again.rows[4]?.[0]).toBe(
      '错误：“出生年月日”“67.7.9”年份只写了两位，应写成 2026-05-01 或 2026年5月1日\n错误：“编组 / 工作所在街道”没有叫“钓鱼台街道”的单位，是否为“钓台街道联络组”？',
    );
    expect(part(bytes, 'xl/styles.xml')).toContain('FFF8CBC6');
    expect(part(bytes, 'xl/styles.xml')).toContain('FFFFE7A3');
    const second = check(again);
    expect(second.header.headings.map(({ text }) => text)).toEqual(header.headings.map(({ text }) => text));
    expect(second.rows.map(({ value, findings }) => [value, findings.map(({ code }) => code)])).toEqual(
      rows.map(({ value, findings }) => [value, findings.map(({ code }) => code)]),
    );
  });

  test('made from an error workbook has one column of explanations', async () => {
    const sheet = await broken();
    const once = await readSheet(await writeErrorWorkbook(sheet, check(sheet).header, check(sheet).rows), 'a.xlsx');
    const twice = await readSheet(await writeErrorWorkbook(once, check(once).header, check(once).rows), 'a.xlsx');

    expect(twice.rows).toEqual(once.rows);
  });
});

test('5,000 members are read and checked', async () => {
  const header = [
    '序号',
    '姓名',
    '性别',
    '出生年月日',
    '界别',
    '单位及职务',
    '政治面貌',
    '是否常委',
    '工作所在街道',
    '居住所在街道',
    '编组依据',
    '联系电话',
    '备注',
  ];
  const rows = Array.from({ length: 5000 }, (_, index) => [
    index + 1,
    `王${String.fromCharCode(0x4e00 + (index % 200))}${String.fromCharCode(0x5000 + Math.floor(index / 200))}`,
    '男',
    `19${60 + (index % 40)}.${1 + (index % 12)}.${1 + (index % 28)}`,
    index % 50 === 0 ? '教玉界' : '教育界',
    '某单位工程师',
    '中共党员',
    '',
    '钓台街道',
    '沣东',
    '工作地',
    `1990000${String(index).padStart(4, '0')}`,
    '备注',
  ]);
  const bytes = await writeTable({
    title: '名册',
    unit: '区政协',
    date: '2026-11-22',
    columns: header.map((each) => ({ header: each, width: 10, kind: 'text' })),
    rows,
  });
  const began = performance.now();
  const sheet = await readSheet(bytes, 'a.xlsx');
  const read = performance.now();
  const found = findHeader(sheet, memberColumns);
  const checked = checkMemberRows(
    found?.rows ?? [],
    mappingOf(proposeMapping(found?.headings ?? [], memberColumns)),
    district,
  );
  const done = performance.now();
  await writeErrorWorkbook(sheet, found ?? { firstRow: 1, lastRow: 1, headings: [], rows: [], notes: [] }, checked);
  const written = performance.now();
  console.log(
    `5,000 rows: read ${Math.round(read - began)} ms, checked ${Math.round(done - read)} ms, error workbook ${Math.round(written - done)} ms`,
  );

  expect(checked).toHaveLength(5000);
  expect(checked.filter(({ state }) => state === 'error')).toHaveLength(100);
});
