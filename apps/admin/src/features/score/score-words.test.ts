import { qindu } from '@lianluo/schemes/rules/qindu';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { yangling } from '@lianluo/schemes/rules/yangling';
import type { Band } from '@lianluo/domain/scheme/language';
import { entryOfKey, tagLabel } from '@lianluo/domain/scheme/catalogue/catalogue';
import { expect, test } from 'vitest';
import { aNode, aSubject } from '../../../test-support/score/score.examples';
import { formsOf } from './fact-form';
import { nextGradeWords } from './next-grade';
import { depthsOf, headingWords, limitWords, scoreWords } from './nodes';
import { periodChoices } from './periods';
import { imaginables } from './what-if';

test('a period that has not begun is nothing to look at; those before it are', () => {
  const ids = periodChoices('2026-11-23').map(({ id }) => id);

  expect(ids).toEqual(expect.arrayContaining(['2026', '2026-H2', '2026-Q4', '2026-11', '2025-12', '2024-01']));
  expect(ids).not.toContain('2026-12');
  expect(periodChoices('2026-03-31').map(({ id }) => id)).not.toContain('2026-Q2');
});

test('a limit is said with what it cut or lifted', () => {
  expect(limitWords({ limit: 'cap', raw: 62, value: 50 })).toBe('最多 50 分，实得 62，计 50');
  expect(limitWords({ limit: 'floor', raw: -55, value: -40 })).toBe('最低 −40 分，实得 −55，计 −40');
  expect(limitWords(aNode('a', { raw: 12, value: 12 }))).toBeUndefined();
});

test('a heading says what it starts from and, of several, which one counts', () => {
  const nodes = [aNode('total', { start: 70, highest: 'main' }), aNode('main', { label: '主提', parent: 'total' })];

  expect(headingWords(nodes[0]!, nodes)).toEqual(['起始 70 分', '取最高的一项：主提']);
  expect(headingWords(nodes[1]!, nodes)).toEqual([]);
});

test('a node stands one step below its parent', () => {
  const nodes = [aNode('a'), aNode('b', { parent: 'a' }), aNode('c', { parent: 'b' }), aNode('d', { parent: 'a' })];

  expect([...depthsOf(nodes).values()]).toEqual([0, 1, 2, 1]);
});

test('a fact says what it scored, or why it did not', () => {
  const fact = { key: 'proposals.filed', name: '提案立案', on: '2026-03-01', tags: [], tagWords: [] };

  expect(scoreWords({ fact, score: 7.5, counted: true })).toBe('+7.5');
  expect(scoreWords({ fact, score: -2, counted: true })).toBe('−2');
  expect(scoreWords({ fact, score: 10, counted: false, why: 'beyond-most', whyWords: '超出计分次数' })).toBe(
    '不计，超出计分次数',
  );
  expect(scoreWords({ fact, score: 5, counted: true, before: 10 })).toBe('+5，往年已计 10');
});

test('the next grade is the nearest above, and the highest has none', () => {
  const bands: Band[] = [
    { id: 'a', from: 85, name: '优秀', tone: 'good' },
    { id: 'b', from: 60, name: '合格', tone: 'fair' },
    { id: 'c', from: 0, name: '不合格', tone: 'low' },
  ];

  expect(nextGradeWords(bands, 59.9)).toBe('距“合格”（60 分）还差 0.1 分');
  expect(nextGradeWords(bands, 60)).toBe('距“优秀”（85 分）还差 25 分');
  expect(nextGradeWords(bands, 85)).toBeUndefined();
});

test.each([minhang, tongcheng])('what can be imagined of $name are facts of the catalogue, each once', (scheme) => {
  const all = imaginables(scheme.points.member!.tree, 'member');

  expect(all.length).toBeGreaterThan(4);
  for (const { key, tags } of all) {
    const entry = entryOfKey(key);
    expect(entry).toBeDefined();
    expect(tags.filter((tag) => tagLabel(entry!, tag) === undefined)).toEqual([]);
  }
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test('where a table tells facts apart, each way to score can be imagined', () => {
  const absent = imaginables(yangling.points.member!.tree, 'member').filter(({ name }) => name.includes('缺席'));

  // 全体会议 −10, whatever else −5: rules/yangling.ts.
  expect(absent.map(({ tags }) => tags.filter((tag) => tag.startsWith('type:'))[0] === 'type:plenary')).toEqual([
    true,
    false,
  ]);
});

test('what a table tells apart by its last line alone is imagined beside what it names', () => {
  const filed = imaginables(yangling.points.member!.tree, 'member').filter(({ key }) => key === 'proposals.filed');

  // 联名 5 分，其他 10 分: rules/parts/duty-points.ts.
  expect(filed.map(({ name }) => name)).toEqual(['提案立案（联名人）', '提案立案（个人提案人）']);
});

test('what meets a quota leads to the form of its kind, with whose it will be, and each form once', () => {
  const [quota] = qindu.plans[0]!.quotas;

  expect(
    formsOf(
      quota!.of.map(({ key }) => key),
      aSubject('u1'),
    ),
  ).toEqual([{ label: '登记读书活动', to: { name: 'reading-new', query: { unit: 'u1' } }, permission: 'work:record' }]);
  expect(
    formsOf(['opinions.submitted', 'opinions.adopted.city'], aSubject('m1', 'member')).map(({ to }) => to),
  ).toEqual([{ name: 'opinion-new', query: { member: 'm1', name: 'm1联络组' } }]);
  expect(formsOf(['contacts.made'], aSubject('m1', 'member')).map(({ label }) => label)).toEqual(['登记联系']);
});
