import { expect, test } from 'vitest';
import { changedOf, changedTypes, type OwnType } from './own-types';

const before: OwnType[] = [
  { id: 't1', name: '委员进社区', type: 'reception-day', active: true },
  { id: 't2', name: '桢商量', type: 'micro-consultation', active: true },
];
const change = (told: Parameters<typeof changedTypes>[1], used: readonly string[] = []) =>
  changedTypes(
    before,
    told,
    (id) => used.includes(id),
    () => 'new',
  );

test('ids stay, names change, new ones are given an id, unused ones may go', () => {
  expect(
    change([
      { id: 't2', name: '有事来商量', type: 'micro-consultation', active: false },
      { name: '政协论坛', type: 'talk', active: true },
    ]),
  ).toEqual([
    { id: 't2', name: '有事来商量', type: 'micro-consultation', active: false },
    { id: 'new', name: '政协论坛', type: 'talk', active: true },
  ]);
});

test.each([
  [
    'an id that nobody gave',
    [{ id: 't9', name: '甲', type: 'talk' as const, active: true }],
    [],
    'activity-type.unknown',
  ],
  [
    'a name twice',
    [
      { name: '甲 乙', type: 'talk' as const, active: true },
      { name: '甲乙', type: 'talk' as const, active: true },
    ],
    [],
    'activity-type.repeated',
  ],
  ['one in use left out', [before[0]!], ['t2'], 'activity-type.in-use'],
  [
    'another type behind one in use',
    [before[0]!, { ...before[1]!, type: 'talk' as const }],
    ['t2'],
    'activity-type.in-use',
  ],
])('%s is refused', (_, told, used, code) => {
  expect(() => change(told, used)).toThrow(expect.objectContaining({ code }));
});

test('one in use is switched off and named anew', () => {
  const told = [before[0]!, { ...before[1]!, name: '好商量', active: false }];
  expect(change(told, ['t1', 't2'])).toEqual(told);
  expect(changedOf(before, told)).toEqual([]);
  expect(changedOf(before, [])).toEqual(before);
});
