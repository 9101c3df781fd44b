import { expect, test } from 'vitest';
import { examples } from '../../test-support/work/kind.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { anActor } from '../../test-support/permission.examples';
import { dayOf } from '../calendar/day';
import { take } from '../work/lifecycle';
import type { WorkItem } from '../work/item';
import { kinds } from '../work/kinds';
import type { Suggestion } from './suggestion';

// The examples are of any kind; this one is a suggestion.
const answered = examples.suggestions.standing('answered') as WorkItem as Suggestion;
const context = { ...aMoment(), actor: anActor('county-administrator') };
// A step leads from one item of a kind to another of it.
const taken = (item: Suggestion, action: string, input = {}) =>
  take(kinds.suggestions, item, action, input, context) as WorkItem as Suggestion;
const takenUpOf = (item: Suggestion) =>
  kinds.suggestions.facts(item).filter(({ key, subject }) => key === 'suggestions.taken-up' && subject === 'committee');

test('what was taken up tells on which day, until that is reconsidered', () => {
  const up = taken(answered, 'take-up', { measure: '已列入计划' });
  const on = dayOf(context.now);

  expect(up.takenUpOn).toBe(on);
  expect(takenUpOf({ ...up, reportedOn: '2026-01-05' })).toMatchObject([{ on, of: '2026-01-05' }]);
  expect(taken(up, 'reconsider')).not.toHaveProperty('takenUpOn');
});

test('an old ledger says that it was taken up and not when: that is of its own day', () => {
  const old = { ...answered, status: 'closed', takenUp: true, reportedOn: '2026-01-05' } as const;
  expect(takenUpOf(old)).toEqual([expect.objectContaining({ on: '2026-01-05' })]);
  expect(takenUpOf(old)[0]).not.toHaveProperty('of');
});
