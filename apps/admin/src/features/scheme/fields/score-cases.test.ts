import { presetSchemes } from '@lianluo/schemes/rules/index';
import type { Case, Clause } from '@lianluo/domain/scheme/language';
import { expect, test } from 'vitest';
import { allRows } from '../rules/row';
import { caseChoices } from './score-cases';
import { subjectsOf } from './subjects-of';

test('every line of every published score table is one of those offered', () => {
  const tables = presetSchemes.flatMap((scheme) =>
    allRows(scheme).flatMap((row) => {
      const { score, each } = row.rule as Clause;
      return Array.isArray(score) ? [{ scheme, row, each, cases: score.map(([when]: [string]) => when) }] : [];
    }),
  );
  expect(tables.length).toBeGreaterThan(3);

  const missing = tables.flatMap(({ scheme, row, each, cases }) => {
    const offered = new Set(caseChoices(each, subjectsOf(row), scheme.sectors).map(({ id }) => id));
    return cases.filter((when) => !offered.has(when as Case)).map((when) => `${scheme.id} ${row.pointer} ${when}`);
  });
  expect(missing).toEqual([]);
});

test('a table of what pattern asks for offers no other values of it', () => {
  const offered = caseChoices([{ key: 'proposals.filed', tags: [['as:first', 'as:joint']] }], ['member'], []);

  expect(offered.filter(({ heading }) => heading === '按事实的情形').map(({ name }) => name)).toEqual([
    '第一提案人',
    '联名人',
    // What it asks nothing of is offered whole.
    '会上',
    '平时',
  ]);
});
