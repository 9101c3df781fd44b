import { expect, test } from 'vitest';
import { listRoute } from './list-route';

test('a list behind a figure opens the ledger with its filters, and what the roster tells the page of the member', () => {
  expect(listRoute('/committees/qindu/awards?given=award&year=2026&named=u1')).toEqual({
    name: 'awards',
    params: { committee: 'qindu' },
    query: { given: 'award', year: '2026', named: 'u1' },
  });
  expect(listRoute('/committees/qindu/members/m1')).toEqual({
    name: 'member',
    params: { committee: 'qindu', id: 'm1' },
  });
  expect(listRoute('/committees/qindu/scores')).toBeUndefined();
  expect(listRoute(null)).toBeUndefined();
});
