import { exportColumns } from '@lianluo/domain/export/export-columns';
import { exportKinds } from '@lianluo/domain/export/export-kinds';
import { beforeAll, describe, expect, test } from 'vitest';
import { commit, committee, csv, totalOf, upload } from '../../../test-support/import/importing';
import { readSheet } from '../../floor/sheet/read-sheet';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  const members = csv([
    ['姓名', '界别', '联系电话', '工作所在街道'],
    ['张一', '教育界', '19900000001', '人民路街道'],
    ['李二', '经济界', '19900000002', '人民路街道'],
  ]);
  const opinions = csv([
    ['序号', '标题', '报送单位', '反映人', '报送日期', '采用情况'],
    ['1', '=1+1的建议', '人民路街道', '张一', '2025-03-01', '市政协采用'],
    ['2', '关于路灯的建议', '人民路街道', '李二', '2026-03-02', ''],
  ]);
  for (const [kind, file] of [
    ['members', members],
    ['opinions', opinions],
  ] as const)
    await commit(world, office, (await upload(world, office, kind, file)).id);
});

async function exported(body: object): Promise<readonly (readonly unknown[])[]> {
  const answered = await office.post<Uint8Array>(`${committee}/exports`, body);
  expect(answered.status).toBe(200);
  return (await readSheet(answered.body, 'list.xlsx')).rows;
}

describe('a list out again as a workbook', () => {
  test('carries title, unit, date, filter and the mark of the demo', async () => {
    const [title, unit, source, header, ...rows] = await exported({ kind: 'opinions', filter: {} });

    expect(title?.[0]).toBe('秦都区政协社情民意信息台账（演示数据）');
    expect(unit?.[0]).toBe('制表单位：政协秦都区委员会　　日期：2026年5月20日　　共2条');
    expect(source?.[0]).toBe('筛选条件：全部　　导出时间：2026-05-20 10:00　　导出人：demo.qindu.clerk');
    expect(header).toEqual(exportColumns.opinions.map(({ label }) => label));
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      [1, null, '关于路灯的建议', '人民路街道政协联络组', '李二', '2026-03-02'],
      [2, null, '=1+1的建议', '人民路街道政协联络组', '张一', '2025-03-01'],
    ]);
  });

  test('holds what the filter holds, in the columns that were chosen', async () => {
    const rows = await exported({
      kind: 'opinions',
      filter: { year: 2025, adoptedBy: 'city', unit: world.unit },
      columns: ['title', 'adoptions', 'status', 'serial'],
    });
    expect(rows[2]?.[0]).toContain('筛选条件：单位=人民路街道政协联络组；年度=2025；采用=市级采用　');
    expect(rows.slice(3)).toEqual([
      ['标题', '采用', '状态', '序号'],
      ['=1+1的建议', '市政协采用', '已归档', 1],
    ]);
  });

  test.each([
    ['dueOn', '排序=时限　'],
    ['-reportedOn', '排序=报送日期（倒序）　'],
  ])('tells the order %s by the heading of its column', async (sort, words) => {
    const rows = await exported({ kind: 'opinions', filter: { sort }, columns: ['title'] });
    expect(rows[2]?.[0]).toContain(words);
  });

  test('shows telephones as the list does', async () => {
    const rows = await exported({
      kind: 'members',
      filter: { sector: '教育界' },
      columns: ['name', 'phone', 'groups'],
    });
    expect(rows.slice(4)).toEqual([['张一', '199****0001', '人民路街道政协联络组']]);
  });

  test.each(exportKinds)('there is one of %s with as many rows as its list', async (kind) => {
    const rows = await exported({ kind });
    expect(rows.slice(4).length).toBe(await totalOf(office, kind));
  });

  test.each(['opinions', 'members', 'units'])(
    'holds what was selected of %s, and nothing the list does not have',
    async (kind) => {
      const { body } = await office.get<{ items: { id: string }[] }>(`${committee}/${kind}`);
      const { id } = body.items.at(-1)!;

      const selected = await exported({ kind, ids: [id, 'nothing'] });
      const elsewhere = await exported({ kind, ids: ['nothing'] });
      const whole = await exported({ kind });

      expect(selected.slice(4).map((row) => row.slice(1))).toEqual([whole.at(-1)!.slice(1)]);
      expect(selected[2]?.[0]).toContain('选定的行');
      expect(elsewhere.slice(4)).toEqual([]);
    },
  );

  test('what was selected is held to the filter that it was selected in', async () => {
    const { body } = await office.get<{ items: { id: string }[] }>(`${committee}/opinions`);
    const ids = body.items.map(({ id }) => id);

    const rows = await exported({ kind: 'opinions', filter: { year: 2025 }, ids, columns: ['title'] });

    expect(rows.slice(4)).toEqual([['=1+1的建议']]);
  });

  test('refuses filters and columns that the list does not have', async () => {
    const send = async (body: object) => (await office.post(`${committee}/exports`, body)).body;
    expect(await send({ kind: 'opinions', filter: { colour: 'red' } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/filter/colour' }],
    });
    expect(await send({ kind: 'opinions', filter: { limit: 5 } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/filter/limit' }],
    });
    expect(await send({ kind: 'opinions', filter: { status: 'lost' } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/filter/status' }],
    });
    expect(await send({ kind: 'members', columns: ['name', 'salary'] })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/columns/1' }],
    });
    expect(await send({ kind: 'unicorns' })).toMatchObject({ status: 422, errors: [{ pointer: '/kind' }] });
  });

  test('is the office’s alone, and is journalled', async () => {
    const status = async (who: string) =>
      (await world.as(who).post(`${committee}/exports`, { kind: 'members' })).status;
    expect(await status('demo.qindu')).toBe(200);
    expect(await status('demo.qindu.unit')).toBe(403);
    expect(await status('demo.city')).toBe(403);
    expect(await status('demo.xincheng')).toBe(404);
    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
    expect(rows.filter((row) => row['action'] === 'export').at(-1)).toMatchObject({ kind: 'members', rows: 2 });
  });
});
