import type { ListOf } from '@lianluo/contract/common';
import type { CommitteeView } from '@lianluo/contract/committee';
import { expect, test } from 'vitest';
import { addStreets, commit, committee, csv, rowsOf, upload } from '../../../test-support/import/importing';
import { openWorld } from '../../../test-support/world';

interface Activity {
  title: string;
  type: string;
  named?: string;
  served?: number;
  yuan?: number;
  status: string;
}

test('a ledger of activities is read by the words of an office, and comes back unchanged', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await addStreets(office);
  for (const name of ['李红', '王晓明'])
    await office.post(`${committee}/members`, { name, sector: '教育界', placements: [] });
  const { version } = await office.get<CommitteeView>(committee);
  const own = { activityTypes: [{ name: '桢商量', type: 'micro-consultation' }] };
  const mine = (await office.patch<CommitteeView>(committee, own, { version })).body.activityTypes?.[0]?.id;

  const heads = [
    '序号',
    '活动名称',
    '类别',
    '举办单位',
    '活动时间',
    '参加委员',
    '服务群众',
    '活动经费（万元）',
    '活动情况',
  ];
  const batch = await upload(
    world,
    office,
    'activities',
    csv([
      heads,
      [
        '1',
        '视察古渡老旧小区改造',
        '专题视察',
        '古渡',
        '2026年3月5日',
        '李红、王晓明',
        '30人次',
        '0.12',
        '视察两个小区',
      ],
      ['2', '院坝会', '桢商量', '古渡', '2026-03-21', '李红', '', '', '议定加装路灯'],
      ['3', '全民健康义诊', '', '古渡', '2026-04-02', '王晓明', '86', '', '义诊一场'],
      ['4', '某事', '打卡', '古渡', '2026-04-03', '李红', '', '', '记录'],
    ]),
  );
  expect(batch.totals).toMatchObject({ new: 3, error: 1 });
  expect((await rowsOf(office, batch.id)).at(-1)?.messages.join()).toContain('没有“打卡”这个活动类型');

  await commit(world, office, batch.id);
  const { items } = (await office.get<ListOf<Activity>>(`${committee}/activities?sort=reportedOn`)).body;
  expect(items.map(({ title, type, named, served, yuan }) => [title, type, named, served, yuan])).toEqual([
    ['视察古渡老旧小区改造', 'inspection', undefined, 30, 1200],
    ['院坝会', 'micro-consultation', mine, undefined, undefined],
    ['全民健康义诊', 'volunteering', undefined, 86, undefined],
  ]);

  const exported = await office.post<Uint8Array<ArrayBuffer>>(`${committee}/exports`, {
    kind: 'activities',
    filter: {},
  });
  const again = await upload(world, office, 'activities', new File([exported.body], '清单.xlsx'));
  expect(again.columns.filter(({ field, remembered }) => field === null && !remembered)).toEqual([]);
  expect((await rowsOf(office, again.id)).flatMap(({ messages }) => messages)).toEqual([]);
  expect(again.totals).toMatchObject({ rows: 3, unchanged: 3, new: 0, update: 0, error: 0 });
});
