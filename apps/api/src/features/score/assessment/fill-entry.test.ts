import type { LineEntry } from '@lianluo/domain/scheme/sheet/scores';
import { mostCharacters, mostEntries } from '@lianluo/domain/text/limits';
import { expect, test } from 'vitest';
import { givenLines } from './fill-entry';

/** A line with as many words and files as one may have. */
const full = (index: number): LineEntry => ({
  line: `line-${String(index).padStart(35, '0')}`,
  value: 12.25,
  reason: '查'.repeat(mostCharacters.reason),
  evidence: {
    text: '证'.repeat(mostCharacters.result),
    files: Array.from({ length: mostEntries.evidenceFiles }, (_, file) => String(file).padStart(26, '0')),
  },
});

test('an entry holds what the step gave, whole where a row takes it', () => {
  const [line] = [full(0)];

  expect(givenLines([line])).toEqual({
    [line.line]: { value: 12.25, reason: line.reason, evidence: line.evidence },
  });
  expect(givenLines([{ line: 'home', value: null }])).toEqual({ home: { value: null } });
});

test('a whole sheet with all the words it may have fits in one row of 400 kB', () => {
  const entry = givenLines(Array.from({ length: mostEntries.sheetLines }, (_, index) => full(index)));

  // Beside them the entry says who, when and what, in less than a kilobyte.
  expect(Buffer.byteLength(JSON.stringify(entry))).toBeLessThan(400 * 1024 - 1024);
  expect(Object.keys(entry)).toHaveLength(mostEntries.sheetLines);
  // 80,000 characters for 400 lines are 200 for each.
  expect(Object.values(entry)[0]).toMatchObject({ value: 12.25, reason: `${'查'.repeat(199)}…` });
});
