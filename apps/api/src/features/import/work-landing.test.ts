import type { ListOf } from '@lianluo/contract/common';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aLedgersCounty } from '../../../test-support/import/deed-ledger';
import { commit, committee, csv, rowsOf, upload } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

interface Item {
  id: string;
}

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  ({ office } = await aLedgersCounty(world));
});

describe('where a row lands', () => {
  const suggestion = ['标题', '建议人', '提出日期', '建议内容', '答复内容', '是否采纳'];
  const activity = ['活动名称', '活动日期', '参加人员', '活动成果'];
  const landings: [kind: string, says: string, head: string[], row: string[], stored: object][] = [
    [
      'suggestions',
      'nothing of an answer',
      suggestion,
      ['甲', '李红', '2026-03-05', '加灯', '', ''],
      { status: 'submitted', waitingFor: { action: 'answer' } },
    ],
    [
      'suggestions',
      'what was answered',
      suggestion,
      ['乙', '李红', '2026-03-05', '加灯', '已加', ''],
      { status: 'answered', waitingFor: { action: 'take-up' } },
    ],
    [
      'suggestions',
      'that it was not taken up',
      suggestion,
      ['丙', '李红', '2026-03-05', '加灯', '', '未采纳'],
      { status: 'closed', takenUp: false },
    ],
    [
      'readings',
      'that it was held',
      activity,
      ['丁', '2026-03-05', '李红', ''],
      {
        status: 'held',
        waitingFor: null,
        heldOn: '2026-03-05',
        plannedOn: '2026-03-05',
        attendance: [{ name: '李红', state: 'present' }],
      },
    ],
    [
      'consultations',
      'what came of it',
      activity,
      ['戊', '2026-03-05', '', '达成共识'],
      { status: 'closed', outcome: '达成共识', attendance: [] },
    ],
  ];
  test.each(landings)('%s: a row says %s', async (kind, _says, heads, line, stored) => {
    const batch = await upload(world, office, kind, csv([heads, line]));
    expect(batch).toMatchObject({ status: 'ready', totals: { new: 1, error: 0 } });
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/${kind}?q=${encodeURIComponent(line[0] ?? '')}`);
    const item = await office.get<Item>(`${committee}/${kind}/${body.items[0]?.id}`);
    expect(item.body).toMatchObject({ ...stored, imported: true });
  });

  const inWork = ['未办理', '办理中', '尚未答复', '正在研究', '—', '待办', '已转办'];
  test.each(inWork)('“%s” is no answer: the suggestion waits for one', async (said) => {
    const title = `在办${said}`;
    const batch = await upload(
      world,
      office,
      'suggestions',
      csv([suggestion, [title, '李红', '2026-03-05', '加灯', said, '']]),
    );
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/suggestions?q=${encodeURIComponent(title)}`);
    expect(body.items).toMatchObject([{ title, status: 'submitted' }]);
    const { body: item } = await office.get<{ answer?: string }>(`${committee}/suggestions/${body.items[0]?.id}`);
    expect(item.answer ?? null).toBeNull();
  });

  test('an answer or a decision without its day counts as answered', async () => {
    const before = await office.get<ListOf<Item>>(`${committee}/suggestions?stage=answered&limit=100`);
    const rows = [
      ['无日子的答复', '李红', '2026-03-05', '加灯', '已加', ''],
      ['无日子的采纳', '李红', '2026-03-05', '加灯', '', '采纳'],
    ];
    const batch = await upload(world, office, 'suggestions', csv([suggestion, ...rows]));
    await commit(world, office, batch.id);
    const after = await office.get<ListOf<Item>>(`${committee}/suggestions?stage=answered&limit=100`);
    expect(after.body.items).toHaveLength(before.body.items.length + 2);
  });

  const choices: [head: string, said: string, stored: object, warned: number][] = [
    ['提出层级', '区级', { level: 'county' }, 0],
    ['提出层级', '市级', { level: 'county' }, 1],
    ['答复单位', '区住建局', { answeredBy: 'department' }, 0],
    ['答复单位', '古渡街道办事处', { answeredBy: 'unit' }, 0],
    ['答复单位', '某某', { answeredBy: null }, 1],
  ];
  test.each(choices)('%s “%s” keeps no row out', async (head, said, stored, warned) => {
    const title = `选项${said}`;
    const batch = await upload(
      world,
      office,
      'suggestions',
      csv([
        ['标题', '建议人', '提出日期', '建议内容', head],
        [title, '李红', '2026-03-05', '加灯', said],
      ]),
    );
    expect(batch.totals).toMatchObject({ new: 1, error: 0, warning: warned });
    await commit(world, office, batch.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/suggestions?q=${encodeURIComponent(title)}`);
    const { body: item } = await office.get<Record<string, unknown>>(`${committee}/suggestions/${body.items[0]?.id}`);
    for (const [name, value] of Object.entries(stored)) expect(item[name] ?? null).toBe(value);
  });

  test('an answer of a day before the suggestion is looked at, and none is entered by hand', async () => {
    const heads = ['标题', '建议人', '提出日期', '建议内容', '答复日期'];
    const line = ['早答', '李红', '2026-03-05', '加灯', '2026-03-01'];
    const batch = await upload(world, office, 'suggestions', csv([heads, line]));
    expect((await rowsOf(office, batch.id))[0]?.messages.join()).toContain('2026-03-01早于2026-03-05');

    const waiting = await upload(world, office, 'suggestions', csv([heads.slice(0, 4), ['待答', ...line.slice(1, 4)]]));
    await commit(world, office, waiting.id);
    const { body } = await office.get<ListOf<Item>>(`${committee}/suggestions?q=${encodeURIComponent('待答')}`);
    const answered = await office.post(
      `${committee}/suggestions/${body.items[0]?.id}/actions/answer`,
      { answeredBy: 'unit', answeredOn: '2026-03-01', answer: '已加' },
      { version: 1 },
    );
    expect(answered).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answeredOn' }] } });
  });

  test('协商议题 is the title of a sheet that has no other', async () => {
    const batch = await upload(
      world,
      office,
      'consultations',
      csv([
        ['协商议题', '协商时间', '参加人员'],
        ['加装电梯', '2026-03-05上午', '20人'],
      ]),
    );
    expect(batch).toMatchObject({ status: 'ready', totals: { new: 1, warning: 1, error: 0 } });
    expect((await rowsOf(office, batch.id))[0]).toMatchObject({ title: '加装电梯' });
  });

  test('a suggestion without its content is none', async () => {
    const batch = await upload(
      world,
      office,
      'suggestions',
      csv([suggestion, ['己', '李红', '2026-03-05', '', '', '']]),
    );
    expect((await rowsOf(office, batch.id, 'error'))[0]?.messages.join()).toContain('没有填建议内容');
  });
});
