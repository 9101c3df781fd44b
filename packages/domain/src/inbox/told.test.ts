import { expect, test } from 'vitest';
import { kindNames, kinds } from '../work/kinds';
import { begins, isDone, recipientsOf, sharedVerbs } from './told';

test.each(kindNames)('of %s: somebody has thought of whom each step and each record beside them tells', (name) => {
  const { steps, records = {} } = kinds[name];
  const verbs = [...Object.keys(steps), ...Object.keys(records), ...sharedVerbs, 'import', 'restore-removed'];

  expect(verbs.filter((verb) => recipientsOf(verb) === undefined)).toEqual([]);
});

test('what nobody knows is told to nobody', () => {
  expect([recipientsOf('no such step'), recipientsOf('constructor')]).toEqual([undefined, undefined]);
});

test('who enters an item began it and did nothing to it; who takes a step did', () => {
  expect(['record', 'submit', 'review'].map((verb) => [begins(verb), isDone(verb)])).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
});
