import { expect, test } from 'vitest';
import { wants } from './webhook';

test.each([
  [['opinion.issued'], 'opinion.issued', true],
  [['opinion.issued'], 'opinion.archived', false],
  [['opinion.*'], 'opinion.archived', true],
  [['opinion.*'], 'opinions.archived', false],
  [['member.changed', 'opinion.*'], 'member.changed', true],
  [['*'], 'call.closed', true],
  [[], 'call.closed', false],
])('%j wants %s: %s', (types, type, wanted) => {
  expect(wants({ types }, type)).toBe(wanted);
});
