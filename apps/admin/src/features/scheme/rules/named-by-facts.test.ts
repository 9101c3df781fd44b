import { baseRules } from '@lianluo/schemes/rules/base';
import { expect, test } from 'vitest';
import { kinds } from './kinds';
import { namedByFacts } from './named-by-facts';
import { withValue } from './pointer';

const made = (kind: 'clause' | 'quota', at: string) =>
  withValue(kinds[kind].make('a', baseRules), at, [{ key: 'proposals.filed' }]);

test('what is new is called after what it counts', () => {
  expect(namedByFacts({ kind: 'clause', rule: made('clause', '/each') }, '/each', baseRules)).toMatchObject({
    clause: '提案立案',
  });
  expect(namedByFacts({ kind: 'quota', rule: made('quota', '/of') }, '/of', baseRules)).toMatchObject({
    label: '提案立案',
  });
});

test('what has a name keeps it, and so does what is told something else', () => {
  const own = withValue(made('clause', '/each'), '/clause', '第一件提案');

  expect(namedByFacts({ kind: 'clause', rule: own }, '/each', baseRules)).toBe(own);
  const scored = made('clause', '/each');
  expect(namedByFacts({ kind: 'clause', rule: scored }, '/score', baseRules)).toBe(scored);
  const empty = kinds.clause.make('a', baseRules);
  expect(namedByFacts({ kind: 'clause', rule: empty }, '/each', baseRules)).toBe(empty);
});
