import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../calendar/day';
import { nextDue, nextOpinionDue, rhythmLabels, rhythmSpans, stationState } from './station';

test.each([
  ['month', '2026-02-28'],
  ['two-months', '2026-03-31'],
  ['quarter', '2026-04-30'],
  ['half-year', '2026-07-31'],
  ['year', '2027-01-31'],
] as const)('with a rhythm of a %s the next time after 31 January is due by %s', (every, due) => {
  expect(nextDue({ every }, '2026-01-31')).toBe(due);
});

test.each([
  ['month', '2026-02-28'],
  ['two-months', '2026-03-31'],
  ['quarter', '2026-04-30'],
  ['half-year', '2026-07-31'],
  ['year', '2027-01-31'],
] as const)('what an opinion station brought in January holds with a rhythm of a %s until %s', (every, due) => {
  expect(nextOpinionDue({ every }, '2026-01')).toBe(due);
});

test('an opinion station with a fixed day is judged by the month', () => {
  expect(nextOpinionDue({ dayOfMonth: 21 }, '2026-01')).toBe('2026-02-28');
  expect(nextOpinionDue({ dayOfMonth: 21 }, '2025-12')).toBe('2026-01-31');
});

describe('a fixed day of the month', () => {
  test.each([
    [21, '2026-01-21', '2026-02-21'],
    [21, '2026-01-20', '2026-01-21'],
    [21, '2026-01-22', '2026-02-21'],
    [21, '2026-12-21', '2027-01-21'],
    [21, '2026-01-31', '2026-02-21'],
    [31, '2026-01-31', '2026-02-28'],
    [31, '2024-01-31', '2024-02-29'],
    [31, '2026-02-28', '2026-03-31'],
    [31, '2026-03-31', '2026-04-30'],
    [31, '2026-04-30', '2026-05-31'],
    [31, '2026-04-15', '2026-04-30'],
    [1, '2026-01-31', '2026-02-01'],
  ])('day %i after %s comes on %s', (dayOfMonth, lastOn, due) => {
    expect(nextDue({ dayOfMonth }, lastOn)).toBe(due);
  });

  test('always comes later, within a month, on that day or the last of a shorter month', () => {
    const dayOfMonths = fc.integer({ min: 1, max: 31 });
    const offsets = fc.integer({ min: 0, max: 2000 });

    fc.assert(
      fc.property(dayOfMonths, offsets, (dayOfMonth, offset) => {
        const lastOn = addDays('2024-01-01', offset);
        const due = nextDue({ dayOfMonth }, lastOn);

        expect(daysBetween(lastOn, due)).toBeGreaterThan(0);
        expect(daysBetween(lastOn, due)).toBeLessThanOrEqual(31);
        const isLast = addDays(due, 1).endsWith('-01');
        expect(Number(due.slice(8)) === dayOfMonth || (isLast && Number(due.slice(8)) < dayOfMonth)).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-03-01', 'alive'],
  ['2026-03-12', 'alive'],
  ['2026-03-13', 'due'],
  ['2026-03-20', 'due'],
  // A Friday, so that nothing is late before Monday.
  ['2026-03-22', 'due'],
  ['2026-03-23', 'overdue'],
])('a station due by 20 March is on %s %s', (today, state) => {
  expect(stationState('2026-03-20', today)).toBe(state);
});

test('a station that never had anything is empty', () => {
  expect(stationState(null, '2026-03-20')).toBe('empty');
});

test('every rhythm has its words', () => {
  expect(rhythmSpans.map((each) => rhythmLabels[each])).not.toContain(undefined);
});
