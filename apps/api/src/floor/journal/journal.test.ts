import { expect, test } from 'vitest';
import { differenceOf } from './journal';

test('a value whose members come back in another order has not changed', () => {
  const before = { authors: [{ name: '李红', kind: 'public' }], content: { situation: '甲', suggestion: '乙' } };
  const after = { authors: [{ kind: 'public', name: '李红' }], content: { suggestion: '乙', situation: '丙' } };
  expect(differenceOf(before, after).set).toEqual({ content: { situation: '丙', suggestion: '乙' } });
});
