import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact, Subject } from '../../scorecard/fact';
import { countOnYear, type YearCard } from '../../scorecard/year-card';
import { acceptedNet, factAt, linesBetween, lineOfFact, waitingNet, withLines, type Decided } from './late-lines';

const year = 2026;
const cardOf = (facts: readonly Fact[]): YearCard =>
  facts.reduce<YearCard>((card, fact) => countOnYear(card, fact, year, 1), {});

const someFact = (subject: Subject): fc.Arbitrary<Fact> =>
  fc.record({
    key: fc.constantFrom('opinions.submitted', 'opinions.adopted', 'activities.attended'),
    on: fc.constantFrom('2026-01-01', '2026-01-06', '2026-07-31', '2026-12-31'),
    subject: fc.constant(subject),
    level: fc.constantFrom('county', 'city'),
    amount: fc.constantFrom(1, 4),
    item: fc.constantFrom('op-1', 'op-2'),
  });

describe.each<Subject>(['member#m1', 'committee'])('the card of %s', (subject) => {
  const facts = fc.array(someFact(subject), { maxLength: 12 });

  test('with what lies between it and another is that other', () => {
    fc.assert(
      fc.property(facts, facts, (before, after) => {
        const [one, other] = [cardOf(before), cardOf(after)];
        const lines = linesBetween(one, other);
        expect(linesBetween(withLines(subject, one, lines), other)).toEqual([]);
        expect(withLines(subject, one, lines)).toEqual(other);
      }),
    );
  });

  test('differs in nothing from one of the same facts in another order', () => {
    fc.assert(
      fc.property(facts, (all) => {
        expect(linesBetween(cardOf(all), cardOf(all.toReversed()))).toEqual([]);
      }),
    );
  });

  test('tells the line of each fact that comes to it', () => {
    fc.assert(
      fc.property(facts, someFact(subject), (all, fact) => {
        const line = lineOfFact(fact, year);
        expect(linesBetween(cardOf(all), cardOf([...all, fact]))).toEqual([line]);
        expect(factAt(subject, year, line!)?.key).toBe(fact.key);
      }),
    );
  });

  test('loses nothing that it does not hold', () => {
    const fact: Fact = { key: 'opinions.submitted', on: '2026-01-06', subject };
    expect(withLines(subject, {}, [{ ...lineOfFact(fact, year)!, net: -2 }])).toEqual({});
  });
});

/** What somebody who has decided nothing, refused or accepted finds waiting when the facts come and go. */
const accepted = (net: number): Decided => ({ net, accepted: true });
const refused = (net: number): Decided => ({ net, accepted: false });
test.each<[string, number, Decided[], number, number]>([
  ['came and was not decided', 1, [], 0, 1],
  ['came and went', 0, [], 0, 0],
  ['was accepted', 1, [accepted(1)], 1, 0],
  ['was accepted and taken back', 0, [accepted(1)], 1, -1],
  ['was refused', 1, [refused(1)], 0, 0],
  ['was refused and taken back', 0, [refused(1)], 0, 0],
  ['was refused, and another like it came', 2, [refused(1)], 0, 2],
  ['went, and that was accepted', -1, [accepted(-1)], -1, 0],
  ['was accepted, taken back, and that was refused', 0, [accepted(1), refused(0)], 1, 0],
])('what %s', (_, net, decisions, counts, waits) => {
  expect([acceptedNet(decisions), waitingNet(net, decisions)]).toEqual([counts, waits]);
});
