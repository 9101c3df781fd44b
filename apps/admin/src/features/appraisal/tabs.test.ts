import { expect, test } from 'vitest';
import { aYear } from '../../../test-support/appraisal/appraisal.examples';
import { tabLabels, tabsFor, yearToShow } from './tabs';

test('a year shows what there is of it, and to a committee above only what is published', () => {
  expect(tabsFor(aYear(), true)).toEqual(['course']);
  expect(tabsFor(aYear({ state: 'checking' }), true)).toEqual(['course', 'objections']);
  expect(tabsFor(aYear({ state: 'locked' }), true)).toEqual(['course', 'objections', 'corrections', 'results']);
  expect(tabsFor(aYear({ state: 'locked' }), false)).toEqual(['course']);
  expect(tabsFor(aYear({ state: 'published' }), false)).toEqual(['course', 'results']);
});

test('a tab says how many wait', () => {
  const labels = tabLabels(aYear({ objections: { total: 3, open: 2 }, corrections: { total: 1, waiting: 0 } }));
  expect([labels.objections, labels.corrections]).toEqual(['异议（2 条待办）', '更正']);
});

test('the year that is worked on is shown first', () => {
  const known = [
    { year: 2026, state: 'running' },
    { year: 2025, state: 'locked' },
    { year: 2024, state: 'published' },
  ] as const;
  expect([yearToShow(known, 2026), yearToShow(known.slice(0, 1), 2026), yearToShow([], 2026)]).toEqual([
    2025, 2026, 2026,
  ]);
});
