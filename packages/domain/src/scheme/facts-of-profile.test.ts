import { expect, test } from 'vitest';
import { ordinary } from '../../test-support/scheme/subject.examples';
import { factsOfProfile } from './facts-of-profile';
import type { Profile } from './subject';

const told = (statuses: Profile['statuses'], ...years: number[]) =>
  factsOfProfile({ ...ordinary, statuses }, years).map(({ key, on }) => `${key} ${on}`);
const course: Profile['statuses'] = [
  { is: 'active' },
  { from: '2025-11-10', is: 'suspended' },
  { from: '2026-02-01', is: 'active' },
  { from: '2026-05-06', is: 'suspended' },
];

test('each suspension is a fact of the day on which it began, in the years that are asked for', () => {
  expect(told(course, 2025, 2026)).toEqual(['status.suspended 2025-11-10', 'status.suspended 2026-05-06']);
  expect(told(course, 2026)).toEqual(['status.suspended 2026-05-06']);
  expect(told(course, 2024)).toEqual([]);
});

test('in whichever order the roster has them, and one that goes on is one', () => {
  expect(told(course.toReversed(), 2025, 2026)).toHaveLength(2);
  expect(
    told(
      [
        { from: '2026-01-05', is: 'suspended' },
        { from: '2026-03-05', is: 'suspended' },
      ],
      2026,
    ),
  ).toEqual(['status.suspended 2026-01-05']);
});

test('who was always suspended, or is anything else, proves none', () => {
  expect(told([{ is: 'suspended' }], 2026)).toEqual([]);
  expect(told([{ from: '2026-01-05', is: 'reminded' }], 2026)).toEqual([]);
});
