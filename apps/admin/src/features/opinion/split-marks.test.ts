import { wordsAt } from '@lianluo/domain/opinion/marked-phrase';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circled, selectedPhrase } from './split-marks';

const words = '请𠮷祥里社区排查路灯，财政局落实经费。';

test('what is selected is a phrase of the words by code points, without the stops around it', () => {
  fc.assert(
    fc.property(fc.nat(words.length), fc.nat(words.length), (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      // A browser does not select half a character.
      fc.pre(![from, to].some((at) => /[\uDC00-\uDFFF]/.test(words.charAt(at))));
      const found = selectedPhrase(words, from, to, []);
      if (typeof found === 'string') return;
      expect(wordsAt(words, found)).toBe(found.text);
      expect(words.slice(from, to)).toContain(found.text);
      expect(selectedPhrase(words, from, to, [found])).toMatch('重叠');
    }),
  );
  expect(selectedPhrase(words, 0, 12, [])).toEqual({ start: 0, end: 10, text: '请𠮷祥里社区排查路灯' });
});

test('nothing selected, or a stop alone, is no phrase', () => {
  expect([selectedPhrase(words, 4, 4, []), selectedPhrase(words, 11, 12, [])].map((each) => typeof each)).toEqual([
    'string',
    'string',
  ]);
  expect([circled(0), circled(19), circled(20)]).toEqual(['①', '⑳', '（21）']);
});
