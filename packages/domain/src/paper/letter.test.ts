import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLetter } from '../../test-support/paper/paper.examples';
import { letterActionsOf, letterNote, letterState } from './letter';
import { defaultLetterPattern, letterNumber, letterPatternFault } from './letter-series';

test('a number names the code, the year in 〔〕 and its place, and tells each letter from the others', () => {
  expect(letterNumber(defaultLetterPattern, { code: '秦政协函', year: 2026, no: 3 })).toBe('秦政协函〔2026〕3号');
  const no = fc.integer({ min: 1, max: 9999 });
  const year = fc.integer({ min: 2020, max: 2099 });
  fc.assert(
    fc.property(no, no, year, year, (one, other, inOne, inOther) => {
      const numbers = [
        letterNumber(defaultLetterPattern, { code: '秦政协函', year: inOne, no: one }),
        letterNumber(defaultLetterPattern, { code: '秦政协函', year: inOther, no: other }),
      ];
      expect(numbers[0] === numbers[1]).toBe(one === other && inOne === inOther);
    }),
  );
});

test.each([
  [defaultLetterPattern, true],
  ['{code}{year}第{no}号', true],
  ['{code}〔{year}〕号', false],
  ['{code}{no}号', false],
  ['〔{year}〕{no}号', false],
  ['{code}〔{year}〕{no}号{place}', false],
])('%s is a pattern: %s', (pattern, is) => {
  expect(letterPatternFault(pattern) === undefined).toBe(is);
});

test('a letter is out until its slip is back; a voided one stays and nothing follows', () => {
  const receipt = { returnedOn: '2026-03-12', enteredBy: '丁某某', enteredAt: '2026-03-12T09:00:00+08:00' };
  const voided = { reason: '主送有误', by: '丁某某', at: '2026-03-13T09:00:00+08:00' };
  const letters = [aLetter(), aLetter({ receipt }), aLetter({ receipt, voided }), aLetter({ voided })];

  expect(letters.map(letterState)).toEqual(['sent', 'returned', 'voided', 'voided']);
  expect(letters.map(letterActionsOf)).toEqual([['receipt', 'void'], ['void'], [], []]);
  expect(letterNote('转办函', aLetter())).toBe('转办函 秦政协函〔2026〕3号，致区住建局');
});
