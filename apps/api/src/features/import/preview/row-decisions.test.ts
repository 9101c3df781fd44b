import type { ListOf } from '@lianluo/contract/common';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { MemberView } from '@lianluo/contract/member';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';
import {
  commit,
  committee,
  csv,
  imports,
  read,
  rowsOf,
  totalOf,
  undo,
  upload,
} from '../../../../test-support/import/importing';

const head = ['姓名', '界别', '单位及职务', '联系电话'];
const sheet = (...rows: string[][]): File => csv([head, ...rows], '名册.csv');
const zhang = ['张一', '教育界', '区第一中学教师', '19900000001'];
const stranger = ['陈四', '经济界', '某公司工程师', '19900000001'];

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  const { id } = await upload(world, office, 'members', sheet(zhang));
  await commit(world, office, id);
});

const memberNamed = async (name: string): Promise<MemberView | undefined> =>
  (await office.get<ListOf<MemberView>>(`${committee}/members?q=${name}`)).body.items[0];

async function decide(id: string, decisions: object[]): Promise<ImportView> {
  const answer = await office.put(`${imports}/${id}/mapping`, { decisions });
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  await world.idle();
  return read(office, id);
}

test('a row whose telephone is somebody else’s overwrites nobody by itself', async () => {
  const preview = await upload(world, office, 'members', sheet(stranger));
  expect(preview.totals).toMatchObject({ update: 0, error: 1 });
  const [row] = await rowsOf(office, preview.id);
  expect(row).toMatchObject({ state: 'error', change: null, title: '陈四', decisions: ['update', 'skip'] });
  expect(row?.messages[0]).toContain(
    '第2行 D列“联系电话”：手机号是名册中“张一”（教育界）的，本行写的是“陈四”（经济界）',
  );

  const refused = await office.post(`${imports}/${preview.id}/actions/commit`, { mode: 'valid' });
  expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing']);
  expect(await memberNamed('张一')).toMatchObject({ sector: '教育界' });
});

test('decided as the same person, it changes that person, and an undo gives the name back', async () => {
  const preview = await upload(world, office, 'members', sheet(stranger));
  const before = await memberNamed('张一');
  const decided = await decide(preview.id, [{ row: 2, decision: 'update' }]);
  expect(decided.totals).toMatchObject({ update: 1, warning: 1, error: 0 });
  const [row] = await rowsOf(office, preview.id);
  expect(row).toMatchObject({ state: 'warning', change: 'update', target: before?.id, decision: 'update' });
  expect(row?.cells[0]).toMatchObject({ value: '陈四', before: '张一' });

  await commit(world, office, preview.id);
  expect(await memberNamed('陈四')).toMatchObject({ id: before?.id, sector: '经济界' });
  await undo(world, office, preview.id);
  expect(await memberNamed('张一')).toMatchObject({ id: before?.id, sector: '教育界' });
});

test('a decision can be taken back', async () => {
  const preview = await upload(world, office, 'members', sheet(stranger));
  await decide(preview.id, [{ row: 2, decision: 'update' }]);

  expect((await decide(preview.id, [{ row: 2, decision: null }])).totals).toMatchObject({ update: 0, error: 1 });
});

test('a row left out holds up neither the others nor a commit that takes all or none', async () => {
  const preview = await upload(world, office, 'members', sheet(stranger, ['李二', '经济界', '', '19900000002']));
  const decided = await decide(preview.id, [{ row: 2, decision: 'skip' }]);
  expect(decided.totals).toMatchObject({ rows: 2, new: 1, error: 0, skip: 1 });
  expect(await rowsOf(office, preview.id, 'skip')).toMatchObject([
    { row: 2, title: '陈四', state: 'skip', change: null, decision: 'skip' },
  ]);

  await commit(world, office, preview.id, { mode: 'none-if-any-error' });
  expect(await totalOf(office, 'members')).toBe(2);
});

test('of two rows with one telephone both ask, and once one is left out the other is taken', async () => {
  const rows = [
    ['李二', '经济界', '', '19900000002'],
    ['王三', '妇联', '', '19900000002'],
  ];
  const preview = await upload(world, office, 'members', sheet(...rows));
  expect(preview.totals).toMatchObject({ new: 0, error: 2 });

  expect((await decide(preview.id, [{ row: 3, decision: 'skip' }])).totals).toMatchObject({
    new: 1,
    error: 0,
    skip: 1,
  });
  await commit(world, office, preview.id);
  expect([await memberNamed('李二'), await memberNamed('王三')]).toMatchObject([{ phone: '199****0002' }, undefined]);
});

test('a namesake of another telephone can be kept as another person', async () => {
  const preview = await upload(world, office, 'members', sheet([...zhang.slice(0, 3), '19900000009']));
  expect(preview.totals).toMatchObject({ update: 1, warning: 1 });
  expect((await decide(preview.id, [{ row: 2, decision: 'new' }])).totals).toMatchObject({ update: 0, new: 1 });

  await commit(world, office, preview.id);
  expect(await totalOf(office, 'members')).toBe(2);
});
