import type { PaperBox } from '@lianluo/domain/paper/paper';
import type { BoxLine, SetBox } from './box-table';

/** What stands in a box: its words line by line, and at the right below who signed them. */
export const linesOf = ({ words, by }: PaperBox): BoxLine[] => [
  ...words.split('\n').map((text) => ({ text })),
  ...(by === undefined ? [] : [{ text: by, atRight: true }]),
];

/** Between the margins of a page, less its title and what a table adds by its lines, in millimetres. */
const pageHeight = 297 - 37 - 35 - 20;
/** Characters of 14 pt beside a heading, alone or beside another box, and the height of a line of them. */
const [alone, shared, lineHeight, around] = [25, 9, 7.8, 3];
const leastPen = 14;

/**
 * The boxes as high as they are meant, so that a form is one page: where words take more room, what a pen is given takes less.
 * What is longer than a page even so goes on behind it.
 */
export function fittedBoxes(rows: readonly (readonly PaperBox[])[], below: number): SetBox[][] {
  const needed = rows.map((row) => Math.max(...row.map((box) => heightOf(box, row.length))));
  const meant = rows.map((row, index) => Math.max(needed[index] ?? 0, ...row.map(({ height }) => height)));
  const over = sum(meant) - (pageHeight - below);
  const spare = meant.map((height, index) => Math.max(0, height - Math.max(needed[index] ?? 0, leastPen)));
  const part = over > 0 ? Math.min(1, over / Math.max(1, sum(spare))) : 0;
  return rows.map((row, index) =>
    row.map((box) => ({
      label: box.label,
      lines: linesOf(box),
      height: (meant[index] ?? box.height) - (spare[index] ?? 0) * part,
    })),
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

function heightOf(box: PaperBox, beside: number): number {
  const width = beside === 1 ? alone : shared;
  const lines = linesOf(box).reduce(
    (all, { text }) => all + Math.max(1, Math.ceil(Array.from(text).length / width)),
    0,
  );
  return lines * lineHeight + around;
}
