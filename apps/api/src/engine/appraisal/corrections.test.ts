import type { Subject } from '@lianluo/domain/scorecard/fact';
import { expect, test } from 'vitest';
import { asCounted, correctedResult, correctionsOf } from './corrections';
import type { Decision } from './decision.store';
import type { Late } from './late.store';

const card: Subject = 'member#m1';
const place = { signature: 'activities.attended', at: 'c1' };
const late = (id: string): Late => ({ id, year: 2026, subject: card, ...place, net: 1, version: 1 });
const decision = (id: string, nth: number, more: Partial<Decision> = {}): Decision => ({
  late: id,
  subject: { kind: 'member', id: 'm1', name: '石泽清' },
  ...place,
  net: 1,
  change: 1,
  accepted: true,
  reason: '查实',
  by: { id: 'u1', name: '周文' },
  on: '2027-01-08',
  decidedAt: '2027-01-08T02:00:00.000Z',
  place: nth,
  before: { subject: card, value: nth - 1 },
  after: { subject: card, value: nth },
  ...more,
});

test('each decision is looked at a fixed number of times, however many there are', () => {
  const many = 1000;
  let looks = 0;
  const decided = Array.from({ length: many }, (_, index) => {
    const { late: id, ...rest } = decision(`l${index}`, index + 1);
    return Object.defineProperty({ ...rest, late: id }, 'late', { enumerable: true, get: () => (looks++, id) });
  });
  const corrections = correctionsOf(
    2026,
    decided.map((_, index) => late(`l${index}`)),
    decided,
  );
  for (let asked = 0; asked < many; asked++) correctedResult(corrections, card);

  expect(corrections.waiting).toEqual([]);
  expect(correctedResult(corrections, card)).toEqual({ subject: card, value: many });
  // Once to put it by its place; a look from each of the others would make a million.
  expect(looks).toBeLessThanOrEqual(2 * many);
});

test('a decision counts for the units that ask the fact of each of their members', () => {
  const unit = { before: { subject: 'unit#u1' }, after: { subject: 'unit#u1', value: 1 } };
  const corrections = correctionsOf(2026, [late('l1')], [decision('l1', 1, { also: [unit] })]);

  expect(correctedResult(corrections, 'unit#u1')).toEqual(unit.after);
  expect(correctedResult(corrections, 'unit#u2')).toBeUndefined();
});

test('an accepted fact that is gone again counts as long as its going is refused', () => {
  const refused = decision('l1', 2, { net: 0, change: -1, accepted: false });
  const { after: _after, ...gone } = refused;
  const corrections = correctionsOf(2026, [], [decision('l1', 1), gone]);
  const scored = {
    kind: 'member' as const,
    id: 'm1',
    name: '石泽清',
    card,
    profile: { id: 'm1', levels: [], statuses: [], posts: [] },
    asked: { kind: 'member' as const },
    units: [],
  };

  expect(corrections.waiting).toEqual([]);
  expect(asCounted(corrections, { scored, onRoster: [], cards: new Map([[2026, {}]]) }).cards.get(2026)).toEqual({
    [place.signature]: place.at,
  });
});
