import { entriesOf } from '@lianluo/domain/scheme/told/difference-entries';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { readingOf } from './reading';

test('every rule of every preset is read in one part, with its source where it has one', () => {
  for (const scheme of presetSchemes) {
    const lines = readingOf(scheme).flatMap((part) => part.lines);
    const rules = entriesOf(scheme).filter(({ pointer }) => pointer !== '');

    expect(lines.map(({ pointer }) => pointer).toSorted()).toEqual(rules.map(({ pointer }) => pointer).toSorted());
    const sourced = rules.filter(({ fields }) => fields.some(({ pointer }) => pointer.endsWith('/source')));
    expect(lines.filter(({ source }) => source !== undefined)).toHaveLength(sourced.length);
  }
});

test('clauses stand under their headings, and what is said once stands last', () => {
  const parts = readingOf(tongcheng);
  const member = parts.find(({ title }) => title === '委员积分表');

  expect(member?.lines.slice(0, 4).map(({ title, depth, isHeading }) => [title, depth, isHeading])).toEqual([
    ['委员履职考核', 0, true],
    ['会议', 1, true],
    ['全体会议', 2, true],
    ['出席', 3, false],
  ]);
  expect(parts.at(-1)?.fields.map(({ label }) => label)).toContain('平台名称');
});
