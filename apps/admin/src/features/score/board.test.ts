import type { QuotaRule } from '@lianluo/contract/scores';
import { describe, expect, test } from 'vitest';
import { aRule, aSubject } from '../../../test-support/score/score.examples';
import { barOf, cellOf, cellWords, columnsOf, countWords, rowsOf, tallyOf } from './board';

describe('a cell', () => {
  test('of one period says how much of what is asked is done', () => {
    const cell = cellOf([aRule({ done: 1, atLeast: 2, state: 'at-risk' })]);

    expect(countWords(cell)).toBe('1/2');
    expect(cellWords('城区', '信息', cell)).toBe('城区，信息：1/2 进度滞后');
  });

  test('of several periods says how many of those that ask are done, and stands as the worst', () => {
    const months = (['missed', 'met', 'met', 'on-track', 'exempt'] as const).map((state) => aRule({ state }));
    const cell = cellOf(months);

    expect(countWords(cell)).toBe('2/4');
    expect(cellWords('城区', '信息', cell)).toBe('城区，信息：2/4 期 未完成');
    expect(cell.state).toBe('missed');
  });

  test('of whom nothing is asked has no number', () => {
    expect(countWords(cellOf([aRule({ state: 'none', atLeast: 0 })]))).toBe('–');
  });

  test('is marked where the working days that are over end, and is full at what is asked', () => {
    expect(barOf(cellOf([aRule({ done: 1, atLeast: 2, elapsed: 13, workingDays: 21 })]))).toEqual({
      filled: 50,
      mark: (13 / 21) * 100,
    });
    expect(barOf(cellOf([aRule({ done: 5, atLeast: 2 })])).filled).toBe(100);
    expect(barOf(cellOf([aRule(), aRule()]))).not.toHaveProperty('mark');
  });
});

test('columns stand in the order of the scheme, each once, whoever is asked for it', () => {
  const items = [
    { subject: aSubject('a'), rules: [aRule({ rule: 'info', label: '信息' })] },
    {
      subject: aSubject('b'),
      rules: [aRule({ rule: 'info', label: '信息' }), aRule({ rule: 'survey', label: '调研' })],
    },
  ];

  expect(columnsOf(items)).toEqual([
    { rule: 'info', label: '信息' },
    { rule: 'survey', label: '调研' },
  ]);
  expect(rowsOf(items)[0]?.cells).not.toHaveProperty('survey');
});

test('everybody of whom anything is asked stands in exactly one tile, as their worst quota does', () => {
  const standing = (...states: QuotaRule['state'][]) => ({
    subject: aSubject(states.join()),
    rules: states.map((state, index) => aRule({ rule: `r${index}`, state })),
  });
  const rows = rowsOf([
    standing('met', 'met'),
    standing('met', 'exempt'),
    standing('met', 'on-track'),
    standing('at-risk', 'on-track'),
    standing('at-risk', 'missed'),
    standing('exempt', 'none'),
    standing('none'),
    standing(),
  ]);

  expect(rows.map(({ state }) => state)).toEqual(['met', 'met', 'on-track', 'at-risk', 'missed', 'exempt']);
  expect(tallyOf(rows)).toEqual({ met: 2, 'on-track': 1, 'at-risk': 1, missed: 1, exempt: 1 });
});
