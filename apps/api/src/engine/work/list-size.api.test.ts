import { kindNames } from '@lianluo/domain/work/kinds';
import { expect, test } from 'vitest';
import { enter } from '../../../test-support/enter';
import { openWorld } from '../../../test-support/world';
import { listUnits } from '../../floor/storage/capacity';

/** A title of eighteen characters, which is the median of the demo's; other lines as long as a place. */
const title = '关于在人民路社区加设夜间照明的建议稿';
/** P3: a list of fifty costs two read units at most. */
const fifty = { rows: 50, units: 2 };

test.each(kindNames)('fifty %s cost a list two read units', async (kind) => {
  const world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  const office = world.as('demo.qindu');
  const { body } = await office.post<{ id: string }>('/committees/qindu/members', { name: '李红', sector: '教育界' });
  await enter(office, 'qindu', kind, {
    title,
    word: '区城管局',
    plain: true,
    unit: world.unit,
    member: body.id,
    day: '2026-05-20',
  });

  const question = { table: 'ledger', index: 'byDay', pk: `qindu#${kind}`, limit: 1 } as const;
  const { rows } = await world.storage.list(question);

  expect(rows).toHaveLength(1);
  expect(listUnits(Array.from({ length: fifty.rows }, () => rows[0]!))).toBeLessThanOrEqual(fifty.units);
});
