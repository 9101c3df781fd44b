import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFact, noCards, type Cards } from '../../test-support/scorecard/card.examples';
import { kinds } from '../work/kinds';
import type { Provable } from '../work/provable';
import { isListedByEvent } from './figure-day';
import type { Fact } from './fact';
import { monthlyOf, newestOf } from './year-card';
import { onEveryYear } from './years';

test('figures count at the day of the event where their list is of its year, as the tables of the kinds say', () => {
  const tables = Object.values(kinds).flatMap(({ proves }) => Object.entries<Provable>(proves));

  expect(tables.filter(([key]) => isListedByEvent(key)).map(([key]) => key)).toEqual(
    tables.filter(([, { inYear }]) => inYear !== undefined).map(([key]) => key),
  );
});

const day = fc.constantFrom('2025-01-31', '2025-12-31', '2026-01-01', '2026-06-15', '2026-12-31', '2027-02-28');
const subject = fc.constantFrom('committee' as const, 'unit#weiyang' as const, 'member#m1' as const);
const fact = fc.record({
  key: fc.constantFrom('opinions.adopted.city', 'opinions.adopted.province', 'opinions.submitted', 'opinions.issued'),
  subject,
  on: day,
  of: day,
  level: fc.constantFrom('city', 'county'),
  item: fc.constantFrom('op-1', 'op-2'),
});
const facts = fc.array(fact, { maxLength: 10 });

const counted = (all: readonly Fact[]): Cards =>
  onEveryYear(all).reduce((cards, each) => countFact(cards, each, 1), noCards);
const readAs = <Told>({ years }: Cards, read: (card: Cards['years'][string], year: number) => Told) =>
  Object.fromEntries(
    Object.entries(years).flatMap(([name, card]) => {
      const told = read(card, Number(name.slice(0, 4)));
      return JSON.stringify(told) === '{}' ? [] : [[name, told]];
    }),
  );

test('figures and newest days stay where they are, whenever it happened', () => {
  fc.assert(
    fc.property(facts, (all) => {
      const elsewhere = counted(all);
      // As if everything had happened on the day that its list is put in order by.
      const inPlace = counted(
        all.map((each): Fact => {
          const on = isListedByEvent(each.key) ? each.on : each.of;
          return { ...each, on, of: on };
        }),
      );

      expect(readAs(elsewhere, monthlyOf)).toEqual(readAs(inPlace, monthlyOf));
      expect(readAs(elsewhere, (card, year) => newestOf(card, 'opinions.submitted', year) ?? {})).toEqual(
        readAs(inPlace, (card, year) => newestOf(card, 'opinions.submitted', year) ?? {}),
      );
    }),
  );
});
