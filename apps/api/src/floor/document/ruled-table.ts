import { AlignmentType, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { allLines, written, type BoxType } from './box-table';
import { mm, textWidth } from './measures';

interface Ruled {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  /** In millimetres; the columns without one share what is left. */
  widths: readonly (number | undefined)[];
  /** Columns whose cells stand in the middle. */
  centred: (column: number) => boolean;
  type?: BoxType;
  /** The least height of a row, in millimetres. */
  height?: number;
}

/** A list with lines: the headings again on every page, a row never broken over two. */
export function ruledTable({ headings, rows, widths, centred, type, height = 10 }: Ruled): Table {
  const given = headings.map((_, column) => widths[column]);
  const taken = given.reduce<number>((all, width) => all + (width === undefined ? 0 : mm(width)), 0);
  const open = given.filter((width) => width === undefined).length;
  const columnWidths = given.map((width) => (width === undefined ? Math.floor((textWidth - taken) / open) : mm(width)));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      height: { value: mm(height), rule: HeightRule.ATLEAST },
      children: cells.map(
        (text, column) =>
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            children: [written(text, type, isHead || centred(column) ? AlignmentType.CENTER : AlignmentType.LEFT)],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: mm(1.5), right: mm(1.5) },
    borders: allLines,
    rows: [row(headings, true), ...rows.map((each) => row(each, false))],
  });
}
