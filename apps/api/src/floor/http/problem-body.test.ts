import { expect, test } from 'vitest';
import { problemOf } from './problem-body';

test('a field that a rule refuses is told the sentence of the rule', () => {
  const problem = problemOf('handling-unit.unknown', 'r1', false, [
    { pointer: '/handlingUnit', code: 'handling-unit.unknown' },
  ]);

  expect(problem.errors).toEqual([{ pointer: '/handlingUnit', code: 'handling-unit.unknown', message: problem.title }]);
  expect(problem.detail).toBe('没有这个承办单位。');
});
