import { describe, expect, test } from 'vitest';
import { anqing, jinan, minhang, tongcheng } from '../../../test-support/scheme/published';
import type { Rules } from '../scheme';
import { valueAt, withAt } from '../../../test-support/scheme/at-pointer.examples';
import { clauseChecks } from './clause-checks';
import { clauseCounterChecks, quotaCounterChecks } from './counter-checks';
import { contactChecks, reportChecks, standardChecks } from './duty-checks';
import { faultsOf, isSound } from './faults-of';
import { generalChecks } from './general-checks';
import { bandChecks, starChecks } from './grade-checks';
import { idChecks } from './id-checks';
import { limitChecks } from './limit-checks';
import { grantedChecks, headingChecks } from './node-checks';
import { numberChecks } from './number-checks';
import { planChecks, quotaChecks } from './quota-checks';
import { indicatorChecks, sheetChecks } from './sheet-checks';
import { faultyClauses } from '../../../test-support/scheme/faulty-clauses.examples';
import { faultyDuties } from '../../../test-support/scheme/faulty-duties.examples';
import { faultyGrades } from '../../../test-support/scheme/faulty-grades.examples';
import { absent, inspection, service, sound, tree, type Changes } from '../../../test-support/scheme/sound.examples';
import { textChecks } from './text-checks';

const rows = [...faultyDuties, ...faultyClauses, ...faultyGrades];

const after = (changes: Changes): Rules => changes.reduce((rules, [at, value]) => withAt(rules, at, value), sound);

describe('a scheme as a whole', () => {
  test('published rules have nothing against them', () => {
    expect(faultsOf(sound)).toEqual([]);
    for (const table of [anqing, jinan, minhang, tongcheng])
      expect(faultsOf({ ...sound, stars: [], points: { member: table } })).toEqual([]);
  });

  test('who came late is one of those present, and may have a line of their own before theirs', () => {
    const faults = faultsOf(
      after([
        [`${absent}/each/0/tags`, ['state:present']],
        [
          `${absent}/score`,
          [
            ['state:late', 3],
            ['state:present', 5],
          ],
        ],
      ]),
    );
    expect(faults.filter(({ pointer }) => pointer.startsWith(absent))).toEqual([]);
  });

  test.each(rows.map(([check, changes, at, words, severity = 'fault']) => ({ check, changes, at, words, severity })))(
    '$check at $at: $words',
    ({ check, changes, at, words, severity }) => {
      const found = faultsOf(after(changes)).find((each) => each.check === check && each.pointer === at);
      expect(found?.severity).toBe(severity);
      expect(found?.message).toContain(words);
    },
  );

  test('every check finds something in one of these', () => {
    const tables = [
      clauseChecks,
      clauseCounterChecks,
      quotaCounterChecks,
      contactChecks,
      reportChecks,
      standardChecks,
      generalChecks,
      bandChecks,
      starChecks,
      idChecks,
      limitChecks,
      grantedChecks,
      headingChecks,
      numberChecks,
      planChecks,
      quotaChecks,
      indicatorChecks,
      sheetChecks,
      textChecks,
    ];
    const names = tables.flatMap((table) => Object.keys(table));
    expect(new Set(rows.map(([check]) => check))).toEqual(new Set(names));
    expect(new Set(names).size).toBe(names.length);
  });

  test('a pointer leads to what is wrong or to what it is missing from, and no sentence but names what was written', () => {
    for (const [, changes] of rows) {
      const rules = after(changes);
      for (const { pointer, message } of faultsOf(rules)) {
        expect(valueAt(rules, pointer) ?? valueAt(rules, pointer.slice(0, pointer.lastIndexOf('/')))).toBeDefined();
        expect(message.replaceAll(/“[^”]*”/g, '')).toMatch(/^[^A-Za-z_]+$/);
      }
    }
  });
});

test('warnings let rules be put in force, faults do not', () => {
  const warned = faultsOf(withAt(sound, `${inspection}/every`, { day: 31 }));
  expect([warned.length, isSound(warned)]).toEqual([1, true]);
  expect(isSound(faultsOf(withAt(sound, '/plans/0/name', '')))).toBe(false);
});

test('a cap is called out of reach only where the number of facts has an end', () => {
  // Facts without an end: whether 1000 is ever reached nobody knows.
  expect(faultsOf(withAt(withAt(sound, `${service}/cap`, 1000), `${tree}/of/1/cap`, 1050))).toEqual([]);
  expect(faultsOf(withAt(sound, `${service}/most`, 5))).toEqual([]);
  expect(faultsOf(withAt(sound, `${service}/most`, 4)).map(({ check, pointer }) => [check, pointer])).toEqual([
    ['limit.unreached', `${service}/cap`],
  ]);
});
