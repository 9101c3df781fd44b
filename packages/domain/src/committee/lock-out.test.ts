import { expect, test } from 'vitest';
import { afterFailure, failuresAt, forgottenAt, lockedFor, noFailures, type Failures } from './lock-out';

const minutes = (count: number) => count * 60;
const start = 1_000_000;

function failing(times: number, at: number, before: Failures = noFailures): Failures {
  return Array.from({ length: times }).reduce<Failures>((failures) => afterFailure(failures, at), before);
}

test('four failures lock nothing, the fifth locks for 15 minutes', () => {
  expect(lockedFor(failing(4, start), start)).toBe(0);
  expect(lockedFor(failing(5, start), start)).toBe(minutes(15));
  expect(lockedFor(failing(5, start), start + minutes(15))).toBe(0);
});

test('each lock is twice as long as the one before, up to a working day', () => {
  const lengths: number[] = [];
  let now = start;
  let failures = noFailures;
  for (let count = 0; count < 8; count++) {
    failures = failing(5, now, failures);
    lengths.push(lockedFor(failures, now) / minutes(1));
    now = failures.lockedUntil;
  }

  expect(lengths).toEqual([15, 30, 60, 120, 240, 480, 480, 480]);
});

test('after a lock there are five tries again', () => {
  const locked = failing(5, start);

  expect(lockedFor(failing(4, locked.lockedUntil, locked), locked.lockedUntil)).toBe(0);
});

test('failures far apart do not add up', () => {
  const late = start + minutes(15);

  expect(failuresAt(failing(4, start), late - 1)).toBe(4);
  expect(failuresAt(failing(4, start), late)).toBe(0);
  expect(lockedFor(failing(4, late, failing(4, start)), late)).toBe(0);
});

test('a failure is forgotten after a quarter of an hour, a lock a day after its end', () => {
  const locked = failing(5, start);

  expect(forgottenAt(failing(1, start))).toBe(start + minutes(15));
  expect(forgottenAt(locked)).toBe(locked.lockedUntil + minutes(24 * 60));
});
