import { describe, expect, test } from 'vitest';
import { mostCharacters } from '../text/limits';
import { sectorMatcher } from './sector-name';
import { members, opinions, codes } from '../../test-support/import/checked-rows';

test('a committee that has both 科协 and 科学技术界 keeps them apart', () => {
  const match = sectorMatcher(['科协', '科学技术界', '工会']);

  expect(['科协', '科技界', '总工会', '科学技术界别'].map(match)).toEqual([
    { kind: 'found', sector: '科协' },
    { kind: 'found', sector: '科学技术界' },
    { kind: 'found', sector: '工会' },
    { kind: 'found', sector: '科学技术界' },
  ]);
});

describe('a cell that holds what nobody may type', () => {
  test.each([
    ['text.control', '路\u0007灯'],
    ['text.direction', '路\u202e灯'],
    ['text.broken', '路\ud800灯'],
    ['text.broken', '路\uffff灯'],
  ])('%s is a finding on that cell, before anything is stored', (code, text) => {
    const rows = [
      ...opinions({ title: text }, { note: text }, { authors: text }),
      ...members({ name: text }, { sector: text }),
    ];

    expect(rows.map(({ state, findings }) => [state, findings[0]?.code])).toEqual(
      Array.from({ length: 5 }, () => ['error', code]),
    );
    expect(rows.map(({ findings }) => findings[0]?.field)).toEqual(['title', 'note', 'authors', 'name', 'sector']);
  });

  test.each([
    ['路\u200b灯\ufeff不\u00ad亮', '路灯不亮'],
    ['\u200e路灯不亮\u200f', '路灯不亮'],
    ['路灯\u000b不亮', '路灯 不亮'],
  ])('%j is read as %s', (text, title) => {
    expect(opinions({ title: text })[0]?.value?.title).toBe(title);
  });

  test('nothing visible is nothing', () => {
    expect(codes(opinions({ title: '\u200b\u2800\u3164' }))).toEqual([['title.missing']]);
  });
});

describe('what the form does not take a sheet does not bring', () => {
  test('a title of more characters than the form has', () => {
    const most = '灯'.repeat(mostCharacters.title);

    expect(codes(opinions({ title: most }, { serial: 2, title: `${most}灯` }))).toEqual([[], ['title.too-long']]);
  });

  test('a day before there was an office, though people were born then', () => {
    expect(codes(opinions({ reportedOn: '1949-12-31' }))).toEqual([['day.out-of-range']]);
    expect(codes(members({ birthOn: '1938-05-01' }))).toEqual([[]]);
  });
});
