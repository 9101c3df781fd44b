import { expect, test } from 'vitest';
import { isChecklistFor } from './checklist';

test('a list may be for units of some types', () => {
  const five = { id: 'five-unified' };
  expect(isChecklistFor(five, 'studio')).toBe(true);
  expect(isChecklistFor({ ...five, unitTypes: ['liaison-committee'] }, 'studio')).toBe(false);
});
