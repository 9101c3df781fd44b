import { expect, test } from 'vitest';
import { findIn, spell } from './find';
import { attendanceScale, replyScale, stateOfKey } from './keys';
import { boardPeople, personOf } from './people';
import { groupsOf, personFrom, rowsOf } from './rows';

const person = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  sector: null,
  unit: null,
  special: null,
  ...more,
});
const people = [
  person('m1', '单志强', { unit: '古渡街道联络组', sector: '教育界' }),
  person('m2', '陆文涵', { unit: '人民路街道联络组', sector: '教育界' }),
  person('m3', '阿依古丽·买买提', { unit: '古渡街道联络组' }),
  person('m4', '陆文翰'),
];

test('somebody is found by characters, whole pinyin or initials, and a surname is read as one', async () => {
  const spelled = await spell(people);
  const found = (words: string) => findIn(people, words, spelled).map(({ id }) => id);

  expect(found('文涵')).toEqual(['m2']);
  expect(found('lwh')).toEqual(['m2', 'm4']);
  expect(found('Shan Zhi')).toEqual(['m1']);
  expect(found('aygl')).toEqual(['m3']);
  expect(found('')).toHaveLength(4);
  expect(found('周')).toEqual([]);
});

test('before the dictionary has come, characters find as well', () => {
  expect(findIn(people, '陆', new Map()).map(({ id }) => id)).toEqual(['m2', 'm4']);
});

test('people stand under their group, those without one at the end, and who is opened has a line below', () => {
  const groups = groupsOf(people, 'unit');

  expect(groups.map(({ name, people: each }) => [name, each.length])).toEqual([
    ['古渡街道联络组', 2],
    ['人民路街道联络组', 1],
    ['未编入联络组织', 1],
  ]);
  expect(rowsOf(groups, (group) => group === '人民路街道联络组', 'm1').map(({ key }) => key)).toEqual([
    'group 古渡街道联络组',
    'm1',
    'm1 details',
    'm3',
    'group 人民路街道联络组',
    'group 未编入联络组织',
    'm4',
  ]);
  expect(rowsOf(groupsOf(people, 'none'), () => false).map(({ key }) => key)).toEqual(['m1', 'm2', 'm3', 'm4']);
});

test('the arrows go from person to person past heads, and stay at the ends', () => {
  const rows = rowsOf(groupsOf(people, 'unit'), () => false, 'm1');

  expect(personFrom(rows, undefined, 1)).toBe('m1');
  expect(personFrom(rows, 'm1', 1)).toBe('m3');
  expect(personFrom(rows, 'm3', 1)).toBe('m2');
  expect(personFrom(rows, 'm1', -1)).toBe('m1');
  expect(personFrom(rows, 'm4', 1)).toBe('m4');
});

test('a number is a state everywhere, a letter only where no name is typed', () => {
  expect(['1', '2', '3', '4', '5', '6'].map((key) => stateOfKey(attendanceScale, key, false))).toEqual([
    'present',
    'late',
    'left-early',
    'leave',
    'absent',
    undefined,
  ]);
  expect(stateOfKey(attendanceScale, 'q', false)).toBeUndefined();
  expect(['1', '2', '3'].map((key) => stateOfKey(replyScale, key, false))).toEqual(['present', 'leave', undefined]);
  expect(['c', 'D', 't', 'j', 'X'].map((key) => stateOfKey(attendanceScale, key, true))).toEqual([
    'present',
    'late',
    'left-early',
    'leave',
    'absent',
  ]);
});

test('the board shows who was expected, whoever was recorded besides, and who was added, each once', () => {
  const roster = new Map(people.map((each) => [each.id, each]));
  const recorded = [
    { member: 'm2', name: '陆文涵', state: 'present' },
    { member: 'gone', name: '已调离的委员', state: 'present' },
  ] as const;

  const shown = boardPeople(people.slice(0, 2), recorded, [people[1]!, people[3]!], roster);

  expect(shown.map(({ id, name }) => [id, name])).toEqual([
    ['m1', '单志强'],
    ['m2', '陆文涵'],
    ['gone', '已调离的委员'],
    ['m4', '陆文翰'],
  ]);
});

test('somebody stands under where they were placed on the day', () => {
  const member = {
    id: 'm1',
    name: '单志强',
    sector: '教育界',
    placements: [
      { group: 'old', kind: 'liaison-group', basis: 'work', from: '2024-01-01', to: '2025-12-31' },
      { group: 'new', kind: 'liaison-group', basis: 'work', from: '2026-01-01' },
      { group: 'law', kind: 'special-committee', basis: 'other', from: '2024-01-01' },
    ],
  } as unknown as Parameters<typeof personOf>[0];
  const names: Record<string, string> = { old: '旧组', new: '新组', law: '法制委' };
  const on = (day: string) => personOf(member, day, (unit) => names[unit] ?? '');

  expect(on('2025-12-31')).toMatchObject({ unit: '旧组', special: '法制委', sector: '教育界' });
  expect(on('2026-01-01').unit).toBe('新组');
});
