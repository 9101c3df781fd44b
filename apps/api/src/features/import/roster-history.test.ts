import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { commit, committee, csv, rowsOf, undo, upload } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;

beforeEach(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  office = world.as('demo.qindu.clerk');
});

const heading = ['姓名', '界别', '手机', '政协职务', '增补日期', '是否特聘'];
const sheetOf = (...rows: string[][]) => csv([heading, ...rows]);
const old = csv([
  ['姓名', '界别', '手机', '政协职务'],
  ['张一', '教育界', '19900000001', '委员'],
]);
const send = (file: File) => upload(world, office, 'members', file);
const committed = async (file: File) => commit(world, office, (await send(file)).id);

const zhang = async (): Promise<MemberView | undefined> =>
  (await office.get<ListOf<MemberView>>(`${committee}/members?q=张一`)).body.items[0];

test('a roster says since when somebody is a member, and whether they are invited', async () => {
  await committed(sheetOf(['张一', '教育界', '19900000001', '委员', '2022年3月1日', '是']));

  expect(await zhang()).toMatchObject({ joinedOn: '2022-03-01', invited: true, levels: [{ is: 'member' }] });
});

test('the same roster again changes nothing, nor does an older one that has not the columns', async () => {
  const sheet = sheetOf(['张一', '教育界', '19900000001', '委员', '2022-03-01', '特聘']);
  await committed(sheet);

  expect((await send(sheet)).totals).toMatchObject({ unchanged: 1, update: 0, error: 0 });
  expect((await send(old)).totals).toMatchObject({ unchanged: 1, update: 0, error: 0 });
  await committed(old);
  expect(await zhang()).toMatchObject({ joinedOn: '2022-03-01', invited: true });
});

test('what a roster changes stands from today on, is shown before it is, and is taken back with the batch', async () => {
  await committed(old);
  const before = await zhang();
  const batch = await send(sheetOf(['张一', '教育界', '19900000001', '常委', '2022-03-01', '是']));
  const [row] = await rowsOf(office, batch.id, 'update');

  // Where nothing stood nothing is shown.
  expect(row?.cells.flatMap(({ field, before: was }) => (was === undefined ? [] : [[field, was]]))).toEqual([
    ['level', '委员'],
    ['invited', '否'],
  ]);
  await commit(world, office, batch.id);
  expect(await zhang()).toMatchObject({
    level: 'standing',
    levels: [{ is: 'member' }, { from: '2026-05-20', is: 'standing' }],
    joinedOn: '2022-03-01',
    invited: true,
  });

  await undo(world, office, batch.id);
  expect(await zhang()).toMatchObject({
    ...before,
    version: expect.any(Number) as number,
    updatedAt: expect.any(String) as string,
  });
});

test('who is invited no longer is told so by a no', async () => {
  await committed(sheetOf(['张一', '教育界', '19900000001', '委员', '', '是']));
  await committed(sheetOf(['张一', '教育界', '19900000001', '委员', '', '否']));

  expect((await zhang())?.invited).toBe(false);
});

test('a day that cannot be is refused in its cell', async () => {
  await committed(old);
  const { body: made } = await office.get<ListOf<MemberView>>(`${committee}/members?q=张一`);
  const [{ id, version } = { id: '', version: 0 }] = made.items;
  await office.patch(`${committee}/members/${id}`, { status: 'suspended', statusFrom: '2024-03-10' }, { version });
  const said = async (joined: string, invited = '') => {
    const batch = await send(sheetOf(['张一', '教育界', '19900000001', '委员', joined, invited]));
    const [row] = await rowsOf(office, batch.id, 'error');
    return row?.cells.flatMap(({ field, state, message }) => (state === 'error' ? [`${field}: ${message}`] : []));
  };

  expect(await said('2024-06-01')).toEqual(['joinedOn: 职务或状态自2024-03-10起已有变化，任职日期不能晚于这一天']);
  expect(await said('2026-05-21')).toEqual(['joinedOn: “2026-05-21”晚于今天（2026-05-20），请核对年月日']);
  expect(await said('2024-01-01', '或许')).toEqual(['invited: “或许”应写“是”或“否”']);
});
