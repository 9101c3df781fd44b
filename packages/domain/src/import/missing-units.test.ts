import { expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { checkMemberRows } from './member-rows';
import { guessUnitType, missingUnits } from './missing-units';
import { dictionaries } from '../../test-support/import/row.examples';

const fields = ['name', 'sector', 'phone', 'workStreet'];
const rowsOf = (...streets: readonly string[]) =>
  streets.map((street, index): { number: number; cells: readonly Cell[] } => ({
    number: index + 2,
    cells: [`张${'甲乙丙丁戊'[index]}`, '教育界', `1990000100${index}`, street],
  }));

function checked(rows: ReturnType<typeof rowsOf>, units: Parameters<typeof checkMemberRows>[2]['units']) {
  const found = checkMemberRows(rows, Object.fromEntries(fields.entries()), { ...dictionaries, units });
  return rows.map((_, index) => ({ findings: found[index]?.findings ?? [] }));
}

test('the units that a sheet names and nobody has made are proposed once each, the most wanted first', () => {
  const rows = rowsOf('古渡街道', '马泉镇', '古渡', '钓台', '秦都区古渡街道');

  expect(missingUnits(checked(rows, dictionaries.units))).toEqual([
    { name: '古渡街道联络组', type: 'liaison-group', rows: 3, written: ['古渡街道', '古渡', '秦都区古渡街道'] },
    { name: '马泉镇联络组', type: 'liaison-group', rows: 1, written: ['马泉镇'] },
  ]);
});

test('a cell that names two units proposes each of them, and never one of both names', () => {
  const rows = [
    { number: 2, cells: ['张甲', '教育界', '19900001000', '古渡街道、马泉镇'] },
    { number: 3, cells: ['张乙', '教育界', '19900001001', '古渡街道\n钓台街道'] },
  ];
  const mapping = { 0: 'name', 1: 'sector', 2: 'phone', 3: 'group' };
  const found = checkMemberRows(rows, mapping, dictionaries);

  expect(missingUnits(found).map(({ name, rows: count }) => [name, count])).toEqual([
    ['古渡街道联络组', 2],
    ['马泉镇联络组', 1],
  ]);
});

test('a unit that was made under another name is found by the words of the sheet', () => {
  const rows = rowsOf('古渡街道', '古渡');
  const made = {
    id: 'first',
    name: '第一联络组',
    type: 'liaison-group',
    written: ['古渡街道', '秦都区古渡街道'],
  } as const;

  expect(missingUnits(checked(rows, [...dictionaries.units, made]))).toEqual([]);
});

test.each([
  ['钓台街道', 'liaison-group'],
  ['马泉镇政协联络组', 'liaison-group'],
  ['吴家堡街道联络委员会', 'liaison-committee'],
  ['沣东信息工作站', 'liaison-station'],
  ['王芳委员工作室', 'studio'],
  ['古渡协商议事室', 'council-room'],
  ['第一委员学习组', 'study-group'],
  ['经济工作组', 'work-group'],
  ['第三活动组', 'activity-group'],
  ['提案委员会', 'special-committee'],
] as const)('%s is taken for a %s', (name, type) => {
  expect(guessUnitType(name)).toBe(type);
});
