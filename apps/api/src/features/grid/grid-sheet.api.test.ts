import type { GridImport } from '@lianluo/contract/grid-sheet';
import type { GridView } from '@lianluo/contract/grid-schemas';
import { describe, expect, test } from 'vitest';
import type { Cell } from '@lianluo/domain/sheet/cells';
import { csv } from '../../../test-support/import/importing';
import { readSheet } from '../../floor/sheet/read-sheet';
import type { Client } from '../../../test-support/client';
import { base, built, grid } from '../../../test-support/grid/grid.examples';

const exported = async (office: Client, body: object = {}) => office.post<Uint8Array>(`${grid}/exports`, body);

function form(file: File, network = 'five-level'): FormData {
  const data = new FormData();
  data.set('network', network);
  data.set('file', file);
  return data;
}
const preview = async (office: Client, file: File) => office.post<GridImport>(`${grid}/imports`, form(file));

/** The exported sheet below its head, as a person changes it and sends it in again. */
async function sheetOf(office: Client): Promise<Cell[][]> {
  const { rows } = await readSheet((await exported(office)).body, 'grid.xlsx');
  return rows.slice(3).map((row) => [...row]);
}
const fileOf = (rows: readonly (readonly Cell[])[]): File =>
  csv(rows.map((row) => row.map((cell) => String(cell ?? ''))));

describe('the network as a workbook', () => {
  test('goes out as a tree with its head and the mark of the demo, and is journalled', async () => {
    const { world, office } = await built();

    const answered = await exported(office);

    const [title, , source, header, first, second] = (await readSheet(answered.body, 'grid.xlsx')).rows;
    expect(title?.[0]).toBe('秦都区政协五级网格联系网络表（演示数据）');
    expect(source?.[0]).toContain('网络日期：2026-05-20');
    expect(header).toEqual(['编码', '上级编码', '级别', '姓名或名称', '类别', '界别', '上级联系人']);
    expect(first).toEqual(['01', null, '第1级（主席）', '陈主席', '委员', '教育界', null]);
    expect(second?.slice(0, 3)).toEqual(['0101', '01', '第2级（副主席、秘书长）']);
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
    expect(rows.at(-1)).toMatchObject({ action: 'export', kind: 'grid', network: 'five-level', rows: 31 });
  });

  test('the very file comes in again as no change at all', async () => {
    const { office, read } = await built();
    const bytes = (await exported(office)).body as Uint8Array<ArrayBuffer>;

    const { status, body } = await preview(office, new File([bytes], '联系网络.xlsx'));

    expect([status, body.rows, body.findings, body.moves]).toEqual([200, 31, [], []]);
    expect((await read()).version).toBe(1);
  });

  test('a contactor changed in the sheet is shown as one move, and taken with the version that was seen', async () => {
    const { office, read, contactorOf } = await built();
    const rows = await sheetOf(office);
    const was = contactorOf(await read(), '常甲');
    const other = was === '副甲' ? '副乙' : '副甲';
    const codeOf = (name: string) => rows.find((row) => row[3] === name)?.[0] ?? null;
    const changed = rows.map((row) => (row[3] === '常甲' ? [row[0] ?? null, codeOf(other), ...row.slice(2)] : row));

    const { body } = await preview(office, fileOf(changed));
    expect(body.moves.map(({ name, from, to }) => [name, from, to])).toEqual([['常甲', was, other]]);
    expect((await read()).version).toBe(1);

    const { version, nodes } = body;
    const taken = await office.put<GridView>(grid, { nodes }, { version });
    expect(contactorOf(taken.body, '常甲')).toBe(other);
    expect((await office.put(grid, { nodes }, { version })).status).toBe(412);
  });

  test('what is wrong is named by row and cell, and nothing of the sheet is offered', async () => {
    const { office } = await built();
    const rows = await sheetOf(office);
    const at = rows.findIndex((row) => row[3] === '常甲');
    const wrong = rows.map((row, index) => (index === at ? ['', ...row.slice(1)] : row));

    const { body } = await preview(office, fileOf(wrong));

    expect([body.nodes, body.moves]).toEqual([[], []]);
    expect(body.findings[0]).toEqual({
      row: at + 1,
      column: 'A',
      field: 'code',
      sentence: `第${at + 1}行 A列“编码”：没有填写编码，每行都要有自己的编码。`,
    });
  });

  test('a file that is none, and one without a header, are refused', async () => {
    const { office } = await built();
    expect((await preview(office, new File(['%PDF-1.7'], 'a.pdf'))).body).toMatchObject({
      status: 422,
      code: 'import.document',
    });
    expect((await office.post(`${grid}/imports`, form(new File(['a'], 'a.csv'), 'nothing'))).status).toBe(422);
  });

  test('somebody missing from the sheet is shown as leaving', async () => {
    const { office } = await built();
    const rows = await sheetOf(office);
    const { body } = await preview(office, fileOf(rows.filter((row) => row[3] !== '委甲')));
    expect(body.moves.map(({ name, to }) => [name, to])).toEqual([['委甲', null]]);
  });
});

test('a network of five thousand is saved whole, which is more than any other form may send', async () => {
  const { office } = await built();
  const nodes = Array.from({ length: 5000 }, (_, index) => ({ member: `nobody-of-this-roster-${index}`, level: 1 }));
  const { status, body } = await office.put(grid, { nodes }, { version: 1 });
  expect([status, body.code, body.errors?.length]).toEqual([422, 'grid.faults', 50]);
  const tooMuch = { name: '甲'.repeat(300_000) };
  expect((await office.post(`${base}/members`, tooMuch)).status).toBe(413);
});
