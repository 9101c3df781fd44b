import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import { addDays } from '@lianluo/domain/calendar/day';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedOf } from './feed';

const entry = (over: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id: 'readings#r1',
  kind: 'readings',
  on: '2026-05-20',
  title: '读书会',
  place: '社区',
  state: 'planned',
  isTold: true,
  item: { kind: 'readings', id: 'r1', version: 3 },
  movable: true,
  updatedAt: '2026-05-01T02:00:00.000Z',
  ...over,
});
const of = { name: '陆文涵', committee: 'qindu' };

/** The lines of RFC 5545 3.1, unfolded, each told apart into its name and its value. */
const linesOf = (feed: string): [string, string][] =>
  feed
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
const valueOf = (feed: string, name: string): string | undefined =>
  linesOf(feed).find(([each]) => each.split(';')[0] === name)?.[1];
/** TEXT of 3.3.11, as it was before it was escaped. */
const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/g, (_, each: string) => (each === 'n' || each === 'N' ? '\n' : each));

describe('a feed', () => {
  test('tells a whole day, what it is called, where, and which version of it', () => {
    const feed = feedOf([entry()], of);
    const event = linesOf(feed);

    expect(event[0]).toEqual(['BEGIN', 'VCALENDAR']);
    expect(valueOf(feed, 'VERSION')).toBe('2.0');
    expect(
      event.filter(([name]) => /^(UID|DTSTART|DTEND|SEQUENCE|STATUS|LAST-MODIFIED|DTSTAMP|LOCATION)/.test(name)),
    ).toEqual(
      expect.arrayContaining([
        ['UID', 'readings-r1@qindu.lianluo'],
        ['DTSTART;VALUE=DATE', '20260520'],
        ['DTEND;VALUE=DATE', '20260521'],
        ['SEQUENCE', '2'],
        ['STATUS', 'CONFIRMED'],
        ['LAST-MODIFIED', '20260501T020000Z'],
        ['DTSTAMP', '20260501T020000Z'],
        ['LOCATION', '社区'],
      ]),
    );
  });

  test('tells hours in UTC, what is only planned as tentative, and what was called off as cancelled', () => {
    const shift = feedOf([entry({ hours: { from: '08:30', to: '11:30' } })], of);
    expect([valueOf(shift, 'DTSTART'), valueOf(shift, 'DTEND')]).toEqual(['20260520T003000Z', '20260520T033000Z']);
    expect(valueOf(feedOf([entry({ isTold: false })], of), 'STATUS')).toBe('TENTATIVE');
    expect(valueOf(feedOf([entry({ state: 'cancelled' })], of), 'STATUS')).toBe('CANCELLED');
  });

  test('is the same text for the same entries, and holds nothing but what it should', () => {
    const all = [entry(), entry({ id: 'readings#r2', on: '2026-05-21' })];
    expect(feedOf(all, of)).toBe(feedOf(all, of));
    const names = new Set(linesOf(feedOf(all, of)).map(([name]) => name.split(';')[0]));
    expect([...names].filter((name) => /ATTENDEE|ORGANIZER|CONTACT|COMMENT|DESCRIPTION/.test(name ?? ''))).toEqual([]);
  });

  test('any title and place come back as they were, in lines of 75 bytes of whole characters', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((value) => !/[\p{Cc}\p{Cs}]/u.test(value));
    fc.assert(
      fc.property(text, text, fc.nat(3000), (title, place, days) => {
        const on = addDays('2024-01-01', days);
        const feed = feedOf([entry({ title, place, on })], of);
        for (const line of feed.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(feed).not.toMatch(/[^\r]\n|\uFFFD/);
        expect([unescaped(valueOf(feed, 'SUMMARY') ?? ''), unescaped(valueOf(feed, 'LOCATION') ?? '')]).toEqual([
          title,
          place,
        ]);
        expect(valueOf(feed, 'DTSTART')).toBe(on.replaceAll('-', ''));
        expect(valueOf(feed, 'DTEND')).toBe(addDays(on, 1).replaceAll('-', ''));
      }),
      { numRuns: 60 },
    );
  });
});
