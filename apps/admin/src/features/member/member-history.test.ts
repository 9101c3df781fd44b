import { expect, test } from 'vitest';
import { historyLines } from './member-history';

test('what changed stands by its day, the newest first, with what was before', () => {
  const lines = historyLines({
    joinedOn: '2022-02-01',
    levels: [{ is: 'member' }, { from: '2024-03-01', is: 'standing' }],
    statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }, { from: '2026-06-01', is: 'active' }],
  });

  expect(lines.map(({ on, of, text }) => `${on} ${of} ${text}`)).toEqual([
    '2026-06-01 状态 由“暂停履职”改为“在任”',
    '2026-03-10 状态 由“在任”改为“暂停履职”',
    '2024-03-01 政协职务 由“委员”改为“常委”',
    '2022-02-01 任职 任委员',
  ]);
});

test('who was always what they are has no history', () => {
  expect(historyLines({ joinedOn: null, levels: [{ is: 'chair' }], statuses: [{ is: 'active' }] })).toEqual([]);
});

test('what was first noted from a day on stands alone', () => {
  const lines = historyLines({
    joinedOn: null,
    levels: [{ from: '2024-03-01', is: 'chair' }],
    statuses: [{ is: 'active' }],
  });

  expect(lines).toEqual([{ on: '2024-03-01', of: '政协职务', text: '主席' }]);
});
