import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import {
  addStreets,
  commit,
  committee,
  csv,
  figures,
  rowsOf,
  undo,
  upload,
} from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

interface Item {
  id: string;
  title: string;
}

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  for (const [name, sector] of [
    ['李红', '教育界'],
    ['王晓明', '教育界'],
    ['王晓明', '民盟'],
  ]) {
    const made = await office.post<MemberView>(`${committee}/members`, { name, sector });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  }
});

const head = [
  '序号',
  '实事名称',
  '联络组',
  '承办委员',
  '类别',
  '完成日期',
  '受益人数',
  '投入资金（万元）',
  '办理结果',
  '备注',
];
const row = (serial: string, title: string, more: Partial<Record<string, string>> = {}): string[] => {
  const told: Partial<Record<string, string>> = {
    联络组: '钓台街道',
    承办委员: '李红、王晓明（民盟）',
    类别: '医疗',
    完成日期: '3月5日',
    受益人数: '86',
    '投入资金（万元）': '0.3',
    办理结果: '义诊两场',
    ...more,
  };
  return [serial, title, ...head.slice(2).map((heading) => told[heading] ?? '')];
};
const sheetOf = (...rows: string[][]) =>
  csv([['秦都区政协2026年为民办实事台账', ...head.slice(1).map(() => '')], head, ...rows]);

describe('a sheet of deeds', () => {
  test('is previewed, written as done, counted with people and money, and taken back', async () => {
    const before = await figures(office);
    const batch = await upload(
      world,
      office,
      'deeds',
      sheetOf(row('1', '为福利社区老人义诊', { 备注: '第一次' }), row('2', '助学')),
    );
    expect(batch).toMatchObject({ status: 'ready', totals: { rows: 2, new: 2, error: 0, warning: 0 } });
    const [first] = await rowsOf(office, batch.id);
    expect(first?.cells.find(({ field }) => field === 'doneOn')).toMatchObject({ value: '2026-03-05' });

    expect(await commit(world, office, batch.id)).toMatchObject({ status: 'committed' });
    const { body } = await office.get<ListOf<Item>>(`${committee}/deeds?stage=done`);
    expect(new Set(body.items.map(({ title }) => title))).toEqual(new Set(['为福利社区老人义诊', '助学']));
    const one = body.items.find(({ title }) => title !== '助学');
    const { body: deed } = await office.get<Item>(`${committee}/deeds/${one?.id}`);
    expect(deed).toMatchObject({
      status: 'done',
      imported: true,
      reportedOn: '2026-03-05',
      doneOn: '2026-03-05',
      type: 'medical',
      peopleServed: 86,
      yuan: 3000,
      after: '义诊两场',
      waitingFor: null,
      members: [{ name: '李红' }, { name: '王晓明' }],
    });
    const { body: timeline } = await office.get<{ items: { label: string; note?: string }[] }>(
      `${committee}/deeds/${one?.id}/timeline`,
    );
    expect(timeline.items).toMatchObject([{ label: '批量导入', note: '第一次' }]);
    expect(await figures(office)).toMatchObject({ 'deeds.done': (before['deeds.done'] ?? 0) + 2 });

    // What somebody has corrected since stays, and is named.
    const changed = await office.patch<Item>(`${committee}/deeds/${one?.id}`, { title: '义诊' }, { version: 1 });
    expect(changed.status).toBe(200);
    expect(await undo(world, office, batch.id)).toMatchObject({
      status: 'undone',
      kept: [{ row: 3, title: '义诊', reason: '导入之后又有修改，予以保留' }],
    });
    expect(await figures(office)).toMatchObject({ 'deeds.done': (before['deeds.done'] ?? 0) + 1 });
    expect((await office.get<ListOf<Item>>(`${committee}/deeds`)).body.items).toHaveLength(1);
  });
});
