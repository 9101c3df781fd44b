import { baseRules } from '@lianluo/schemes/rules/base';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { blocks } from '../rules/blocks';
import { guideOf } from './guide';

const done = (rules: Parameters<typeof guideOf>[0]) =>
  guideOf(rules).flatMap(({ title, isDone }) => (isDone ? [title] : []));

test('nothing is laid down yet, and a heading alone scores nothing', () => {
  expect(done(baseRules)).toEqual([]);
  expect(done({ ...baseRules, points: { member: { tree: { id: 't', heading: '积分', of: [] }, bands: [] } } })).toEqual(
    [],
  );
});

test('what is laid down is told step by step', () => {
  // Tongcheng scores and grades, and asks no quotas and gives no stars.
  expect(done(tongcheng)).toEqual(['积分表', '等次']);
});

test('every step leads to a part of the draft', () => {
  const parts = blocks.map(({ id }) => `/${id}`);
  for (const { at } of guideOf(baseRules)) expect(parts).toContain(at);
});
