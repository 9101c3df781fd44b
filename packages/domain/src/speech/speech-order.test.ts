import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderedOf, placeIn, withOrder } from './speech-order';

test('whatever is taken out of it, the numbers of an order have no gap, and nobody is lost', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
  fc.assert(
    fc.property(ids, ids, (items, held) => {
      const oral = held.map((id) => ({ id }));
      const { ordered, waiting } = orderedOf(items, oral);

      expect(ordered.map(({ id }) => placeIn(ordered, id))).toEqual(ordered.map((_, index) => index + 1));
      expect([...ordered, ...waiting].map(({ id }) => id).toSorted()).toEqual(held.toSorted());
      expect(waiting.every(({ id }) => placeIn(ordered, id) === undefined)).toBe(true);
    }),
  );
});

test('an order takes the place of the one before it, and the oldest meeting goes', () => {
  const orders = ['15-1', '15-2'].map((session) => ({ session, items: ['a'] }));
  expect(withOrder(orders, { session: '15-1', items: ['b'] }, 2)).toEqual([
    { session: '15-2', items: ['a'] },
    { session: '15-1', items: ['b'] },
  ]);
  expect(withOrder(orders, { session: '15-3', items: [] }, 2).map(({ session }) => session)).toEqual(['15-2', '15-3']);
});
