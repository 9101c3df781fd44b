import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';

/** Cases 10 and 16 of the public complaints, and their siblings: one idea in several spellings. */
test.each([
  [
    'a document number',
    ['〔2026〕24号', '[2026]24号', '(2026)24号', '（2026）24号', '【2026】24号', '202624号', '﹝2026﹞24号'],
  ],
  [
    'a name of several parts',
    ['阿依·古丽', '阿依•古丽', '阿依．古丽', '阿依.古丽', '阿依⋅古丽', '阿依・古丽', '阿依‧古丽'],
  ],
  ['widths and case', ['ＡＢ１２', 'ab12', 'Ab 12', 'AB\u300012']],
  ['hyphens', ['2026-11', '2026－11', '2026—11', '2026–11', '2026‐11', '2026−11']],
  [
    'what nobody sees',
    ['王伟', '王\u200b伟', '\ufeff王伟', '王\u00ad伟', '王伟\ufe0f', '王\u202e伟', '王\u3164伟', '王 伟\u0000'],
  ],
  ['compatibility forms', ['ﬁle㎏', 'filekg']],
])('%s is one text in every spelling', (_, spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1);
});

test('what people take for different texts stays different', () => {
  const texts = ['王伟', '王玮', '古渡街道', '古渡镇', '2026-1', '20261', '𬭩', '𬭎'];

  expect(new Set(texts.map(fold)).size).toBe(texts.length);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
