import { describe, expect, test } from 'vitest';
import { mayPass, pauseBefore } from './retry';

describe('how long it is waited', () => {
  test('ever longer, spread out, and no longer than twenty seconds', () => {
    const longest = [0, 1, 2, 3, 8, 20].map((tries) => pauseBefore(tries, null, 0, () => 1));

    expect(longest).toEqual([250, 500, 1000, 2000, 20_000, 20_000]);
    expect(pauseBefore(3, null, 0, () => 0)).toBe(0);
  });

  test('as long as the service asks for, in seconds or by a date', () => {
    expect(pauseBefore(0, '7', 0, () => 0)).toBe(7000);
    expect(pauseBefore(0, new Date(9_000).toUTCString(), 4_000, () => 0)).toBe(5000);
    expect(pauseBefore(0, new Date(1_000).toUTCString(), 4_000, () => 0)).toBe(0);
    expect(pauseBefore(0, 'soon', 0, () => 0.5)).toBe(125);
  });

  test('not at all where it asks for more than a minute', () => {
    expect(pauseBefore(0, '3600')).toBeUndefined();
  });
});

test('what may pass is what the service or the line could not do just now', () => {
  const passing = [0, 200, 400, 401, 404, 409, 412, 422, 429, 500, 502, 503, 504].filter((each) => mayPass(each, 'x'));

  expect(passing).toEqual([0, 429, 502, 503, 504]);
  expect(mayPass(409, 'idempotency.in-progress')).toBe(true);
});
