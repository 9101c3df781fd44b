import type { AgendaEntryView } from '@lianluo/contract/calendar';
import { addDays, daysBetween, lastDayOfMonth, monthOf } from '@lianluo/domain/calendar/day';
import { mostAgendaDays } from '@lianluo/domain/agenda/agenda';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourOf, headingOf, looks, markOf, movedBy, restWord, shownOn, spanAround, turned, weekdayOf } from './month';

const anyDay = fc.nat(60_000).map((n) => addDays('1990-01-01', n));
const entry = (over: Partial<AgendaEntryView>): AgendaEntryView => ({
  id: 'a',
  kind: 'due',
  on: '2026-11-09',
  title: '办复',
  state: 'due',
  action: '登记答复',
  item: { kind: 'opinions', id: 'a', version: 1 },
  movable: false,
  updatedAt: '2026-11-01T00:00:00Z',
  ...over,
});

describe('what a page shows', () => {
  test('is whole weeks from Monday to Sunday around the day, with all of its month, and never more than is told at once', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...looks), (day, look) => {
        const { from, to } = spanAround(day, look);
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([0, 6]);
        const [first, last] = look === 'month' ? [`${monthOf(day)}-01`, lastDayOfMonth(day)] : [day, day];
        expect(from <= first && last <= to).toBe(true);
        expect(daysBetween(from, first) < 7 && daysBetween(last, to) < 7).toBe(true);
        expect(daysBetween(from, to)).toBeLessThan(mostAgendaDays);
      }),
    );
  });

  test('turns to the page before and back', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...looks), (day, look) => {
        const back = turned(turned(day, look, 1), look, -1);
        expect(spanAround(back, look)).toEqual(spanAround(day, look));
        expect(spanAround(turned(day, look, 1), look).from > spanAround(day, look).from).toBe(true);
      }),
    );
  });

  test('is called after its month, or after its first and last day', () => {
    expect(headingOf(spanAround('2026-11-28', 'month'), '2026-11-28', 'month')).toBe('2026 年 11 月');
    expect(headingOf(spanAround('2026-11-28', 'week'), '2026-11-28', 'week')).toBe('2026 年 11月23日 – 11月29日');
  });
});

test('a plan of several days keeps its length when it is moved', () => {
  expect(movedBy(5, '2026-03-25', '2026-03-22')).toEqual({ plannedOn: '2026-03-25', until: '2026-03-27' });
  expect(movedBy(-1, '2026-03-19', undefined)).toEqual({ plannedOn: '2026-03-19' });
});

test('a day off says so, and so does a weekend that is worked; where the table does not reach nothing is said', () => {
  expect([restWord('2026-05-01', true), restWord('2026-05-09', false), restWord('2026-05-11', false)]).toEqual([
    '休',
    '班',
    '',
  ]);
  expect(restWord('2040-01-01', null)).toBe('');
});

describe('a day', () => {
  const due = (id: string, more: Partial<AgendaEntryView> = {}) => entry({ id, ...more });

  test('tells three of one sort as one, and fewer one by one', () => {
    const two = [due('a'), due('b')];
    expect(shownOn(two).map(({ entries }) => entries.length)).toEqual([1, 1]);
    const more = [...two, due('c'), due('d', { action: '反馈' }), due('e', { kind: 'readings', state: 'planned' })];
    expect(shownOn(more).map(({ entries }) => entries.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d'], ['e']]);
  });

  test('says in a word whatever it says in a colour', () => {
    const states = ['planned', 'held', 'cancelled', 'due', 'overdue'] as const;
    const seen = states.map((state) =>
      entry({ state, kind: state === 'due' || state === 'overdue' ? 'due' : 'activities' }),
    );
    expect(seen.map(colourOf)).toEqual(['work', 'work', 'off', 'due', 'late']);
    expect(seen.map(markOf)).toEqual(['', '', '取消：', '到期：', '逾期：']);
    expect(colourOf(entry({ kind: 'readings', state: 'planned' }))).toBe('reading');
  });
});
