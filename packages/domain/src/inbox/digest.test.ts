import { expect, test } from 'vitest';
import { addDays, type Day } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { isWorkingDay } from '../calendar/working-days';
import { digestDay, digestInstant, digestWords } from './digest';

const at = (day: Day, time: string) => digestDay(officialCalendar, new Date(`${day}T${time}:00+08:00`));

test('through all of 2026 a digest comes at half past eight of each working day, 调休 included, and on no other', () => {
  const came: Day[] = [];
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const [before, after, late] = [at(day, '08:29'), at(day, '08:30'), at(day, '23:59')];
    expect(late).toBe(after);
    expect(before < day).toBe(true);
    if (after !== before) came.push(after);
    expect(after === day).toBe(isWorkingDay(officialCalendar, day));
  }

  const working = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index)).filter((day) =>
    isWorkingDay(officialCalendar, day),
  );
  expect(came).toEqual(working);
  expect([...officialCalendar.worked].filter((day) => day.startsWith('2026')).every((day) => came.includes(day))).toBe(
    true,
  );
});

test('it says what there is, and where there is nothing says that', () => {
  const on = '2026-05-20';
  expect(digestInstant(on)).toBe('2026-05-20T00:30:00.000Z');
  expect(digestWords({ on, overdue: 2, due: 0, news: 3 })).toBe('逾期 2 项，待阅 3 项');
  expect(digestWords({ on, overdue: 0, due: 0, news: 0 })).toBe('没有逾期和临期的事项');
});
