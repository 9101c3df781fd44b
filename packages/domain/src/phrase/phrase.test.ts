import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindNames } from '../work/kinds';
import { isMeantFor, isPhraseFor, phrasesAt, type PhraseUse } from './phrase';

const phrase = (text: string, ...uses: PhraseUse[]) => ({ text, uses });

test('one’s own phrase is nobody else’s, a shared one is everybody’s', () => {
  const own = { by: { id: 'maker', name: '王建国' }, shared: false };

  expect(['maker', 'administrator'].map((id) => isPhraseFor(own, { id }))).toEqual([true, false]);
  expect(isPhraseFor({ ...own, shared: true }, { id: 'administrator' })).toBe(true);
});

test('what is meant for just this step comes first, then by name; another step’s is not offered', () => {
  const phrases = [
    phrase('乙处处可用'),
    phrase('甲处处可用'),
    phrase('本类', { kind: 'opinions' }),
    phrase('各类的退回', { action: 'return' }),
    phrase('本类的退回', { kind: 'opinions', action: 'return' }),
    phrase('审核', { action: 'review' }),
    phrase('别类', { kind: 'readings' }, { kind: 'deeds', action: 'return' }),
  ];

  expect(phrasesAt(phrases, { kind: 'opinions', action: 'return' }).map(({ text }) => text)).toEqual([
    '本类的退回',
    '各类的退回',
    '本类',
    '甲处处可用',
    '乙处处可用',
  ]);
});

test('of equal texts the one that is meant most exactly is offered, once', () => {
  const phrases = [phrase('同意。'), phrase('同意。', { action: 'sign' })];

  expect(phrasesAt(phrases, { action: 'sign' })).toEqual([phrases[1]]);
});

test('what is offered is what is meant for the place, every text of it and none twice', () => {
  const place = fc.record(
    { kind: fc.constantFrom(...kindNames), action: fc.constantFrom('return', 'review', 'reply') },
    { requiredKeys: [] },
  );
  const some = fc.array(
    fc.record({ text: fc.constantFrom('一', '二', '三'), uses: fc.array(place, { maxLength: 3 }) }),
  );
  fc.assert(
    fc.property(some, place, (phrases, at) => {
      const texts = phrasesAt(phrases, at).map(({ text }) => text);

      const meant = phrases.filter((each) => isMeantFor(each, at)).map(({ text }) => text);
      expect(new Set(texts)).toEqual(new Set(meant));
      expect(texts.length).toBe(new Set(texts).size);
    }),
    { numRuns: 100 },
  );
});
