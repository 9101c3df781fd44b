import type { ListOf } from '@lianluo/contract/common';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aLedgersCounty, deedLedger, deedRow } from '../../../test-support/import/deed-ledger';
import {
  commit,
  committee,
  csv,
  figures,
  imports,
  rowsOf,
  totalOf,
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
  ({ office } = await aLedgersCounty(world));
});

describe('a sheet of deeds', () => {
  test('is previewed, written as done, counted with people and money, and taken back', async () => {
    const before = await figures(office);
    const batch = await upload(
      world,
      office,
      'deeds',
      deedLedger(deedRow('1', '为福利社区老人义诊', { 备注: '第一次' }), deedRow('2', '助学')),
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

  const faults: [what: string, row: string[], says: string][] = [
    ['no day', deedRow('3', '一', { 完成日期: '' }), '没有填办结日期'],
    ['a day that has not come', deedRow('3', '一', { 完成日期: '12月5日' }), '晚于今天（2026-05-20）'],
    ['nobody', deedRow('3', '一', { 承办委员: '' }), '没有填承办委员'],
    [
      'a namesake',
      deedRow('3', '一', { 承办委员: '王晓明' }),
      '名册里有2位“王晓明”，请写明是哪一位：王晓明（教育界）、王晓明（民盟）',
    ],
    ['strangers alone', deedRow('3', '一', { 承办委员: '过路人' }), '名册里没有“过路人”'],
    ['a unit that is not there', deedRow('3', '一', { 联络组: '望贤路街道' }), '没有叫“望贤路街道”的单位'],
    ['people in words', deedRow('3', '一', { 受益人数: '许多' }), '“许多”不是数字'],
    ['half a person', deedRow('3', '一', { 受益人数: '12.5' }), '“12.5”应写整数'],
    ['more people than there are', deedRow('3', '一', { 受益人数: '99999999' }), '“99999999”太大'],
    ['a title too long', deedRow('3', '长'.repeat(101)), '标题有101个字，不能超过100个字'],
    ['a text too long', deedRow('3', '一', { 办理结果: '长'.repeat(5001) }), '有5001个字，不能超过5000个字'],
  ];
  test.each(faults)('with %s is refused at that row, in words that help', async (_what, wrong, says) => {
    const batch = await upload(world, office, 'deeds', deedLedger(deedRow('1', '对的'), wrong));
    expect(batch.totals).toMatchObject({ rows: 2, new: 1, error: 1 });
    const [refused] = await rowsOf(office, batch.id, 'error');
    expect(refused?.messages.join()).toContain(says);
  });

  const doubts: [what: string, row: string[], says: string, stored: object][] = [
    [
      'a stranger among members',
      deedRow('3', '二', { 承办委员: '李红、过路人' }),
      '“过路人”，没有记入',
      { members: [{ name: '李红' }] },
    ],
    [
      'another type',
      deedRow('3', '四', { 类别: '航天' }),
      '没有“航天”这个类别，应为：助学、助老、助残、医疗、就业、法律、基础设施、矛盾化解、捐赠、其他；没有记入',
      { peopleServed: 86, yuan: 3000 },
    ],
    ['households', deedRow('3', '五', { 受益人数: '86户' }), '“86户”按86人记，请核对', { peopleServed: 86 }],
    [
      'so much that 元 was meant',
      deedRow('3', '六', { '投入资金（万元）': '3000' }),
      '按表上的单位记为30000000元，请核对',
      { yuan: 30_000_000 },
    ],
    ['people roughly', deedRow('3', '三', { 受益人数: '约200人次' }), '按200记', { peopleServed: 200 }],
  ];
  test.each(doubts)('with %s is taken and says so', async (_what, doubtful, says, stored) => {
    const batch = await upload(world, office, 'deeds', deedLedger(doubtful));
    expect(batch.totals).toMatchObject({ new: 1, warning: 1, error: 0 });
    const [taken] = await rowsOf(office, batch.id);
    expect(taken?.messages.join()).toContain(says);
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/deeds?q=${encodeURIComponent(doubtful[1] ?? '')}`);
    expect(body.items).toMatchObject([stored]);
    expect(await undo(world, office, batch.id)).toMatchObject({ status: 'undone', kept: [] });
  });

  test('tells a row that is there twice, and takes two of the same words where their numbers say so', async () => {
    const batch = await upload(
      world,
      office,
      'deeds',
      deedLedger(
        deedRow('1', '助老'),
        deedRow('1', '助老'),
        deedRow('2', '助老'),
        deedRow('3', '助老', { 完成日期: '2026.3.6' }),
      ),
    );
    expect(batch.totals).toMatchObject({ rows: 4, new: 3, warning: 1, error: 1 });
    const said = (await rowsOf(office, batch.id)).map(({ state, messages }) => [state, messages.join()]);
    expect(said).toEqual([
      ['new', ''],
      ['error', expect.stringContaining('与第3行重复（序号、日期、标题、单位都相同），请留一行')],
      ['warning', expect.stringContaining('与第3行的日期、标题、单位都相同，按两件记')],
      ['new', ''],
    ]);
  });

  test('never rewrites what is there, and says what it has otherwise', async () => {
    const batch = await upload(world, office, 'deeds', deedLedger(deedRow('1', '助残')));
    await commit(world, office, batch.id);
    const again = await upload(world, office, 'deeds', deedLedger(deedRow('7', '助残', { 受益人数: '90' })));
    expect(again.totals).toMatchObject({ unchanged: 1, warning: 1, new: 0 });
    const [kept] = await rowsOf(office, again.id);
    expect(kept?.messages).toEqual([expect.stringContaining('与系统中的不同；导入不改已有的实事')]);
    await commit(world, office, again.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/deeds?q=${encodeURIComponent('助残')}`);
    expect(body.items).toMatchObject([{ peopleServed: 86 }]);

    // The very row of before is known by what it said then, and speaks of the item by another title now.
    await office.patch(`${committee}/deeds/${body.items[0]?.id}`, { title: '助残（更正）' }, { version: 1 });
    const renamed = await upload(world, office, 'deeds', deedLedger(deedRow('1', '助残')));
    expect(renamed.totals).toMatchObject({ unchanged: 1, warning: 1, new: 0 });
    expect((await rowsOf(office, renamed.id))[0]?.messages).toEqual([
      expect.stringMatching(/“实事名称”：与系统中的不同/),
    ]);
  });

  test('makes a unit that it names, and takes it back with the rest', async () => {
    const batch = await upload(world, office, 'deeds', deedLedger(deedRow('1', '帮扶', { 联络组: '望贤路街道' })));
    expect(batch.missingUnits).toMatchObject([{ name: '望贤路街道联络组', type: 'liaison-group', rows: 1 }]);
    const newUnits = batch.missingUnits.map(({ name, type, written }) => ({ name, type, written }));
    const answered = await office.put(`${imports}/${batch.id}/mapping`, { newUnits });
    expect(answered.status).toBe(202);
    await world.idle();
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/deeds?q=${encodeURIComponent('帮扶')}`);
    expect(body.items).toMatchObject([{ unit: expect.any(String) }]);
    expect(await undo(world, office, batch.id)).toMatchObject({ status: 'undone', kept: [] });
  });

  test('finds its topics by name', async () => {
    await office.post(`${committee}/topics`, { name: '一老一小', year: 2026 });
    const lines = [
      ['标题', '承办委员', '办结日期', '年度议题'],
      ['托管', '李红', '2026-03-05', '一老一小'],
      ['托幼', '李红', '2026-03-05', '没有的'],
    ];
    const batch = await upload(world, office, 'deeds', csv(lines));
    expect(batch.totals).toMatchObject({ new: 1, error: 1 });
    expect((await rowsOf(office, batch.id, 'error'))[0]?.messages.join()).toContain('没有“没有的”这个年度议题');
    await commit(world, office, batch.id);
    expect(await totalOf(office, `deeds?q=${encodeURIComponent('托管')}`)).toBe(1);
  });
});
