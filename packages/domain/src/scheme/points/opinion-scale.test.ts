import { describe, expect, test } from 'vitest';
import { opinionScale } from '../../../test-support/scheme/published';
import { cardOf, fact, ordinary } from '../../../test-support/scheme/subject.examples';
import type { Fact } from '../../scorecard/fact';
import { ruleFactOf } from '../facts-of-card';
import type { Clause, Heading } from '../language';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import { totalOf } from './total';

const adopted = (level: string, item: string, on: string, of?: string): Fact =>
  fact(`opinions.adopted.${level}`, on, { item, ...(of && { of }) });

function inYear(tree: Heading, facts: readonly Fact[], year: number): number {
  return totalOf(compilePoints(tree), { facts: facts.map(ruleFactOf) }, { profile: ordinary, year });
}
const ways = (facts: readonly Fact[], year = 2026) => ({
  everyLevel: inYear(opinionScale.everyLevel, facts, year),
  highest: inYear(opinionScale.highest, facts, year),
});

describe('支部信息评分', () => {
  test('an opinion adopted at three levels counts three times, or once at its best', () => {
    const facts = [
      adopted('county', 'op-1', '2026-03-01'),
      adopted('city', 'op-1', '2026-04-01'),
      adopted('province', 'op-1', '2026-06-01'),
    ];

    // 5 + 10 + 30, or 30.
    expect(ways(facts)).toEqual({ everyLevel: 45, highest: 30 });
  });

  test('two opinions do not compete', () => {
    // 10 + 10 both ways.
    expect(ways([adopted('city', 'op-1', '2026-04-01'), adopted('city', 'op-2', '2026-04-01')])).toEqual({
      everyLevel: 20,
      highest: 20,
    });
  });

  test('the best may come first', () => {
    // 30 + 10, or 30; another one 5.
    expect(
      ways([
        adopted('province', 'op-1', '2026-03-01'),
        adopted('city', 'op-1', '2026-05-01'),
        adopted('county', 'op-2', '2026-05-01'),
      ]),
    ).toEqual({ everyLevel: 45, highest: 35 });
  });

  test('one adopted by the province the year after gains twenty then, or counts thirty in its own year', () => {
    const facts = [
      adopted('city', 'op-1', '2026-11-01', '2026-10-20'),
      adopted('province', 'op-1', '2027-02-01', '2026-10-20'),
    ];
    const both = (tree: Heading) => [2026, 2027].map((year) => inYear(tree, facts, year));

    expect(both(opinionScale.everyLevel)).toEqual([10, 30]);
    expect(both(opinionScale.highest)).toEqual([10, 20]);
    expect(both(opinionScale.everyLevelByItem)).toEqual([40, 0]);
    expect(both(opinionScale.highestByItem)).toEqual([30, 0]);
  });

  test('over three years an item comes to its best and no more', () => {
    const facts = [
      adopted('county', 'op-1', '2026-12-01'),
      adopted('city', 'op-1', '2027-06-01', '2026-11-01'),
      adopted('county', 'op-1', '2028-03-01', '2026-11-01'),
      adopted('province', 'op-1', '2029-01-01', '2026-11-01'),
    ];

    // 5; 10 − 5; 5 is less than 10; 30 − 10.
    expect([2026, 2027, 2028, 2029].map((year) => inYear(opinionScale.highest, facts, year))).toEqual([5, 5, 0, 20]);
  });

  test('before the province had decided, the city’s adoption is what there was', () => {
    const facts = [adopted('city', 'op-1', '2026-04-01'), adopted('province', 'op-1', '2026-06-01')].map(ruleFactOf);
    const until = (day: string) =>
      totalOf(compilePoints(opinionScale.highest), { facts }, { profile: ordinary, year: 2026, until: day });

    expect(['2026-03-31', '2026-05-31', '2026-06-01'].map(until)).toEqual([0, 10, 30]);
  });

  test('where the level is a tag, each year’s card alone tells what was gained in it', () => {
    const clause: Clause = {
      id: 'adopted',
      clause: '信息采用',
      source: '试验',
      each: [{ key: 'opinions.adopted' }],
      score: [
        ['level:city', 10],
        ['level:province', 30],
      ],
      highestPer: 'item',
    };
    const points = compilePoints({ id: 'scale', heading: '信息积分', of: [clause] });
    const facts = [
      fact('opinions.adopted', '2026-11-01', { level: 'city', item: 'op-1' }),
      fact('opinions.adopted', '2027-02-01', { level: 'province', item: 'op-1', of: '2026-10-20' }),
    ];
    const of = (year: number) => {
      const told = evaluatePoints(points, { card: cardOf(facts, year) }, { profile: ordinary, year }).of[0];
      return told?.kind === 'clause'
        ? [told.value, ...told.facts.map(({ score, why, before }) => [score, why, before])]
        : [];
    };

    expect(of(2026)).toEqual([10, [10, undefined, undefined], [0, 'other-year', undefined]]);
    expect(of(2027)).toEqual([20, [10, 'other-year', undefined], [20, undefined, 10]]);
  });
});
