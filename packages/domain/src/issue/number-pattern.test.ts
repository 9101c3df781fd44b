import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueNumber, patternFault, shortNumber } from './number-pattern';
import { defaultPattern } from './series';

describe('期号', () => {
  const given = { year: 2026, no: 24, total: 286 };

  test.each([
    [defaultPattern, '第24期（总第286期）', '第24期'],
    ['〔{year}〕{no}号', '〔2026〕24号', '〔2026〕24号'],
    ['总第{total}期', '总第286期', '总第286期'],
  ])('%s gives %s', (pattern, number, short) => {
    expect([issueNumber(pattern, given), shortNumber(number)]).toEqual([number, short]);
  });

  test('two issues of one series never bear one number, whatever its pattern', () => {
    const part = fc.constantFrom('第', '期', '〔{year}〕', '{no}', '（总第{total}期）', '号');
    const count = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), count, count, (parts, one, other) => {
        const pattern = parts.join('');
        fc.pre(patternFault(pattern) === undefined && one !== other);
        expect(issueNumber(pattern, { year: 2026, no: one, total: one })).not.toBe(
          issueNumber(pattern, { year: 2026, no: other, total: other }),
        );
      }),
    );
  });

  test.each(['第期', '{year}', '第{nr}期', '第{no期'])('%s is no pattern', (pattern) => {
    expect(patternFault(pattern)).toMatch(/^期号格式/);
  });
});
