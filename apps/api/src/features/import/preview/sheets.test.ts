import type { ImportView } from '@lianluo/contract/import-schemas';
import { beforeAll, expect, test } from 'vitest';
import { fixture } from '../../../../test-support/sheet/office.examples';
import { aWorkbook, inlineCell } from '../../../../test-support/sheet/workbook.examples';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';
import { addStreets, imports, read, rowsOf, upload } from '../../../../test-support/import/importing';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

const caseFile = async (name: string): Promise<File> =>
  new File([(await fixture(`cases/${name}`)) as Uint8Array<ArrayBuffer>], name);

async function remap(id: string, body: object): Promise<ImportView> {
  const { status, body: answer } = await office.put<ImportView>(`${imports}/${id}/mapping`, body);
  if (status !== 202) throw new Error(JSON.stringify(answer));
  await world.idle();
  return read(office, id);
}

test('case 06: behind a cover sheet the roster is found, the sheets are named, and another can be read', async () => {
  const batch = await upload(world, office, 'members', await caseFile('case-06-cover-sheet-first.xlsx'));
  expect(batch).toMatchObject({
    status: 'ready',
    sheets: [
      { name: '封面', rows: 3, hidden: false, taken: false },
      { name: '名册', rows: 2, hidden: false, taken: true },
    ],
    totals: { rows: 1, new: 1 },
  });
  expect(batch.notes).toContain('读取的是工作表“名册”；没有读取：“封面”（3行）');

  expect(await remap(batch.id, { sheet: '封面' })).toMatchObject({
    status: 'failed',
    problem: { code: 'import.no-header' },
  });
  // A sheet without a table is not the end of the file: it says so, and another is chosen.
  expect((await office.put(`${imports}/${batch.id}/mapping`, { columns: [] })).body).toMatchObject({
    code: 'import.not-now',
  });
  const back = await remap(batch.id, { sheet: '名册' });
  expect(back).toMatchObject({ status: 'ready', totals: { rows: 1, new: 1 } });
  expect(back.problem).toBeUndefined();
  const again = await upload(world, office, 'members', await caseFile('case-06-cover-sheet-first.xlsx'));
  expect((await office.put(`${imports}/${again.id}/mapping`, { sheet: '别的' })).body).toMatchObject({
    status: 422,
    errors: [{ pointer: '/sheet', code: 'sheet.unknown' }],
  });
});

test('case 07: hidden rows are named, and left out when the user says so', async () => {
  const batch = await upload(world, office, 'members', await caseFile('case-07-filtered-row.xlsx'));
  expect(batch).toMatchObject({ status: 'ready', hiddenRows: 1, leaveOutHidden: false, totals: { rows: 3 } });
  expect(batch.notes).toEqual(['有1行是隐藏或筛选掉的，也读入了：第3行；不要的可以选“不导入隐藏的行”']);

  const without = await remap(batch.id, { leaveOutHidden: true });
  expect(without).toMatchObject({ status: 'ready', hiddenRows: 1, leaveOutHidden: true, totals: { rows: 2 } });
  expect(without.notes).toEqual(['隐藏或筛选掉的1行没有读入：第3行']);
  expect((await rowsOf(office, batch.id)).map(({ title }) => title)).toEqual(['孙某甲', '孙某丙']);
  expect(await remap(batch.id, { leaveOutHidden: false })).toMatchObject({ totals: { rows: 3 } });
});

test('a sheet whose rows are all hidden can be taken with them after all', async () => {
  const sheet =
    `<row r="1">${inlineCell('A1', '姓名')}${inlineCell('B1', '界别')}</row>` +
    `<row r="2" hidden="1">${inlineCell('A2', '孙某甲')}${inlineCell('B2', '教育界')}</row>`;
  const file = new File([(await aWorkbook(sheet)) as Uint8Array<ArrayBuffer>], 'hidden.xlsx');
  const batch = await upload(world, office, 'members', file);

  expect(await remap(batch.id, { leaveOutHidden: true })).toMatchObject({
    status: 'failed',
    problem: { code: 'import.empty' },
    hiddenRows: 1,
  });
  expect(await remap(batch.id, { leaveOutHidden: false })).toMatchObject({ status: 'ready', totals: { rows: 1 } });
});

test('case 26: closing rows are left out, and told', async () => {
  const batch = await upload(world, office, 'members', await caseFile('case-26-blank-below-and-page-totals.xlsx'));
  expect(batch).toMatchObject({ status: 'ready', totals: { rows: 2, error: 0 } });
  expect(batch.notes).toEqual([
    '第3行不是记录，没有读入：本页小计 1人',
    '第5行不是记录，没有读入：以下空白',
    '第6行不是记录，没有读入：合 计 2人',
  ]);
});

test('case 03: the preview shows the day that will be stored', async () => {
  const batch = await upload(world, office, 'members', await caseFile('case-03-1904-general-number.xlsx'));
  const rows = await rowsOf(office, batch.id);
  const born = rows.map(({ cells }) => cells.find(({ field }) => field === 'birthOn'));
  expect(born).toMatchObject([{ value: '1980-05-01' }, { value: '27880', state: 'error' }]);
});

test('case 25: a web page named .xls is refused at once, in words that help', async () => {
  const data = new FormData();
  data.set('kind', 'members');
  data.set('file', await caseFile('case-25-html-named.xls'));
  const { status, body } = await office.post(imports, data);
  expect([status, body.code]).toEqual([422, 'import.web-page']);
  expect(JSON.stringify(body)).toContain('另存为 .xlsx');
});

test('cases 13 and 24: a CSV of any line end, with cells written as formulas', async () => {
  const [quoted, mac] = [
    await upload(world, office, 'members', await caseFile('case-13-equals-quote.csv')),
    await upload(world, office, 'members', await caseFile('case-24-mac-line-ends.csv')),
  ];
  expect(quoted).toMatchObject({ status: 'ready', totals: { rows: 3, new: 3, error: 0, warning: 0 } });
  expect(mac).toMatchObject({ status: 'ready', totals: { rows: 2, new: 2, error: 0, warning: 0 } });
});

test('case 11: members of Hong Kong and Macao with their telephones', async () => {
  const batch = await upload(world, office, 'members', await caseFile('case-11-hong-kong-macao-phone.xlsx'));
  expect(batch).toMatchObject({ status: 'ready', totals: { rows: 2, new: 2, error: 0 } });
});

test('of lines that are no records the first hundred are told, each by how it begins, and how many more there are', async () => {
  const totals = Array.from({ length: 300 }, (_, n) => `合计:${'长'.repeat(2000)},共${n}人`);
  const file = new File([['姓名,界别', '甲某,教育界', ...totals].join('\n')], 'a.csv');

  const { status, notes } = await upload(world, office, 'members', file);

  expect([status, notes.length]).toEqual(['ready', 101]);
  expect(notes[0]).toBe(`第3行不是记录，没有读入：合计:${'长'.repeat(97)}…`);
  expect(notes.at(-1)).toBe('还有200行不是记录，没有读入');
});
