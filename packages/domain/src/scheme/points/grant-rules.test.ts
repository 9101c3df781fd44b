import { describe, expect, test } from 'vitest';
import type { Granted } from '../language';
import { grantedIn, grantedNode, grantErrors, type GrantEntry } from './grant-rules';

const node = (parts: Partial<Granted> = {}): Granted => ({
  id: 'praise',
  granted: '表彰',
  source: '本会规定',
  most: 10,
  needs: 'evidence',
  ...parts,
});
const entry = (points: number, parts: Partial<GrantEntry> = {}): GrantEntry => ({
  points,
  on: '2026-05-18',
  evidence: { text: '市政协表彰决定' },
  ...parts,
});
const said = (given: GrantEntry, of = node(), already: readonly number[] = []) =>
  grantErrors(given, of, already, '2026-05-20').map(({ pointer, code, message }) => `${pointer} ${code} ${message}`);

describe('认定加减分', () => {
  test('what is of the node’s sign, within its most and proved is granted', () => {
    expect(said(entry(10))).toEqual([]);
    expect(said(entry(-2.5), node({ most: -5, step: 0.5 }), [-2.5])).toEqual([]);
    expect(said(entry(0.5, { evidence: { files: ['f1'] } }))).toEqual([]);
  });

  test('a deduction is below zero, a bonus above it, and nothing is neither', () => {
    expect(said(entry(-1))).toEqual(['/points field.wrong “表彰”是加分项，请填大于 0 的分值。']);
    expect(said(entry(0))).toEqual(['/points field.wrong “表彰”是加分项，请填大于 0 的分值。']);
    expect(said(entry(1), node({ most: -5 }))).toEqual(['/points field.wrong “表彰”是扣分项，请填小于 0 的分值。']);
  });

  test('multiples of its step, and two decimals in any case', () => {
    expect(said(entry(0.3), node({ step: 0.1 }))).toEqual([]);
    expect(said(entry(1.5), node({ step: 1 }))).toEqual(['/points field.step “表彰”的分值应为 1 的倍数。']);
    expect(said(entry(1.005))).toEqual(['/points field.step 分值最多保留两位小数。']);
  });

  // 7.1 + 2.9 = 10 exactly, which binary fractions miss; 7.1 + 2.91 is more than 10.
  test('all of a year together are within its most', () => {
    expect(said(entry(2.9), node(), [7.1])).toEqual([]);
    expect(said(entry(2.91), node(), [7.1])).toEqual([
      '/points field.too-large “表彰”2026 年最多加 10 分，已认定 7.1 分，还可认定 2.9 分。',
    ]);
    expect(said(entry(-6), node({ most: -5 }))).toEqual(['/points field.too-large “表彰”2026 年最多扣 5 分。']);
  });

  test('everything that is wrong is told at once', () => {
    expect(said(entry(11, { on: '2026-05-21', evidence: { text: ' ' } })).map((each) => each.split(' ')[0])).toEqual([
      '/points',
      '/on',
      '/evidence',
    ]);
  });

  test('nodes are found wherever they stand in a table', () => {
    const tree = { id: 'all', heading: '全部', of: [node({ id: 'a' }), { id: 'h', heading: '其中', of: [node()] }] };

    expect(grantedIn(tree).map(({ id }) => id)).toEqual(['a', 'praise']);
    expect([grantedNode(tree, 'praise')?.granted, grantedNode(tree, 'h')]).toEqual(['表彰', undefined]);
  });
});
