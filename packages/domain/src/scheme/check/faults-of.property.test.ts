import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aQuota, aTree } from '../../../test-support/scheme/rule.arbitraries';
import type { Rules } from '../scheme';
import { valueAt } from '../../../test-support/scheme/at-pointer.examples';
import { faultsOf } from './faults-of';
import { sound } from '../../../test-support/scheme/sound.examples';

const anyRules: fc.Arbitrary<Rules> = fc
  .tuple(aTree, aTree, fc.array(aQuota, { maxLength: 4 }))
  .map(([member, unit, quotas]) => ({
    ...sound,
    points: { member: { tree: member, bands: [] }, unit: { tree: unit, bands: [] } },
    plans: [{ id: 'plan', name: '计划', quotas }],
  }));

test('whatever rules say, they are checked: each fault has a place in them and a sentence', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      for (const { pointer, message } of faultsOf(rules)) {
        const parent = pointer.slice(0, pointer.lastIndexOf('/'));
        expect([pointer, valueAt(rules, pointer) ?? valueAt(rules, parent)]).not.toEqual([pointer, undefined]);
        expect(message).not.toMatch(/undefined|NaN|Infinity/);
      }
    }),
    { numRuns: 150 },
  );
});

test('what facts of the catalogue say is never called unknown', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const unknown = ['clause.key', 'clause.tag', 'quota.key', 'quota.tag', 'clause.contradiction'];
      expect(faultsOf(rules).filter(({ check }) => unknown.includes(check))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the same rules have the same faults, and looking at them changes nothing', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      const before = structuredClone(rules);
      expect(faultsOf(rules)).toEqual(faultsOf(before));
      expect(rules).toEqual(before);
    }),
    { numRuns: 50 },
  );
});
