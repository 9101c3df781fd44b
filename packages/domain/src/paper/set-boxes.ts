import type { PaperBox, Receipt } from './paper';

/** What stands in a box, one paragraph a line. */
export interface BoxLine {
  text: string;
  atRight?: boolean;
}

/** A box as it is set under its heading, at least so many millimetres high. The Word file and the print page set the same. */
export interface SetBox {
  label: string;
  lines: readonly BoxLine[];
  height: number;
}

/** Its words line by line, and at the right below who signed them. */
const linesOf = ({ words, by }: PaperBox): BoxLine[] => [
  ...words.split('\n').map((text) => ({ text })),
  ...(by === undefined ? [] : [{ text: by, atRight: true }]),
];

/** Between the margins of a page, less its title and what a table adds by its lines, in millimetres. */
const pageHeight = 297 - 37 - 35 - 20;
/** What a slip takes of a form's page. */
const slipHeight = 52;
/** Characters of 14 pt beside a heading, alone or beside another box, and the height of a line of them. */
const [alone, shared, lineHeight, around] = [25, 9, 7.8, 3];
const leastPen = 14;

/**
 * The boxes as high as they are meant, so that a form is one page: where words take more room, what a pen is given takes less.
 * What is longer than a page even so goes on behind it.
 */
export function fittedBoxes(rows: readonly (readonly PaperBox[])[], withSlip: boolean): SetBox[][] {
  const needed = rows.map((row) => Math.max(...row.map((box) => heightOf(box, row.length))));
  const meant = rows.map((row, index) => Math.max(needed[index] ?? 0, ...row.map(({ height }) => height)));
  const over = sum(meant) - (pageHeight - (withSlip ? slipHeight : 0));
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

/** The boxes of a slip, which is set closer than what it belongs to. */
export const slipBoxes = ({ boxes }: Receipt): SetBox[][] =>
  boxes.map((row) =>
    row.map((box) => ({ label: box.label, lines: linesOf(box), height: box.height > 11 ? box.height - 4 : 8 })),
  );

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

function heightOf(box: PaperBox, beside: number): number {
  const width = beside === 1 ? alone : shared;
  const lines = linesOf(box).reduce(
    (all, { text }) => all + Math.max(1, Math.ceil(Array.from(text).length / width)),
    0,
  );
  return lines * lineHeight + around;
}
