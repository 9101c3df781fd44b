import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, lastDayOfMonth, monthOf, yearOf, type Day } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { isWorkingDay } from '../calendar/working-days';
import { Refusal } from '../refusal';
import { datesOf, holidayWays, knownDatesOf, weekdayOf, type Rule } from './rule';

const yearSpan = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const plan = (rule: Partial<Rule>, year = 2026, start: Day = '2021-01-01') =>
  datesOf({ every: 'months', step: 1, onHoliday: 'keep', ...rule }, start, yearSpan(year), officialCalendar);
const days = (rule: Partial<Rule>, year = 2026, start?: Day) => plan(rule, year, start).map(({ on }) => on);

// domain.md section 1, row 9: Hancheng's studios meet on the 21st of each month.
test('the 21st of each month is a day of each month, on a holiday too, and that is told', () => {
  const all = plan({ day: 21 });

  expect(all.map(({ on }) => on)).toEqual(
    Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}-21`),
  );
  // 21 February and 21 June 2026 are a Saturday and a Sunday in the holidays, 21 March and November fall on weekends.
  expect(all.filter(({ notes }) => notes.includes('holiday')).map(({ on }) => on)).toEqual([
    '2026-02-21',
    '2026-03-21',
    '2026-06-21',
    '2026-11-21',
  ]);
});

test('or the next working day, or not at all', () => {
  // After the Spring Festival of 2026 the first day worked is 24 February (State Council's notice).
  expect(days({ day: 21, onHoliday: 'next' }).slice(1, 3)).toEqual(['2026-02-24', '2026-03-23']);
  expect(days({ day: 21, onHoliday: 'skip' })).toHaveLength(8);
});

test('a month without that day has its last, which is told; a leap year has its 29th', () => {
  const february = (year: number, day: number) => plan({ day }, year).find(({ nominal }) => nominal.includes('-02-'));

  expect(february(2026, 30)).toMatchObject({ nominal: '2026-02-28', notes: ['last-day', 'worked-weekend'] });
  expect(february(2024, 29)).toMatchObject({ nominal: '2024-02-29', notes: [] });
  expect(february(2023, 29)).toMatchObject({ nominal: '2023-02-28', notes: ['last-day'] });
});

test('a weekend that is worked is no holiday, and is told', () => {
  // 14 February 2026 is a Saturday that is worked.
  expect(plan({ day: 14, onHoliday: 'next' })[1]).toEqual({
    nominal: '2026-02-14',
    on: '2026-02-14',
    notes: ['worked-weekend'],
  });
});

test('two that are moved to one day are one', () => {
  // 1 and 8 October 2025 were off, the 9th was worked.
  const moved = plan({ every: 'weeks', weekday: 3, onHoliday: 'next' }, 2025).filter(({ on }) => on === '2025-10-09');

  expect(moved).toEqual([{ nominal: '2025-10-01', on: '2025-10-09', notes: ['moved', 'joined'] }]);
  // 1 October 2021 was moved to the 8th, which is a Friday itself.
  const friday = plan({ every: 'weeks', weekday: 5, onHoliday: 'next' }, 2021).filter(({ on }) => on === '2021-10-08');
  expect(friday).toEqual([{ nominal: '2021-10-08', on: '2021-10-08', notes: ['joined'] }]);
});

// domain.md section 1, row 1: Changqing's 每周一调度、半月一小结、一月一总结.
test('a call each Monday, a summary at half of the month and one at its end, within it', () => {
  const all = plan({ every: 'calls', weekday: 1, onHoliday: 'next' });
  const of = (wanted: string) => all.filter(({ part }) => part === wanted);

  // 2026 has 52 Mondays; both in the Spring Festival are called on the 24th.
  expect(of('week')).toHaveLength(51);
  expect(of('half-month')).toHaveLength(12);
  expect(of('month').map(({ nominal, on }) => [monthOf(nominal), monthOf(on)])).toEqual(
    of('month').map(({ nominal }) => [monthOf(nominal), monthOf(nominal)]),
  );
  // 31 January and 31 May 2026 are a Saturday and a Sunday.
  expect(of('month').flatMap(({ on, notes }) => (notes.includes('moved') ? [on] : []))).toEqual([
    '2026-01-30',
    '2026-05-29',
    '2026-10-30',
  ]);
});

test('beyond the calendar nothing is drafted, and whoever takes turns goes by weekends', () => {
  const rule: Rule = { every: 'months', step: 1, day: 1, onHoliday: 'next' };
  const beyond = yearSpan(yearOf(officialCalendar.validUntil) + 1);

  expect(() => knownDatesOf(rule, beyond.from, beyond, officialCalendar)).toThrow(
    new Refusal('recurrence.beyond-calendar'),
  );
  for (const { nominal, on } of datesOf(rule, beyond.from, beyond, officialCalendar)) {
    expect(isWorkingDay(officialCalendar, on)).toBe(true);
    expect(daysBetween(nominal, on)).toBeLessThanOrEqual(2);
  }
});

const starts = fc.date({ min: new Date('2021-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
const steps = fc.integer({ min: 1, max: 12 });
const ways = fc.constantFrom(...holidayWays);
const year = fc.integer({ min: 2021, max: 2026 });
const startDay = starts.map((date) => date.toISOString().slice(0, 10));

describe('of any rule', () => {
  test('a year has one date in each of its months, on that day or the last of the month', () => {
    fc.assert(
      fc.property(startDay, steps, fc.integer({ min: 1, max: 31 }), year, (start, step, day, of) => {
        const dates = plan({ step, day }, of, start);
        const months = (text: Day) => yearOf(text) * 12 + Number(text.slice(5, 7));
        const wanted = Array.from({ length: 12 }, (_, n) => `${of}-${String(n + 1).padStart(2, '0')}-01`)
          .filter((month) => months(month) >= months(start) && (months(month) - months(start)) % step === 0)
          .map((month) => {
            const last = lastDayOfMonth(month);
            return day > Number(last.slice(8)) ? last : `${month.slice(0, 8)}${String(day).padStart(2, '0')}`;
          })
          .filter((each) => each >= start);
        expect(dates.map(({ nominal }) => nominal)).toEqual(wanted);
      }),
    );
  });

  test('weeks lie so many apart, on their weekday, from the first day on', () => {
    fc.assert(
      fc.property(startDay, steps, fc.integer({ min: 1, max: 7 }), year, (start, step, weekday, of) => {
        const dates = plan({ every: 'weeks', step, weekday }, of, start).map(({ nominal }) => nominal);
        const gaps = dates.slice(1).map((each, index) => daysBetween(dates[index]!, each));
        expect(new Set(gaps)).toEqual(new Set(gaps.length > 0 ? [7 * step] : []));
        for (const each of dates) {
          expect([weekdayOf(each), yearOf(each)]).toEqual([weekday, of]);
          expect(daysBetween(start, each) % (7 * step)).toBe((weekday - weekdayOf(start) + 7) % 7);
        }
      }),
    );
  });

  test('a moved date is the first working day after, and one that is left out is a holiday', () => {
    fc.assert(
      fc.property(startDay, fc.constantFrom('months', 'weeks', 'calls'), ways, year, (start, every, onHoliday, of) => {
        const rule: Rule = { every, step: 1, day: 31, weekday: 5, onHoliday };
        const kept = plan({ ...rule, onHoliday: 'keep' }, of, start);
        const settled = plan(rule, of, start);
        for (const { nominal, on, part } of settled) {
          const between = Array.from({ length: Math.abs(daysBetween(nominal, on)) }, (_, n) =>
            addDays(nominal, part === 'month' ? -n : n),
          );
          expect(between.some((each) => isWorkingDay(officialCalendar, each))).toBe(false);
          expect(onHoliday === 'keep' || isWorkingDay(officialCalendar, on)).toBe(true);
        }
        const gone = kept.filter(({ nominal, part }) => !settled.some((e) => e.nominal === nominal && e.part === part));
        for (const { nominal } of gone) expect(isWorkingDay(officialCalendar, nominal)).toBe(false);
      }),
    );
  });
});
