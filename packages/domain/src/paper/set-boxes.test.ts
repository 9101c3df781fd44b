import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperBox } from './paper';
import { fittedBoxes, slipBoxes } from './set-boxes';

const box = (label: string, words: string, height: number, by?: string): PaperBox => ({
  label,
  words,
  height,
  ...(by !== undefined && { by }),
});
const heights = (rows: readonly (readonly { height: number }[])[]) =>
  rows.map((row) => Math.max(...row.map(({ height }) => height)));
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

test('a form that fits is as high as it is meant', () => {
  const rows = [[box('编号', '', 11), box('日期', '', 11)], [box('领导批示', '', 56)]];
  expect(heights(fittedBoxes(rows, true))).toEqual([11, 56]);
});

test('where words take more room, a pen is given less, and the form stays one page', () => {
  // 25 characters to a line of 7.8 mm: 300 characters are twelve lines, and 3 mm about them.
  const rows = [[box('摘要', '灯'.repeat(300), 44)], [box('拟办意见', '', 60)], [box('领导批示', '', 90)]];
  const [summary, advice, words] = heights(fittedBoxes(rows, false));
  expect(summary).toBeCloseTo(12 * 7.8 + 3);
  // Between the margins of 37 and 35 mm, less 20 for the title: 205.
  expect(sum([summary ?? 0, advice ?? 0, words ?? 0])).toBeCloseTo(205);
  expect([advice, words].every((each) => (each ?? 0) >= 14)).toBe(true);
});

test('whatever is written, nothing is cut: a box is never lower than its lines', () => {
  const words = fc.integer({ min: 0, max: 400 }).map((count) => '字'.repeat(count));
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), fc.boolean(), (texts, withSlip) => {
      const rows = texts.map((each, index) => [box(`栏${index}`, each, 20, index % 2 ? '某某' : undefined)]);
      fittedBoxes(rows, withSlip).forEach(([set], index) => {
        const lines = Math.max(1, Math.ceil((texts[index]?.length ?? 0) / 25)) + (index % 2);
        expect(set?.height ?? 0).toBeGreaterThanOrEqual(lines * 7.8 + 3 - 1e-9);
        expect(set?.lines.map(({ text }) => text)).toEqual([texts[index], ...(index % 2 ? ['某某'] : [])]);
      });
    }),
    { numRuns: 60 },
  );
});

test('a slip is set closer than what it belongs to', () => {
  const boxes = [[box('签收日期', '', 11)], [box('办理意见', '', 20)]];
  expect(heights(slipBoxes({ title: '回执', boxes, hint: '' }))).toEqual([8, 16]);
});
