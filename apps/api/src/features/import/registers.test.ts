import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import type { ListOf } from '@lianluo/contract/common';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { InformantView } from '@lianluo/contract/informant';
import type { UnitView } from '@lianluo/contract/unit';
import { importKinds } from '@lianluo/domain/import/import-kinds';
import { columnsOf } from '@lianluo/domain/import/columns';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../floor/sheet/read-sheet';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import { commit, committee, csv, imports, read, rowsOf, undo, upload } from '../../../test-support/import/importing';

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
});

const listOf = async <Item>(list: string) =>
  (await office.get<ListOf<Item>>(`${committee}/${list}?limit=100`)).body.items;
const unitNamed = async (name: string) => (await listOf<UnitView>('units')).find((each) => each.name === name);
async function committed(kind: string, file: File): Promise<ImportView> {
  const { id } = await upload(world, office, kind, file);
  return commit(world, office, id);
}

describe('units', () => {
  const sheet = (venue = '') =>
    csv([
      ['单位名称', '类别', '组长', '联系人', '活动场所'],
      ['古渡街道联络组', '联络组', '陆文涵', '李伟、王芳', venue],
      ['王芳委员工作室', '', '', '', ''],
    ]);

  test('come from a sheet, with what is missing said, and go with an undo', async () => {
    const batch = await committed('units', sheet());
    expect(batch).toMatchObject({ status: 'committed', totals: { new: 2, error: 0 } });
    expect(await unitNamed('古渡街道联络组')).toMatchObject({
      type: 'liaison-group',
      convener: { name: '陆文涵' },
      officers: [{ name: '李伟' }, { name: '王芳' }],
      missing: ['阵地'],
    });
    expect(await unitNamed('王芳委员工作室')).toMatchObject({ type: 'studio', missing: ['召集人', '联络员', '阵地'] });

    await undo(world, office, batch.id);
    expect(await unitNamed('王芳委员工作室')).toBeUndefined();
  });

  test('sent in again change only what is new, and an undo gives the old back', async () => {
    await committed('units', sheet());
    expect((await upload(world, office, 'units', sheet())).totals).toMatchObject({ unchanged: 2, new: 0, update: 0 });

    const moved = await upload(world, office, 'units', sheet('三楼委员之家'));
    expect(moved.totals).toMatchObject({ update: 1, unchanged: 1 });
    expect((await rowsOf(office, moved.id, 'update'))[0]?.cells[4]).toMatchObject({
      value: '三楼委员之家',
      state: 'new',
    });
    await commit(world, office, moved.id);
    expect(await unitNamed('古渡街道联络组')).toMatchObject({ venue: '三楼委员之家', missing: [] });
    await undo(world, office, moved.id);
    expect(await unitNamed('古渡街道联络组')).toMatchObject({ venue: null });
  });

  test('are saved with their name and type alone, and the rest is told as missing', async () => {
    const made = await office.post<UnitView>(`${committee}/units`, { name: '第一工作组', type: 'work-group' });
    expect([made.status, made.body.missing]).toEqual([201, ['召集人', '联络员', '阵地']]);
  });

  test('say in the cell what is wrong, and what would be right', async () => {
    const wrong = csv([
      ['名称', '类型'],
      ['', '联络组'],
      ['甲联络组', '随便'],
      ['乙联络组', '联络组'],
      ['乙 联络组', '联络组'],
    ]);
    const { id, totals } = await upload(world, office, 'units', wrong);
    expect(totals).toMatchObject({ new: 1, error: 3 });
    const messages = (await rowsOf(office, id, 'error')).flatMap((row) => row.messages);
    expect(messages[0]).toContain('第2行 A列“名称”：没有填名称');
    expect(messages[1]).toContain('第3行 B列“类型”：没有“随便”这个类型，应为：联络组');
    expect(messages[2]).toContain('与第4行重复');
  });
});

test('informants bring the stations they name, and come again as they are', async () => {
  const sheet = () =>
    csv([
      ['姓名', '信息工作站', '身份', '电话'],
      ['信息员1', '人民路街道', '社区书记', '19900000001'],
      ['信息员2', '马泉街道', '', ''],
    ]);
  const preview = await upload(world, office, 'informants', sheet());
  expect(preview).toMatchObject({ totals: { new: 1, error: 1 }, missingUnits: [{ name: '马泉街道联络组' }] });
  const [unit] = preview.missingUnits;
  const newUnits = [{ name: unit?.name, type: unit?.type, written: unit?.written }];
  await office.put(`${imports}/${preview.id}/mapping`, { newUnits });
  await world.idle();
  expect((await read(office, preview.id)).totals).toMatchObject({ new: 2, error: 0 });

  await commit(world, office, preview.id);
  expect(await listOf<InformantView>('informants')).toMatchObject([
    { name: '信息员1', kind: '社区书记', phone: '199****0001', active: true },
    { name: '信息员2', kind: null, phone: null },
  ]);
  expect((await upload(world, office, 'informants', sheet())).totals).toMatchObject({ unchanged: 2, error: 0 });
  expect(await undo(world, office, preview.id)).toMatchObject({ status: 'undone', kept: [] });
  expect(await listOf('informants')).toEqual([]);
  expect(await unitNamed('马泉街道联络组')).toBeUndefined();
});

test('a masked telephone of somebody new is told, and of somebody known means that it is not given', async () => {
  await office.post(`${committee}/units`, { name: '古渡街道联络组', type: 'liaison-group' });
  const sheet = (phone: string) =>
    csv([
      ['姓名', '所属单位', '联系电话'],
      ['信息员1', '古渡街道', phone],
    ]);
  const batch = await upload(world, office, 'informants', sheet('199****0001'));
  expect(batch.totals).toMatchObject({ new: 1, warning: 1 });
  expect((await rowsOf(office, batch.id))[0]?.messages[0]).toContain('“199****0001”是遮盖的号码，没有读入');

  await commit(world, office, batch.id);
  const again = await upload(world, office, 'informants', sheet('199****0001'));
  expect(again.totals).toMatchObject({ unchanged: 1, warning: 0 });
});

test('a unit that is there under nearly this name is asked about before a second one is made', async () => {
  await office.post(`${committee}/units`, { name: '渭滨街道联络组', type: 'liaison-group' });
  const sheet = csv([
    ['名称', '类型'],
    ['渭滨街道政协委员联络组', '联络组'],
    ['渭滨街道联络组', ''],
    ['渭滨街道委员工作室', ''],
  ]);
  const { id, totals } = await upload(world, office, 'units', sheet);

  expect(totals).toMatchObject({ new: 2, unchanged: 1, warning: 1 });
  const [row] = await rowsOf(office, id, 'warning');
  expect(row?.messages[0]).toContain('第2行 A列“名称”：已有“渭滨街道联络组”，像是同一个单位');
});

test.each([
  ['专委会', 'special-committee'],
  ['学习小组', 'study-group'],
  ['工作小组', 'work-group'],
])('the type of a unit is read in the words that offices use: %s', async (written, type) => {
  const lines = [
    ['名称', '类型'],
    ['第一小组', written],
  ];
  await committed('units', csv(lines));
  expect(await unitNamed('第一小组')).toMatchObject({ type });
});

test('handling units of a sheet join those that are there', async () => {
  await office.post(`${committee}/handling-units`, { name: '区教育局' });
  const batch = await committed(
    'handling-units',
    csv([
      ['序号', '承办单位'],
      ['1', '区 教育局'],
      ['2', '区城管局'],
    ]),
  );

  expect(batch.totals).toMatchObject({ new: 1, error: 0 });
  const names = (await listOf<HandlingUnitEntryView>('handling-units')).map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
  expect(names).toContain('区城管局');
});

test('handling units are read from a list of a single column', async () => {
  const lines = [['承办单位名录'], ['承办单位'], ['区教育局'], ['区城管局']];
  const batch = await committed('handling-units', csv(lines));

  expect(batch).toMatchObject({ status: 'committed', totals: { new: 2, error: 0 } });
});

test.each([
  {
    kind: 'units',
    lines: [
      ['名称', '类型'],
      ['甲联络组', '随便'],
    ],
    wrong: '随便',
    right: '联络组',
  },
  {
    kind: 'informants',
    lines: [
      ['姓名', '所属单位'],
      ['周敏', '没有的街道'],
    ],
    wrong: '没有的街道',
    right: '古渡街道',
  },
  { kind: 'handling-units', lines: [['承办单位'], ['区'.repeat(200)]], wrong: '区'.repeat(200), right: '区城管局' },
])('the error workbook of $kind tells what is wrong, and is taken once it is corrected', async (each) => {
  await office.post(`${committee}/units`, { name: '古渡街道联络组', type: 'liaison-group' });
  const preview = await upload(world, office, each.kind, csv(each.lines));
  expect(preview.totals).toMatchObject({ error: 1, new: 0 });
  const [row] = await rowsOf(office, preview.id, 'error');
  const said = row?.messages[0]?.split('”：')[1] ?? 'nothing';

  const { body } = await office.get<Uint8Array>(`${imports}/${preview.id}/error-workbook`);
  const { rows } = await readSheet(body, 'errors.xlsx');
  expect(rows[0]).toEqual(['错误说明', ...(each.lines[0] ?? [])]);
  expect(rows[1]?.[0]).toContain(said);
  const corrected = rows.map((cells) => cells.map((cell) => (cell === each.wrong ? each.right : String(cell ?? ''))));
  expect(await committed(each.kind, csv(corrected))).toMatchObject({
    status: 'committed',
    totals: { new: 1, error: 0 },
  });
});

test.each(importKinds)(
  'there is a template of %s whose example is left out and whose headings are known',
  async (kind) => {
    const { body, status } = await office.get<Uint8Array>(`${imports}/templates/${kind}`);
    expect(status).toBe(200);
    const { rows } = await readSheet(body, 'template.xlsx');
    expect(rows[2]?.filter((cell) => cell !== null).map((cell) => String(cell).replace('*', ''))).toEqual(
      (await columnsOf(kind)).map(({ label }) => label),
    );
  },
);
