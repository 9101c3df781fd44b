import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFault, typedLine, typedText } from './typed';

describe('a line as it is kept', () => {
  test.each([
    ['without spaces around it', '  路灯　', '路灯'],
    ['without zero-width spaces, joiners and marks of byte order', '路\u200b灯\u200d\u2060不\ufeff亮', '路灯不亮'],
    ['without soft hyphens and fillers', '路\u00ad灯\u3164', '路灯'],
    ['with the selector that chooses how a name is written', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['with a character of private use, as old code pages have them', '\ue82a某', '\ue82a某'],
    ['empty where nothing of it is seen', '\u2800 \u200b\u3164\ufe0f', ''],
  ])('%s', (_, typed, kept) => {
    expect(typedLine(typed)).toBe(kept);
    expect(textFault(typedLine(typed), 'line')).toBeUndefined();
  });

  test.each([
    ['control', '路\u0000灯'],
    ['control', '路\u001b灯'],
    ['control', '路\n灯'],
    ['control', '路\t灯'],
    ['control', '路\u2028灯'],
    ['control', '路\u0085灯'],
    ['direction', '路\u202e灯'],
    ['direction', '\u2066路灯\u2069'],
    ['direction', '路灯\u200f'],
    ['broken', '路\ud800灯'],
    ['broken', '路\uffff灯'],
  ])('%s: %j is refused', (fault, typed) => {
    expect(textFault(typedLine(typed), 'line')).toBe(fault);
  });
});

describe('paragraphs as they are kept', () => {
  test('line breaks of every system become one, and tabs stay', () => {
    expect(typedText('一\r\n二\r三\n四\u2028五\u000b六\t七')).toBe('一\n二\n三\n四\n五\n六\t七');
  });

  test.each([
    ['control', '一\u0007二'],
    ['direction', '一\u202e二'],
    ['broken', '一\udc00二'],
  ])('%s: %j is refused', (fault, typed) => {
    expect(textFault(typedText(typed), 'text')).toBe(fault);
  });
});

test('whatever is typed, what is kept is kept the same a second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      for (const tidy of [typedLine, typedText]) expect(tidy(tidy(typed))).toBe(tidy(typed));
    }),
  );
});
