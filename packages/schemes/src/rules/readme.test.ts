import { readFileSync } from 'node:fs';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Heading, Quota } from '@lianluo/domain/scheme/language';
import { compilePoints } from '@lianluo/domain/scheme/points/compile';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import { expect, test } from 'vitest';
import { fact, ordinary } from '../../test-support/worked';
import { baseRules } from './base';

const tree: Heading = {
  id: 'total',
  heading: '委员履职积分',
  of: [
    {
      id: 'filed',
      clause: '立案提案',
      source: '某县政协委员履职积分办法第六条',
      each: [{ key: 'proposals.filed' }],
      score: 15,
      share: { first: 0.5 },
      cap: 25,
    },
  ],
};

const suggestion: Quota = {
  id: 'suggestion',
  label: '提供意见建议',
  for: ['unit', 'member'],
  every: 'quarter',
  atLeast: 1,
  of: [{ key: 'suggestions.submitted' }],
  count: 'facts',
  source: '公开材料（莎车“六个至少”）',
};

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../../README.md');

test('what README.md writes in the language is what is tried here', () => {
  const blocks = [...readme.matchAll(/```ts\n([^`]*)```/g)].map(([, block = '']) => block);
  const here = read('./readme.test.ts');
  expect(blocks.map((block) => [block.slice(0, 20), here.includes(block)])).toEqual([
    ['const tree: Heading ', true],
    ['const suggestion: Qu', true],
  ]);
});

test('its table and its duty have no fault', () => {
  const plans = [{ id: 'plan', name: '计划', quotas: [suggestion] }];
  expect(faultsOf({ ...baseRules, plans, points: { member: { tree, bands: [] } } })).toEqual([]);
});

test('三件立案提案: 15 alone, 7.5 as the first of three, 3.75 as another of three, of 26.25 the cap leaves 25', () => {
  const facts = [
    fact('proposals.filed', ['as:sole'], { on: '2026-01-20' }),
    fact('proposals.filed', ['as:first'], { on: '2026-01-21', among: 3 }),
    fact('proposals.filed', ['as:joint'], { on: '2026-06-02', among: 3 }),
  ];
  const { of } = evaluatePoints(compilePoints(tree), { facts }, { profile: ordinary, year: 2026 });
  const [filed] = of;

  expect(filed).toMatchObject({ raw: 26.25, value: 25, limit: 'cap' });
  expect(filed?.kind === 'clause' && filed.facts.map(({ score }) => score)).toEqual([15, 7.5, 3.75]);
  // The last column of its table.
  expect([...readme.matchAll(/\|\s+(?:\*\*)?([\d.]+)(?:\*\*)? \|$/gm)].map(([, points]) => Number(points))).toEqual([
    15, 7.5, 3.75, 26.25, 25,
  ]);
});
