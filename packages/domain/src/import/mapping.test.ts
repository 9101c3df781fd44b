import { describe, expect, test } from 'vitest';
import { mappingOf, missingColumns, proposeMapping, rememberMapping, unknownColumns } from './mapping';
import { memberColumns } from './member-columns';

describe('a mapping', () => {
  const headings = ['序号', '姓\n名*', '手机（必填）', '党内职务', '所在界别', '家庭情况'].map((text, index) => ({
    index,
    text,
  }));

  test('is proposed by label, synonym, and without brackets, stars and line breaks', () => {
    expect(proposeMapping(headings, memberColumns).map(({ field, confidence }) => [field, confidence])).toEqual([
      ['serial', 'exact'],
      ['name', 'exact'],
      ['phone', 'exact'],
      ['level', 'likely'],
      ['sector', 'exact'],
      [undefined, 'none'],
    ]);
  });

  test('that the user made once is remembered by heading, the columns left out as well', () => {
    const remembered = rememberMapping(headings, { 1: 'name', 4: 'sector', 5: 'note' });
    const again = proposeMapping([...headings].reverse(), memberColumns, remembered);

    expect(mappingOf(again)).toEqual({ 1: 'name', 4: 'sector', 5: 'note' });
    expect(unknownColumns(again)).toEqual([]);
  });

  test('gives a field to one column only', () => {
    const twice = proposeMapping(
      [
        { index: 0, text: '联系电话' },
        { index: 1, text: '手机号' },
      ],
      memberColumns,
    );

    expect(mappingOf(twice)).toEqual({ 0: 'phone' });
    expect(unknownColumns(twice).map(({ text }) => text)).toEqual(['手机号']);
  });

  test('without a required column says which', () => {
    expect(missingColumns({ 0: 'name' }, memberColumns).map(({ label }) => label)).toEqual(['界别']);
  });
});
