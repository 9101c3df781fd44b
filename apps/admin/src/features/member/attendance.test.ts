import { expect, test } from 'vitest';
import { byType, type Gathered } from './attendance.query';

const listOf = (...types: (string | undefined)[]) => ({
  items: types.map((type, index) => ({ id: String(index), ...(type && { type }) })),
  nextCursor: null,
  total: types.length,
});

test('activities stand under their types, the other kinds whole, each with how often there and how often not', () => {
  const gathered = [
    { kind: 'activities', present: listOf('meeting', 'survey', 'meeting'), missed: listOf('meeting') },
    { kind: 'readings', present: listOf(), missed: listOf(undefined) },
  ] as unknown as Gathered[];

  expect(byType(gathered)).toEqual([
    { name: '会议', present: 2, missed: 1 },
    { name: '调研', present: 1, missed: 0 },
    { name: '读书活动', present: 0, missed: 1 },
  ]);
});
