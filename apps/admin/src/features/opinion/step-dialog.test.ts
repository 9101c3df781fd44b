import { opinionSteps, type OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import { requiresOf } from '@lianluo/domain/work/field';
import { expect, test } from 'vitest';
import { stepFields } from './step-dialog.labels';

const actions = Object.keys(opinionSteps) as OpinionAction[];
const asked = (action: OpinionAction, decision?: string) =>
  Object.entries(stepFields(action, decision)).map(([name, { optional }]) => `${name}${optional ? '?' : ''}`);

test.each(actions.filter((action) => action !== 'resolve-return'))(
  'the dialog of %s asks for what the API requires',
  (action) => expect(asked(action)).toEqual(requiresOf(opinionSteps[action].takes)),
);

test('what a decision on a return asks for follows from it', () => {
  const first = ['handlingUnit', 'decision'];

  expect(asked('resolve-return')).toEqual(first);
  expect(asked('resolve-return', 'refuse')).toEqual([...first, 'reason']);
  expect(asked('resolve-return', 'change')).toEqual([...first, 'to']);
});
