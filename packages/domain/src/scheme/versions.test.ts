import { expect, test } from 'vitest';
import { mostEntriesOfScheme as most } from './check/limits';
import { followedBy, waitingWith } from './versions';

const today = '2026-05-20';
/** Newest first, as a head tells them. */
const versionsFrom = (...days: string[]) =>
  days.map((effectiveFrom, index) => ({ version: index + 1, effectiveFrom })).toReversed();
const numbers = (all: readonly { version: number }[] | undefined) => all?.map(({ version }) => version);

test('what was to begin on that day or later never begins', () => {
  const following = followedBy(versionsFrom('2026-01-01', '2026-07-01', '2026-09-01'), '2026-08-01', today);

  expect([numbers(following?.kept), numbers(following?.replaced), numbers(following?.dropped)]).toEqual([
    [2, 1],
    [3],
    [],
  ]);
});

test('as many of one day as are kept make room for another, the oldest first', () => {
  const full = versionsFrom(...Array.from({ length: most.versions }, () => '2026-05-20'));
  const following = followedBy(full, '2026-05-20', today);

  expect(numbers(following?.dropped)).toEqual([1]);
  expect(following?.kept).toHaveLength(most.versions - 1);
});

test('what a locked year was counted by makes no room', () => {
  const full = versionsFrom(...Array.from({ length: most.versions }, () => '2026-05-20'));

  expect(numbers(followedBy(full, '2026-05-20', today, [1])?.dropped)).toEqual([2]);
});

test('what was in force at the end of a month stays, and so does what is in force', () => {
  // One a month from 2018 on: each was in force at the end of its own.
  const monthly = Array.from({ length: most.versions }, (_, nth) => {
    const [year, month] = [2018 + Math.floor(nth / 12), (nth % 12) + 1];
    return `${year}-${String(month).padStart(2, '0')}-01`;
  });
  expect(monthly.at(-1)).toBe('2026-04-01');
  expect(followedBy(versionsFrom(...monthly), '2026-05-20', today)).toBeUndefined();

  // The last of them began this month, and another is to begin on a later day of it.
  const current = versionsFrom(...monthly.slice(0, -1), '2026-05-02');
  expect(followedBy(current, '2026-05-25', today)).toBeUndefined();
  expect(numbers(followedBy(current, '2026-05-20', today)?.dropped)).toEqual([most.versions]);
});

test('those that wait are counted with the new one', () => {
  expect(waitingWith(versionsFrom('2026-01-01', '2026-07-01'), '2026-08-01', today)).toBe(2);
  expect(waitingWith(versionsFrom('2026-01-01', '2026-07-01'), today, today)).toBe(1);
});
