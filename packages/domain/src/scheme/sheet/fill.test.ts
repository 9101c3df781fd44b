import { describe, expect, test } from 'vitest';
import type { QuotaState } from '../quota/state';
import { fillSheet } from './fill';
import { line, sheetOf } from '../../../test-support/scheme/sheet.examples';

const periods = (...states: QuotaState[]) => states.map((state, index) => ({ period: `2026-Q${index + 1}`, state }));
const filledBy = (most: number, states: QuotaState[], kind: 'base' | 'bonus' | 'deduct' = 'base') =>
  fillSheet(sheetOf(line('a', most, { kind, auto: { quota: 'q' } })), { quotas: { q: periods(...states) }, nodes: {} })[
    'a'
  ];

describe('a line filled from a quota', () => {
  test('has the share of the periods that were met, and shows them', () => {
    // 3/4 × 10.
    expect(filledBy(10, ['met', 'missed', 'met', 'met'])).toEqual({
      value: 7.5,
      from: { quota: 'q', counted: 3, owed: 4, periods: periods('met', 'missed', 'met', 'met') },
    });
  });

  test('counts what is still open as not met yet', () => {
    expect(filledBy(10, ['met', 'met', 'at-risk', 'on-track'])?.value).toBe(5);
  });

  test('has two decimals, half up', () => {
    // 1/3 × 10 = 3.333, 2/3 × 10 = 6.667; 1/2 × 0.05 = 0.025.
    expect(filledBy(10, ['met', 'missed', 'missed'])?.value).toBe(3.33);
    expect(filledBy(10, ['met', 'met', 'missed'])?.value).toBe(6.67);
    expect(filledBy(0.05, ['met', 'missed'])?.value).toBe(0.03);
  });

  test('asks nothing for periods that were not owed, and is left to people where none was', () => {
    expect(filledBy(10, ['exempt', 'met', 'none', 'missed'])).toMatchObject({
      value: 5,
      from: { counted: 1, owed: 2 },
    });
    expect(filledBy(10, ['exempt', 'none'])).toEqual({
      from: { quota: 'q', counted: 0, owed: 0, periods: periods('exempt', 'none') },
    });
  });

  test('takes by the share that was missed where it is a deduction', () => {
    expect(filledBy(8, ['met', 'missed', 'met', 'on-track'], 'deduct')?.value).toBe(2);
  });
});

describe('a line filled from a node of the points', () => {
  const fromNode = (value: number, kind: 'base' | 'bonus' | 'deduct' = 'base') =>
    fillSheet(sheetOf(line('a', 5, { kind, auto: { node: 'n' } })), { quotas: {}, nodes: { n: value } })['a'];

  test('has what the node came to, cut at its most and at nothing', () => {
    expect(fromNode(3.25)).toEqual({ value: 3.25, from: { node: 'n', value: 3.25 } });
    expect(fromNode(7)).toEqual({ value: 5, from: { node: 'n', value: 7 } });
    expect(fromNode(-1, 'bonus')?.value).toBe(0);
  });

  test('takes what the node lost where it is a deduction', () => {
    expect([fromNode(-4, 'deduct')?.value, fromNode(4, 'deduct')?.value, fromNode(-9, 'deduct')?.value]).toEqual([
      4, 4, 5,
    ]);
  });
});

test('a line that is not automatic, or whose source nobody told, is not filled', () => {
  const sheet = sheetOf(line('a', 5), line('b', 5, { auto: { quota: 'x' } }), line('c', 5, { auto: { node: 'x' } }));
  expect(fillSheet(sheet, { quotas: {}, nodes: {} })).toEqual({});
});
