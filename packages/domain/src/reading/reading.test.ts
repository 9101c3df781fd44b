import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aReading } from '../../test-support/reading/reading.examples';
import { addDays } from '../calendar/day';
import { mostEntries } from '../text/limits';
import { halfOf, isWithinHalf } from './book';
import { factsOf } from '../work/facets';
import { readingKind } from './reading.kind';
import { shareRefusal, withSharings } from './sharing';

const ids = (() => {
  let last = 0;
  return () => `s${++last}`;
})();
const share = (member: string, text: string | null) => ({ member, name: member, text });

describe('what a reading proves', () => {
  const books = [
    { id: 'b1', title: '论语' },
    { id: 'b2', title: '乡土中国' },
  ];
  const held = aReading({
    status: 'held',
    reportedOn: '2026-03-20',
    unit: 'u1',
    books,
    form: 'salon',
    carrier: 'station',
    leaders: [{ member: 'm1', name: '甲' }, { name: '专家' }],
    guides: [{ member: 'm1', name: '甲' }],
    attendance: [
      { member: 'm1', name: '甲', state: 'present' },
      { member: 'm2', name: '乙', state: 'leave' },
    ],
    sharings: [{ id: 's', member: 'm3', name: '丙', text: '读后', on: '2026-03-25' }],
  });
  const of = (key: string, member: string) =>
    factsOf(readingKind, held).filter((fact) => fact.key === key && fact.subject === `member#${member}`);

  test('who led it and who guided it, who shared on which day, and who has read each book', () => {
    expect(of('readings.led', 'm1').map(({ role }) => role)).toEqual(['leader', 'guide']);
    expect(of('readings.shared', 'm3').map(({ on, form }) => [on, form])).toEqual([['2026-03-25', 'salon']]);
    expect(of('readings.book-read', 'm1')).toHaveLength(2);
    expect([...of('readings.book-read', 'm2'), ...of('readings.book-read', 'm3')]).toEqual([]);
    const ofAll = readingKind.facts(held).filter(({ subject }) => subject === 'committee');
    expect(ofAll.map(({ key, carrier }) => [key, carrier])).toEqual([
      ['readings.held', 'station'],
      ['readings.led', 'station'],
      ['readings.led', 'station'],
      ['readings.shared', 'station'],
      ['readings.book-read', 'station'],
      ['readings.book-read', 'station'],
    ]);
  });

  test('of whoever stands in its list in which form and at which carrier it was', () => {
    const told = [
      ...of('readings.attended', 'm1'),
      ...of('readings.attended', 'm2'),
      ...of('readings.book-read', 'm1'),
    ];
    expect(told.map(({ state, form, carrier }) => [state, form, carrier])).toEqual([
      ['present', 'salon', 'station'],
      ['leave', 'salon', 'station'],
      [undefined, 'salon', 'station'],
      [undefined, 'salon', 'station'],
    ]);
  });

  test('nothing but its sharings before it was held', () => {
    const announced = aReading({ ...held, status: 'announced' });
    expect(new Set(factsOf(readingKind, announced).map(({ key }) => key))).toEqual(new Set(['readings.shared']));
  });

  test('it stands in the list of each of its books', () => {
    expect(readingKind.standsIn(held)).toEqual(
      expect.arrayContaining(['book=b1', 'book=b2', 'shared=true', 'stage=held']),
    );
  });
});

describe('sharings', () => {
  test('are one a member, in the order they came, whatever is written anew or taken away', () => {
    const calls = fc.array(fc.array(fc.tuple(fc.nat(9), fc.option(fc.string({ minLength: 1 }))), { maxLength: 8 }));
    fc.assert(
      fc.property(calls, (all) => {
        const expected = new Map<string, string>();
        let item = aReading({ status: 'announced' });
        for (const call of all) {
          const given = new Map(call.map(([n, text]) => [`m${n}`, text]));
          item = withSharings(
            item,
            [...given].map(([member, text]) => share(member, text)),
            { on: '2026-03-20', newId: ids },
          );
          for (const [member, text] of given) {
            if (text === null) expected.delete(member);
            else expected.set(member, text);
          }
        }
        expect(item.sharings.map(({ member, text }) => [member, text])).toEqual([...expected]);
        expect(new Set(item.sharings.map(({ id }) => id)).size).toBe(item.sharings.length);
      }),
    );
  });

  test('are refused where nobody can have read, and beyond their number', () => {
    expect(
      ['draft', 'cancelled', 'announced', 'held', 'closed'].map((status) =>
        shareRefusal(aReading({ status } as object)),
      ),
    ).toEqual(['gathering.not-shareable', 'gathering.not-shareable', undefined, undefined, undefined]);
    const many = Array.from({ length: mostEntries.sharings + 1 }, (_, n) => share(`m${n}`, '文'));
    expect(() => withSharings(aReading(), many, { on: '2026-03-20', newId: ids })).toThrow(
      'gathering.too-many-sharings',
    );
  });
});

test('every month lies in one half-year, that of each of its days', () => {
  fc.assert(
    fc.property(fc.nat(20_000), (n) => {
      const day = addDays('2000-01-01', n);
      const month = day.slice(0, 7);
      expect(isWithinHalf(month, halfOf(day))).toBe(true);
      expect(isWithinHalf(month, halfOf(addDays(day, 366 + 184)))).toBe(false);
    }),
  );
  expect(isWithinHalf('2026-03', '2026')).toBe(false);
});
