import { describe, expect, test } from 'vitest';
import { addDays } from './day';
import { dueState, dueWords, stayDays, stayWords } from './due';
import { officialCalendar } from './official';
import { addWorkingDays, workingDaysBetween } from './working-days';

// The State Council's notice for 2026: 1 to 7 October are off, 20 September and 10 October are worked.
const beforeTheHolidays = '2026-09-30';

test('the days still left and the days it has lain add up to the days it was given', () => {
  const given = 10;
  const dueOn = addWorkingDays(officialCalendar, '2026-09-28', given)!;
  const counts = [1, 2, 3, 10, 11, 12, 13].map((on) => {
    const today = addDays('2026-09-28', on);
    return (stayDays('2026-09-28T09:00:00+08:00', today) ?? 0) + Number(/\d+(?= 个)/.exec(dueWords(dueOn, today))?.[0]);
  });

  expect(new Set(counts)).toEqual(new Set([given]));
});

test('what is due within two working days is nearly due, to the end of the calendar and beyond it', () => {
  const { validFrom, validUntil } = officialCalendar;
  for (const today of [
    addDays(validFrom, -1),
    validFrom,
    '2026-09-18',
    beforeTheHolidays,
    addDays(validUntil, -4),
    validUntil,
  ])
    for (let ahead = 0; ahead < 40; ahead++) {
      const dueOn = addDays(today, ahead);
      const left = workingDaysBetween(officialCalendar, today, dueOn);
      expect([today, dueOn, dueState(dueOn, today)]).toEqual([
        today,
        dueOn,
        left !== undefined && left <= 2 ? 'due' : 'ahead',
      ]);
    }
});

describe('in words', () => {
  test.each([
    [beforeTheHolidays, beforeTheHolidays, '今天到期'],
    ['2026-10-08', '2026-10-07', '明天到期'],
    ['2026-10-08', beforeTheHolidays, '还剩 1 个工作日'],
    ['2026-10-10', beforeTheHolidays, '还剩 3 个工作日'],
    // A meeting may be planned for a Sunday.
    ['2026-11-29', '2026-11-27', '2026-11-29 到期'],
    // Nobody is late on a rest day.
    [beforeTheHolidays, '2026-10-07', '已到期'],
    [beforeTheHolidays, '2026-10-08', '逾期 1 个工作日'],
    [beforeTheHolidays, '2026-10-09', '逾期 2 个工作日'],
    ['2150-01-05', '2026-11-27', '2150-01-05 到期'],
  ])('due on %s, on %s: %s', (dueOn, today, words) => {
    expect(dueWords(dueOn, today)).toBe(words);
  });

  test.each([
    ['2026-10-08', '停留 1 个工作日'],
    ['2026-10-07', '停留不足 1 个工作日'],
    [beforeTheHolidays, '今天转到'],
    ['2150-01-05', '自 2026-09-30 起'],
  ])('held since the day before the holidays, on %s: %s', (today, words) => {
    expect(stayWords(`${beforeTheHolidays}T15:00:00+08:00`, today)).toBe(words);
  });
});

test('near is what has two working days or less, however many days that is', () => {
  expect(dueState('2026-10-09', beforeTheHolidays)).toBe('due');
  expect(dueState('2026-10-10', beforeTheHolidays)).toBe('ahead');
  expect(dueState(beforeTheHolidays, '2026-10-01')).toBe('due');
  expect(dueState(beforeTheHolidays, '2026-10-08')).toBe('overdue');
  expect(dueState(null, beforeTheHolidays)).toBe('open');
});
