import { noIn } from './numbering';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day';
import { cutOffOf, plenaryFaults, plenaryName, plenaryOn } from './plenary';
import {
  categoriesOf,
  classesOf,
  defaultCategories,
  defaultClasses,
  isWatched,
  patternOf,
  proposalNumber,
  proposalPatternFault,
  type Plenary,
} from './proposal-rules';

const second: Plenary = { id: '15-2', name: '十五届二次会议', opensOn: '2025-01-12', closesOn: '2025-01-15' };
const third: Plenary = {
  id: '15-3',
  name: '十五届三次会议',
  opensOn: '2026-01-10',
  closesOn: '2026-01-14',
  cutOffOn: '2026-01-12',
};
const rules = { plenaries: [second, third] };

describe('届次', () => {
  test.each([
    ['2025-01-11', undefined, undefined],
    ['2025-01-12', '15-2', 'in-session'],
    ['2025-01-15', '15-2', 'in-session'],
    ['2025-01-16', '15-2', 'out-of-session'],
    ['2026-01-09', '15-2', 'out-of-session'],
    ['2026-01-12', '15-3', 'in-session'],
    // The plenary still sits, but the cut-off has passed.
    ['2026-01-13', '15-3', 'out-of-session'],
    ['2027-06-01', '15-3', 'out-of-session'],
  ])('%s is of %s, %s', (day, id, sitting) => {
    const found = plenaryOn(rules, day);
    expect([found?.plenary.id, found?.sitting]).toEqual([id, sitting]);
  });

  test('a plenary that is laid down no more keeps its id for a name', () => {
    expect([plenaryName(rules, '15-3'), plenaryName({}, '15-3')]).toEqual(['十五届三次会议', '15-3']);
  });

  test('plenaries that follow each other are taken, and each day until the cut-off is 会上 of its own', () => {
    const lengths = fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 400 }), days: fc.integer({ min: 0, max: 9 }), late: fc.nat(9) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lengths, (all) => {
        let end = '2016-12-31';
        const plenaries = all.map(({ gap, days, late }, index): Plenary => {
          const opensOn = addDays(end, gap);
          const closesOn = addDays(opensOn, days);
          const cutOffOn = addDays(opensOn, late);
          end = cutOffOn > closesOn ? cutOffOn : closesOn;
          return { id: `10-${index + 1}`, name: `十届${index + 1}次会议`, opensOn, closesOn, cutOffOn };
        });
        expect(plenaryFaults(plenaries)).toEqual([]);
        for (const plenary of plenaries)
          for (const day of [plenary.opensOn, cutOffOf(plenary)])
            expect(plenaryOn({ plenaries }, day)).toEqual({ plenary, sitting: 'in-session' });
        expect(plenaryFaults(plenaries.toReversed())).toHaveLength(Math.max(0, plenaries.length - 1));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [{ closesOn: '2026-01-09' }, 'closesOn', 'span.order'],
    [{ cutOffOn: '2026-01-09' }, 'cutOffOn', 'plenary.cut-off'],
    [{ opensOn: '2025-01-15' }, 'opensOn', 'plenary.order'],
  ])('%o is refused at its field', (change, field, code) => {
    expect(plenaryFaults([second, { ...third, ...change }])).toEqual([{ at: 1, field, code }]);
  });
});

describe('分类、编号', () => {
  test('the usual ones hold until the committee lays down its own', () => {
    expect([categoriesOf(), classesOf({ classes: [] })]).toEqual([defaultCategories, defaultClasses]);
    expect(categoriesOf({ categories: ['城乡建设'] })).toEqual(['城乡建设']);
    expect(['A', 'B', 'C', 'D', 'E'].map((id) => isWatched({}, id))).toEqual([false, true, true, false, false]);
    expect(isWatched({ classes: [{ id: 'B', meaning: '正在解决' }] }, 'B')).toBe(false);
  });

  test('in session and between them the series are numbered apart', () => {
    const given = { no: 15, session: '15-3' };
    expect(proposalNumber(patternOf({}, 'in-session'), given)).toBe('第15号');
    expect(proposalNumber(patternOf({}, 'out-of-session'), given)).toBe('平时第15号');
    expect(proposalNumber(patternOf({ pattern: '{session}-{no}' }, 'in-session'), given)).toBe('15-3-15');
  });

  test.each(['第号', '第{nr}号', '{no', '{no}{year}'])('%s is no pattern', (pattern) => {
    expect(proposalPatternFault(pattern)).toMatch(/^编号格式/);
  });
});

test.each([
  ['第15号', 'in-session', 15],
  ['15', 'in-session', 15],
  ['第015号', 'in-session', 15],
  ['平时第3号', 'out-of-session', 3],
  ['平时第3号', 'in-session', undefined],
  ['2026001', 'in-session', undefined],
] as const)('%s of a sheet is the number %s %s', (number, sitting, no) => {
  expect(noIn({}, { session: '15-3', sitting }, number)).toBe(no);
});
