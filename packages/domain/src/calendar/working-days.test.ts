import { isWorkday } from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from './day';
import { officialCalendar, officialYears } from './official';
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from './working-days';

const first = '2021-01-01';
const last = '2026-12-31';
const dayList = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
const calendarDays = fc.constantFrom(...dayList);

describe('the official calendar', () => {
  test('vouches for 2021 to 2026', () => {
    expect([officialCalendar.validFrom, officialCalendar.validUntil]).toEqual([first, last]);
  });

  test.each(officialYears.map(({ year }) => year))('agrees with the notices of %i day by day', (year) => {
    const mine = dayList.filter((day) => day.startsWith(`${year}`));

    expect(mine.filter((day) => isWorkingDay(officialCalendar, day) !== isWorkday(day))).toEqual([]);
  });

  test.each(officialYears)('lists for $year weekdays as off and weekend days as worked', ({ year, off, worked }) => {
    const isWeekend = (monthDay: string) => [0, 6].includes(new Date(`${year}-${monthDay}T00:00:00Z`).getUTCDay());

    expect(off.filter(isWeekend)).toEqual([]);
    expect(worked.filter((each) => !isWeekend(each))).toEqual([]);
  });

  test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10', '2025-09-28'])(
    '%s is a weekend day that is worked',
    (day) => {
      expect(isWorkingDay(officialCalendar, day)).toBe(true);
    },
  );

  test.each(['2026-02-17', '2026-02-23', '2026-10-07', '2026-05-05', '2025-10-08', '2026-03-07'])(
    '%s is off',
    (day) => {
      expect(isWorkingDay(officialCalendar, day)).toBe(false);
    },
  );
});

describe('counting on', () => {
  test.each([
    ['2026-03-06', 1, '2026-03-09', 'over a weekend'],
    ['2026-02-13', 1, '2026-02-14', 'to a Saturday that is worked'],
    ['2026-02-14', 1, '2026-02-24', 'over the Spring Festival'],
    ['2026-09-30', 3, '2026-10-10', 'over the National Day to a Saturday that is worked'],
    ['2026-03-07', 1, '2026-03-09', 'from a Saturday'],
    ['2026-03-09', 0, '2026-03-09', 'nothing'],
    ['2020-12-31', 1, '2021-01-04', 'from the eve of the calendar'],
  ])('%s and %i working days is %s: %s', (from, count, result) => {
    expect(addWorkingDays(officialCalendar, from, count)).toBe(result);
  });

  test.each([
    ['2026-12-30', 1, '2026-12-31'],
    ['2026-12-30', 2, undefined],
    ['2026-12-31', 1, undefined],
    ['2027-03-01', 1, undefined],
    ['2020-06-01', 1, undefined],
  ])('from %s %i working days reach %s', (from, count, result) => {
    expect(addWorkingDays(officialCalendar, from, count)).toBe(result);
  });

  test('what is counted on is what lies between, and it ends on a working day', () => {
    fc.assert(
      fc.property(calendarDays, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(officialCalendar, from, count);
        if (end === undefined) return;

        expect(isWorkingDay(officialCalendar, end)).toBe(true);
        expect(workingDaysBetween(officialCalendar, from, end)).toBe(count);
      }),
    );
  });

  test('beyond the last valid day nothing is counted', () => {
    expect(workingDaysBetween(officialCalendar, '2026-12-01', '2027-01-01')).toBeUndefined();
    expect(workingDaysBetween(officialCalendar, '2020-12-01', '2021-02-01')).toBeUndefined();
    expect(workingDaysBetween(officialCalendar, '2026-03-09', '2026-03-06')).toBe(0);
  });
});

test('a calendar reaches from its first year to its last, in whatever order they stand', () => {
  const calendar = workingCalendar([
    { year: 2031, off: ['01-01'], worked: [] },
    { year: 2030, off: [], worked: ['01-05'] },
  ]);

  expect([calendar.validFrom, calendar.validUntil]).toEqual(['2030-01-01', '2031-12-31']);
  expect(isWorkingDay(calendar, '2030-01-05')).toBe(true);
  expect(isWorkingDay(calendar, '2031-01-01')).toBe(false);
});
