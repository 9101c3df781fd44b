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
      { status: 'closed', waitingFor: null },
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
