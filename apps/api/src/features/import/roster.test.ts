import type { ListOf } from '@lianluo/contract/common';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { MemberView } from '@lianluo/contract/member';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSheet } from '../../floor/sheet/read-sheet';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import {
  addStreets,
  commit,
  committee,
  csv,
  figures,
  imports,
  read,
  rowsOf,
  totalOf,
  undo,
  upload,
} from '../../../test-support/import/importing';
import { members, zhang } from '../../../test-support/import/small-sheets';

const li = ['李二', '经济界', '某公司经理', '19900000002', '西兰路街道'];

let world: World;

let office: Client;

beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

async function committed(kind: string, file: File): Promise<ImportView> {
  const { id } = await upload(world, office, kind, file);
  return commit(world, office, id);
}

const memberNamed = async (name: string): Promise<MemberView | undefined> =>
  (await office.get<ListOf<MemberView>>(`${committee}/members?q=${name}`)).body.items[0];

describe('a roster', () => {
  test('that comes again with another post and telephone changes just these', async () => {
    await committed('members', members(zhang, li));
    const before = await memberNamed('张一');

    const moved = ['张一', '教育界', '区第二中学校长', '19900000009', '人民路街道'];
    const preview = await upload(world, office, 'members', members(moved, li));
    expect(preview.totals).toEqual({ rows: 2, new: 0, update: 1, unchanged: 1, warning: 1, error: 0, skip: 0 });
    const [row] = await rowsOf(office, preview.id, 'update');
    expect(row).toMatchObject({ row: 2, change: 'update', target: before?.id });
    expect(row?.cells.filter(({ before }) => before)).toMatchObject([
      { column: 2, field: 'post', value: '区第二中学校长', state: 'changed', before: '区第一中学教师' },
      { column: 3, field: 'phone', value: '19900000009', state: 'warning', before: '199****0001' },
    ]);
    expect(row?.decisions).toEqual(['new', 'skip']);

    await commit(world, office, preview.id);
    expect(await memberNamed('张一')).toMatchObject({ id: before?.id, post: '区第二中学校长', phone: '199****0009' });
    expect(await totalOf(office, 'members')).toBe(2);
  });

  test('that moves a member to another street ends the old placement and begins a new one', async () => {
    await committed('members', members(zhang));
    world.setClock('2026-07-01T10:00:00+08:00');
    office = world.as('demo.qindu.clerk');
    await committed('members', members([...zhang.slice(0, 4), '西兰路街道']));

    const { placements } = (await memberNamed('张一')) ?? { placements: [] };
    expect(placements.map(({ from, to }) => [from, to])).toEqual([
      ['2026-05-20', '2026-06-30'],
      ['2026-07-01', undefined],
    ]);
  });

  test('without a column says nothing about it', async () => {
    await committed('members', members(zhang));
    const short = csv([
      ['姓名', '界别', '政治面貌'],
      ['张一', '教育界', '中共党员'],
    ]);
    await committed('members', short);

    expect(await memberNamed('张一')).toMatchObject({
      post: '区第一中学教师',
      phone: '199****0001',
      partyMember: true,
    });
  });

  test('with a column nobody knows asks what it is, and remembers the answer', async () => {
    const file = () =>
      csv([
        ['尊称', '界别', '手机', '奇怪的列'],
        ['张一', '教育界', '19900000001', '甲'],
      ]);
    const asked = await upload(world, office, 'members', file());
    expect(asked.status).toBe('mapping');
    expect(asked.columns[0]).toEqual({ index: 0, header: '尊称', field: null, remembered: false, sample: '张一' });

    const put = (columns: object[]) => office.put<ImportView>(`${imports}/${asked.id}/mapping`, { columns });
    expect((await put([{ index: 3, field: null }])).status).toBe(422);
    expect((await put([{ index: 0, field: 'nothing' }])).body).toMatchObject({
      errors: [{ pointer: '/columns/0/field' }],
    });
    expect(
      (
        await put([
          { index: 0, field: 'name' },
          { index: 3, field: null },
        ])
      ).status,
    ).toBe(202);
    await world.idle();
    expect(await read(office, asked.id)).toMatchObject({ status: 'ready', totals: { new: 1 } });

    const again = await upload(world, office, 'members', file());
    expect(again).toMatchObject({
      status: 'ready',
      columns: [{ field: 'name', remembered: true }, {}, {}, { field: null, remembered: true }],
    });
  });

  test('with wrong rows says where and what, and its error workbook, put right, is taken', async () => {
    const long = await upload(
      world,
      office,
      'members',
      members(['王三', '教育界', '职'.repeat(121), '19900000003', '']),
    );
    expect((await rowsOf(office, long.id))[0]?.messages).toEqual(['第2行 C列“单位及职务”：有121个字，不能超过120个字']);

    const wrong = ['王三', '教育界', '', '123', '没有的街道'];
    const preview = await upload(world, office, 'members', members(zhang, wrong));
    expect(preview.totals).toMatchObject({ new: 1, error: 1 });
    const [row] = await rowsOf(office, preview.id, 'error');
    expect(row).toMatchObject({ row: 3, state: 'error', change: null, title: '王三' });
    expect(row?.messages[0]).toContain('第3行 D列“联系电话”');
    expect(row?.cells.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'error', 'error']);

    const refused = await office.post(`${imports}/${preview.id}/actions/commit`, { mode: 'none-if-any-error' });
    expect([refused.status, refused.body.code]).toEqual([409, 'import.has-errors']);
    expect(await totalOf(office, 'members')).toBe(0);

    const { body } = await office.get<Uint8Array>(`${imports}/${preview.id}/error-workbook`);
    const sheet = await readSheet(body, 'errors.xlsx');
    expect(sheet.rows[0]?.[0]).toBe('错误说明');
    const corrected = sheet.rows.map((cells) =>
      cells.map((cell) => (cell === '123' ? '19900000003' : cell === '没有的街道' ? '古渡街道' : String(cell ?? ''))),
    );
    const again = await upload(world, office, 'members', csv(corrected));
    expect(again.totals).toMatchObject({ new: 2, error: 0 });
    expect(await commit(world, office, again.id, { mode: 'none-if-any-error' })).toMatchObject({ status: 'committed' });
    expect(await totalOf(office, 'members')).toBe(2);
  });

  test('whose rows came onto the roster after the preview does not bring them twice', async () => {
    const one = await upload(world, office, 'members', members(zhang, li));
    const two = await upload(world, office, 'members', members(zhang, li));
    await commit(world, office, one.id);
    const late = await commit(world, office, two.id);

    expect(await totalOf(office, 'members')).toBe(2);
    expect(late.skipped?.map(({ row, title }) => [row, title])).toEqual([
      [2, '张一'],
      [3, '李二'],
    ]);
  });

  test('leaves alone what somebody changed after the preview', async () => {
    await committed('members', members(zhang));
    const preview = await upload(
      world,
      office,
      'members',
      members([...zhang.slice(0, 2), '别的职务', ...zhang.slice(3)]),
    );
    const member = await memberNamed('张一');
    await office.patch(`${committee}/members/${member?.id}`, { post: '电话里改的' }, { version: member?.version ?? 0 });

    const done = await commit(world, office, preview.id);
    expect(done.skipped).toMatchObject([{ row: 2, title: '张一' }]);
    expect(await memberNamed('张一')).toMatchObject({ post: '电话里改的' });
  });

  test('undone takes back what nobody changed since, and names what it keeps', async () => {
    await committed('members', members(zhang));
    const before = await memberNamed('张一');
    const batch = await committed(
      'members',
      members([...zhang.slice(0, 2), '新职务', ...zhang.slice(3)], li, ['王三', '妇联', '', '19900000003', '古渡街道']),
    );
    expect(await figures(office)).toMatchObject({ members: 3 });
    const wang = await memberNamed('王三');
    await office.patch(`${committee}/members/${wang?.id}`, { post: '居委会主任' }, { version: wang?.version ?? 0 });

    const undone = await undo(world, office, batch.id);
    expect(undone).toMatchObject({ status: 'undone', kept: [{ row: 4, id: wang?.id, title: '王三' }] });
    expect(await memberNamed('张一')).toMatchObject({ post: before?.post });
    expect(await memberNamed('李二')).toBeUndefined();
    expect(await memberNamed('王三')).toMatchObject({ post: '居委会主任' });
    expect(await totalOf(office, 'members')).toBe(2);
    expect(await totalOf(office, 'members?status=active')).toBe(2);
    expect(await figures(office)).toMatchObject({ members: 2 });
  });
});
