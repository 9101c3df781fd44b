import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import { beforeEach, describe, expect, test } from 'vitest';
import { addStreets, commit, committee, csv, rowsOf, upload } from '../../../test-support/import/importing';
import { readSheet } from '../../floor/sheet/read-sheet';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

const head = [
  '姓名',
  '性别',
  '出生日期',
  '民族',
  '政治面貌',
  '界别',
  '政协职务',
  '单位及职务',
  '联系电话',
  '工作所在街道',
  '居住所在街道',
  '编组依据',
  '备注',
];
const zhang = [
  '张一',
  '女',
  '1978-06-12',
  '回族',
  '中共预备党员',
  '教育界',
  '常委',
  '区第一中学教师',
  '19900000001',
  '人民路街道',
  '古渡街道',
  '居住地',
  '国庆前请假',
];
const li = ['李二', '男', '1980-01-02', '汉族', '民盟盟员', '经济界', '委员', '某公司经理', '19900000002'];

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  const sheet = csv([head, zhang, [...li, '', '', '', '']], '名册.csv');
  await commit(world, office, (await upload(world, office, 'members', sheet)).id);
});

const send = (who: Client, body: object) => who.post<Uint8Array>(`${committee}/exports`, { kind: 'members', ...body });

async function table(body: object): Promise<Record<string, unknown>[]> {
  const answered = await send(office, body);
  expect(answered.status).toBe(200);
  const { rows } = await readSheet(answered.body, 'list.xlsx');
  const [labels = [], ...records] = rows.slice(3);
  return records.map((cells) => Object.fromEntries(labels.map((label, index) => [String(label), cells[index]])));
}

const entries = async () => {
  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  return rows.filter(({ action }) => String(action).startsWith('export'));
};
const members = async () => (await office.get<ListOf<MemberView>>(`${committee}/members`)).body.items;

describe('the roster comes out again', () => {
  test('with every column that an import took, and what is protected masked', async () => {
    const [two, one] = (await table({})).toSorted((a, b) => String(a['姓名']).length - String(b['姓名']).length);
    const byName = new Map([one, two].map((row) => [row?.['姓名'], row]));

    expect(byName.get('张一')).toMatchObject({
      性别: '女',
      出生日期: '****',
      民族: '****',
      政治面貌: '中共预备党员',
      界别: '教育界',
      政协职务: '常委',
      单位及职务: '区第一中学教师',
      联系电话: '199****0001',
      工作所在街道: '人民路街道',
      居住所在街道: '古渡街道',
      所在联络组: '古渡街道联络组',
      编组依据: '居住地',
      备注: '****',
      状态: '在任',
    });
    expect(byName.get('李二')).toMatchObject({ 政治面貌: '民盟盟员', 编组依据: null });
  });

  test('whole where every protected field is asked for with a reason, and goes in again as it is', async () => {
    const reveal = { field: ['phone', 'birthOn', 'ethnicity', 'note'], reason: '换届前核对名册' };
    const rows = await table({ reveal });
    expect(rows.find((row) => row['姓名'] === '张一')).toMatchObject({
      出生日期: '1978-06-12',
      民族: '回族',
      联系电话: '19900000001',
      备注: '国庆前请假',
    });

    const whole = await send(office, { reveal });
    const again = await upload(
      world,
      office,
      'members',
      new File([whole.body as Uint8Array<ArrayBuffer>], '委员名册.xlsx'),
    );
    expect(await rowsOf(office, again.id, 'update')).toEqual([]);
    expect(again).toMatchObject({ status: 'ready', totals: { unchanged: 2, new: 0, error: 0 } });
  });

  test('with 政治面貌 on the page of the member, which the county above does not see', async () => {
    const zhangView = (await members()).find(({ name }) => name === '张一');
    expect(zhangView).toMatchObject({ party: '中共预备党员', partyMember: true });

    const city = await world.as('demo.city').get<MemberView>(`${committee}/members/${zhangView?.id}`);
    expect(city.body).toMatchObject({ party: null, partyMember: null });
  });
});

describe('a directory', () => {
  const directory = (more: object = {}) => ({
    filter: { sector: '教育界' },
    columns: ['name', 'groups', 'phone'],
    reveal: { field: 'phone', reason: '通知全会' },
    ...more,
  });

  test('has the telephones of the members that were filtered, for one reason, in one entry that names them', async () => {
    expect(await table(directory())).toEqual([{ 姓名: '张一', 所在联络组: '古渡街道联络组', 联系电话: '19900000001' }]);

    const id = (await members()).find(({ name }) => name === '张一')?.id;
    expect(await entries()).toMatchObject([
      {
        action: 'export.reveal',
        by: { name: 'demo.qindu.clerk' },
        fields: ['phone'],
        reason: '通知全会',
        rows: 1,
        members: [id],
      },
    ]);
    expect(JSON.stringify(await entries())).not.toContain('19900000001');
  });

  test.each([
    ['without a reason', { reveal: { field: 'phone' } }, '/reveal/reason'],
    ['with an empty reason', { reveal: { field: 'phone', reason: ' ' } }, '/reveal/reason'],
    ['of a field that is not protected', { reveal: { field: 'name', reason: '通知全会' } }, '/reveal/field'],
    ['of a column that is not in it', { columns: ['name'] }, '/reveal/field'],
    ['of another list', { kind: 'informants', filter: {}, columns: ['name', 'phone'] }, '/reveal'],
  ])('%s is refused, and nothing is journalled', async (_, more, pointer) => {
    const refused = await office.post(`${committee}/exports`, { kind: 'members', ...directory(more) });

    expect([refused.status, refused.body.errors?.map((each) => each.pointer)]).toEqual([422, [pointer]]);
    expect(await entries()).toEqual([]);
  });

  test('is the office’s alone: no operator, not the city above, not a neighbour', async () => {
    const status = async (who: string) => (await send(world.as(who), directory())).status;

    expect(await status('demo.qindu.unit')).toBe(403);
    expect(await status('demo.city')).toBe(403);
    expect(await status('demo.xincheng')).toBe(404);
    expect(await entries()).toEqual([]);
  });
});
