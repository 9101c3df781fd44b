import type { ListOf } from '@lianluo/contract/common';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aLedgersCounty, deedLedger, deedRow } from '../../../test-support/import/deed-ledger';
import { commit, committee, csv, rowsOf, totalOf, undo, upload } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

interface Item {
  id: string;
  title: string;
}

let world: World;
let office: Client;
let member: string;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  ({ office, member } = await aLedgersCounty(world));
});

describe("a sheet of deeds in an office's own words", () => {
  const spellings: [what: string, row: string[], stored: object, shown?: object][] = [
    ['3000元 under 万元', deedRow('3', '七', { '投入资金（万元）': '3000元' }), { yuan: 3000 }],
    ['¥3000 under 万元', deedRow('3', '八', { '投入资金（万元）': '¥3000' }), { yuan: 3000 }],
    ['0.3 under 万元', deedRow('3', '九', {}), { yuan: 3000 }, { yuan: '3000元' }],
    ['nothing as a stroke', deedRow('3', '十', { '投入资金（万元）': '—', 受益人数: '/' }), { yuan: null }],
    ['nothing as a word', deedRow('3', '十一', { '投入资金（万元）': '无' }), { yuan: null }],
    ['教育 for 助学', deedRow('3', '十二', { 类别: '教育' }), { type: 'education' }, { type: '助学' }],
    ['another type left out', deedRow('3', '十四', { 类别: '航天' }), { type: null }],
    ['the first of two days', deedRow('3', '十三', { 完成日期: '2026.3.5-3.6' }), { doneOn: '2026-03-05' }],
  ];
  test.each(spellings)('with %s is read and shown as it is recorded', async (_what, line, stored, shown = {}) => {
    const batch = await upload(world, office, 'deeds', deedLedger(line));
    expect(batch.totals).toMatchObject({ new: 1, error: 0 });
    const [taken] = await rowsOf(office, batch.id);
    const values = Object.fromEntries((taken?.cells ?? []).map(({ field, value }) => [field, value]));
    expect(values).toMatchObject(shown);
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/deeds?q=${encodeURIComponent(line[1] ?? '')}`);
    const item = body.items.find(({ title }) => title === line[1]);
    const read = Object.entries(stored).map(([name, value]) => [name, value === null ? undefined : value]);
    const { body: deed } = await office.get<Record<string, unknown>>(`${committee}/deeds/${item?.id}`);
    for (const [name, value] of read) expect(deed[String(name)] ?? undefined).toEqual(value);
    await undo(world, office, batch.id);
  });

  test('takes 单位：万元 above the table for its money, and not for its people', async () => {
    const lines = [
      ['2026年实事台账', '', '', '', ''],
      ['单位：万元', '', '', '', ''],
      ['标题', '承办委员', '办结日期', '受益人数', '投入资金'],
      ['修路', '李红', '2026-03-05', '3', '3'],
    ];
    const batch = await upload(world, office, 'deeds', csv(lines));
    const [row] = await rowsOf(office, batch.id);
    const values = Object.fromEntries((row?.cells ?? []).map(({ field, value }) => [field, value]));
    expect(values).toMatchObject({ yuan: '30000元', peopleServed: '3人' });
  });

  test('warns of one of its title that is still in work', async () => {
    await office.post(`${committee}/deeds`, { title: '在办的事', members: [member] });
    const batch = await upload(world, office, 'deeds', deedLedger(deedRow('1', '在办的事', { 联络组: '' })));
    expect(batch.totals).toMatchObject({ new: 1, warning: 1 });
    expect((await rowsOf(office, batch.id))[0]?.messages.join()).toContain('系统里有一件同名的实事（草稿）');
  });

  test('leaves out what was recorded by hand after the preview, and says so', async () => {
    const batch = await upload(world, office, 'deeds', deedLedger(deedRow('1', '手工的事', { 联络组: '' })));
    expect(batch.totals).toMatchObject({ new: 1, warning: 0 });
    await office.post(`${committee}/deeds`, { title: '手工的事', members: [member] });
    expect(await commit(world, office, batch.id)).toMatchObject({
      skipped: [{ title: '手工的事', reason: '预览之后已登记了同一条记录，未重复导入' }],
    });
    expect(await totalOf(office, `deeds?q=${encodeURIComponent('手工的事')}`)).toBe(1);
  });
});
