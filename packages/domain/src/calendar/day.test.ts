import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isDay,
  isMonthDay,
  lastDayOfMonth,
  monthOf,
  onMonthDay,
  yearOf,
} from './day';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const counts = fc.integer({ min: -5000, max: 5000 });

test.each([
  ['2026-05-01T15:59:59Z', '2026-05-01'],
  ['2026-05-01T16:00:00Z', '2026-05-02'],
  ['2026-05-01T00:00:00+08:00', '2026-05-01'],
  ['2025-12-31T16:00:00Z', '2026-01-01'],
])('%s falls on %s in Shanghai', (instant, day) => {
  expect(dayOf(instant)).toBe(day);
  expect(dayOf(new Date(instant))).toBe(day);
});

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '2026/01/01',
  '',
  '2026-01-01T00:00:00Z',
])('“%s” is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

describe('months on', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-01', 0, '2026-05-01'],
  ])('%s and %i months is %s', (day, count, result) => {
    expect(addMonths(day, count)).toBe(result);
  });

  test('it is always a day of the right month, as near to the same day as the month allows', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const result = addMonths(day, count);

        const months = (each: string) => yearOf(each) * 12 + Number(each.slice(5, 7));
        expect(isDay(result)).toBe(true);
        expect(months(result) - months(day)).toBe(count);
        expect([day.slice(8), lastDayOfMonth(result).slice(8)]).toContain(result.slice(8));
      }),
    );
  });
});

describe('a day without a year', () => {
  test.each(['02-30', '04-31', '13-01', '00-10', '01-00', '1-1', ''])('%j is none', (text) => {
    expect(isMonthDay(text)).toBe(false);
  });

  test('29 February is the last of its month, and any other the same in every year', () => {
    expect([2024, 2026, 2100].map((year) => onMonthDay(year, '02-29'))).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2100-02-28',
    ]);
    fc.assert(
      fc.property(days, fc.integer({ min: 1950, max: 2199 }), (day, year) => {
        const monthDay = day.slice(5);
        expect(isMonthDay(monthDay)).toBe(true);
        fc.pre(monthDay !== '02-29');
        expect(onMonthDay(year, monthDay)).toBe(`${year}-${monthDay}`);
      }),
    );
  });
});

test('days added and counted come back', () => {
  fc.assert(
    fc.property(days, counts, (day, count) => {
      const later = addDays(day, count);

      expect(isDay(later)).toBe(true);
      expect(daysBetween(day, later)).toBe(count);
      expect(addDays(later, -count)).toBe(day);
      expect(later < day).toBe(count < 0);
    }),
  );
});

test('the last day of a month is followed by a first', () => {
  fc.assert(
    fc.property(days, (day) => {
      const last = lastDayOfMonth(day);

      expect(monthOf(last)).toBe(monthOf(day));
      expect(addDays(last, 1)).toMatch(/-01$/);
    }),
  );
});
