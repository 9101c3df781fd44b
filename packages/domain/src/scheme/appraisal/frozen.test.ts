import fc from 'fast-check';
import { expect, test } from 'vitest';
import { officialCalendar } from '../../calendar/official';
import { Refusal } from '../../refusal';
import type { Quota } from '../language';
import type { RuleFact } from '../subject';
import { stateOfQuota } from '../quota/state-of-quota';
import type { Appraisal } from './appraisal';
import { assessed, checking, late, results, running } from '../../../test-support/scheme/appraisal.examples';
import { bookLate, decideCorrection, standingOf } from './correction';
import { assess, lock, openWindow, publish } from './course';
import { textOfFrozen, type Frozen, type SubjectResult } from './frozen';
import { raiseObjection } from './objection';

const quota: Quota = {
  id: 'opinion',
  label: '每月一条社情民意信息',
  source: '测试',
  for: ['member'],
  every: 'month',
  atLeast: 1,
  of: [{ key: 'opinions.submitted' }],
  count: 'facts',
};
const frame = { today: '2027-06-30', calendar: officialCalendar, year: 2026 };
const resultFrom = (facts: readonly RuleFact[]): SubjectResult => {
  const states = stateOfQuota(quota, facts, { kind: 'member' }, frame).map(({ state }) => state);
  return { subject: 'member#b', value: states.filter((state) => state === 'met').length, quotas: { opinion: states } };
};
const facts: fc.Arbitrary<RuleFact[]> = fc.array(
  fc.integer({ min: 1, max: 12 }).map((month) => ({
    key: 'opinions.submitted',
    on: `2026-${String(month).padStart(2, '0')}-10`,
    tags: [],
  })),
  { maxLength: 6 },
);

/** Everything that can still be tried on a year, by what the facts came to since. */
const attempts: readonly ((year: Appraisal, id: string, now: SubjectResult, fact: RuleFact) => Appraisal)[] = [
  (year, id, _now, fact) => bookLate(year, late({ id, fact })),
  (year, id, now) =>
    decideCorrection(year, id, { accepted: true, reason: '补记', becomes: now, by: 'head', on: '2027-02-01' }),
  (year, id) => decideCorrection(year, id, { accepted: false, reason: '不予补记', by: 'head', on: '2027-02-01' }),
  (year) => lock(year, [], '2027-02-01'),
  (year) => openWindow(year, { from: '2027-02-01', to: '2027-02-08' }, '2027-02-01'),
  (year) => assess(year, { rung: 'chairs', by: 'x', on: '2027-02-01' }),
  (year) => publish(year, '2027-02-01'),
  (year, id) =>
    raiseObjection(
      year,
      { id, subject: 'member#b', line: 'opinion', text: '漏记', evidence: { text: '有' }, by: 'b', on: '2026-12-22' },
      () => true,
    ),
];

function tried(attempt: () => Appraisal, year: Appraisal): Appraisal {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return year;
    throw error;
  }
}

test('a published year keeps its bytes, whatever facts come and whatever is tried', () => {
  const step = fc.record({
    attempt: fc.nat(attempts.length - 1),
    id: fc.constantFrom('c1', 'c2', 'c3'),
    more: facts,
  });
  fc.assert(
    fc.property(facts, fc.array(step, { maxLength: 12 }), (first, steps) => {
      const locked = { on: '2027-01-04', results: [resultFrom(first)] };
      const year = publish({ ...assessed, locked }, '2027-01-20');
      const text = textOfFrozen(year.published as Frozen);
      const all = [...first];
      const after = steps.reduce((so, { attempt, id, more }) => {
        all.push(...more);
        return tried(() => attempts[attempt]?.(so, id, resultFrom(all), late().fact) ?? so, so);
      }, year);

      expect(textOfFrozen(after.published as Frozen)).toBe(text);
      expect(after.state).toBe('published');
      expect(standingOf(after, 'member#b').before).toEqual(resultFrom(first));
      const accepted = after.corrections.filter(({ decision }) => decision?.accepted);
      // What holds now is what was published, unless somebody decided otherwise.
      expect(accepted.length > 0 || standingOf(after, 'member#b').now === standingOf(after, 'member#b').before).toBe(
        true,
      );
    }),
  );
});

test('the bytes do not depend on the order in which results or their names were put down', () => {
  const published = (all: readonly SubjectResult[]) =>
    textOfFrozen(
      publish({ ...assessed, locked: { on: '2027-01-04', results: all } }, '2027-01-20').published as Frozen,
    );
  const turned = results.map(
    (each) => Object.fromEntries(Object.entries(each).toReversed()) as unknown as SubjectResult,
  );
  expect(published(turned.toReversed())).toBe(published(results));
  expect(published(results.slice(1))).not.toBe(published(results));
});

test('nothing is frozen before the bulletin', () => {
  expect([running.published, checking.published, assessed.published]).toEqual([undefined, undefined, undefined]);
});
