import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attempted, type Attempt, type DeliveryProgress } from './delivery';
import { isGivenUp, jitter, longestAsked, retryAt, retryPlan } from './retry-plan';

const at = '2026-05-20T02:00:00.000Z';
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const secondsTo = (instant: string | undefined) => (Date.parse(instant ?? '') - Date.parse(at)) / 1000;

describe('the retry plan', () => {
  test('lasts some three days, whatever the dice say', () => {
    fc.assert(
      fc.property(fc.array(random, { minLength: retryPlan.length, maxLength: retryPlan.length }), (dice) => {
        const waited = retryPlan.reduce((sum, _, n) => sum + secondsTo(retryAt(n + 1, { at, ms: 0 }, dice[n] ?? 0)), 0);
        const days = waited / 86_400;
        expect(days).toBeGreaterThan(2.8);
        expect(days).toBeLessThan(3.5);
      }),
    );
  });

  test('waits longer each time and keeps to its jitter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: retryPlan.length }), random, (attempts, die) => {
        const planned = retryPlan[attempts - 1] ?? 0;
        const waited = secondsTo(retryAt(attempts, { at, ms: 0 }, die));
        expect(Math.abs(waited - planned)).toBeLessThanOrEqual(planned * jitter + 0.001);
        expect(planned).toBeGreaterThan(retryPlan[attempts - 2] ?? 0);
      }),
    );
  });

  test('a busy receiver is waited for as long as it asks, within a day, and never less than planned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: retryPlan.length }),
        fc.constantFrom(429, 503, 500),
        fc.integer({ min: 0, max: 10 * longestAsked }),
        random,
        (attempts, status, retryAfter, die) => {
          const planned = secondsTo(retryAt(attempts, { at, ms: 0, status }, die));
          const waited = secondsTo(retryAt(attempts, { at, ms: 0, status, retryAfter }, die));
          const asked = status === 500 ? 0 : Math.min(retryAfter, longestAsked);
          expect(waited).toBeCloseTo(Math.max(planned, asked), 1);
        },
      ),
    );
  });

  test('has an end', () => {
    expect(retryAt(retryPlan.length + 1, { at, ms: 0 }, 0.5)).toBeUndefined();
  });
});

test('a delivery is over by a 2xx, by a 410, or when the plan ends, and waits otherwise', () => {
  const status = fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(status, { minLength: 1, maxLength: 15 }), random, (statuses, die) => {
      let progress: DeliveryProgress = { state: 'waiting', attempts: 0 };
      for (const each of statuses) {
        if (progress.state !== 'waiting') break;
        const attempt: Attempt = { at, ms: 3, status: each, ...(each === undefined && { fault: 'timeout' as const }) };
        progress = attempted(progress, attempt, die);
        const taken = each !== undefined && each >= 200 && each < 300;
        const ended = each === 410 || progress.attempts > retryPlan.length;
        expect(progress.state).toBe(taken ? 'delivered' : ended ? 'failed' : 'waiting');
        expect(progress.nextAt === undefined).toBe(progress.state !== 'waiting');
      }
      expect(progress.attempts).toBeLessThanOrEqual(retryPlan.length + 1);
    }),
  );
});

test('a receiver is given up after five days of failure, and not before', () => {
  expect([
    isGivenUp('2026-05-15T02:00:00Z', '2026-05-20T02:00:00Z'),
    isGivenUp('2026-05-15T02:00:01Z', '2026-05-20T02:00:00Z'),
  ]).toEqual([true, false]);
});
