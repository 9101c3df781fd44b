import type { BoxLine, SetBox } from '@lianluo/domain/paper/set-boxes';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellOptions,
} from 'docx';
import { exactly, mm, size, textWidth } from './measures';

const widths = [mm(26), textWidth - 2 * mm(26) - mm(44), mm(26), mm(44)];
const tableLine = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
export const allLines = {
  top: tableLine,
  bottom: tableLine,
  left: tableLine,
  right: tableLine,
  insideHorizontal: tableLine,
  insideVertical: tableLine,
};

/** How large it is set: type in half points, its fixed line in points, and the room around a text in millimetres. */
export interface BoxType {
  type: number;
  line: number;
  around: number;
  /** Its rows stay on one page with what follows. */
  keepNext?: true;
}

const usual: BoxType = { type: size.four, line: 22, around: 1.5 };

/** Rows of one or two boxes as a table over the width of the text. */
export const boxTable = (rows: readonly (readonly SetBox[])[], type = usual): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: mm(2), right: mm(2), top: mm(type.around), bottom: mm(type.around) },
    borders: allLines,
    rows: rows.map((row) => rowOf(row, type)),
  });

const rowOf = (boxes: readonly SetBox[], type: BoxType): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: mm(Math.max(...boxes.map((each) => each.height))), rule: HeightRule.ATLEAST },
    children: boxes.flatMap(({ label, lines }) => [
      cell({ children: [written(spread(label), type, AlignmentType.CENTER)] }),
      cell({
        ...(boxes.length === 1 && { columnSpan: 3 }),
        // A cell needs a paragraph, be it an empty one.
        children: (lines.length === 0 ? [{ text: '' }] : lines).map(({ text, atRight }: BoxLine) =>
          written(text, type, atRight ? AlignmentType.RIGHT : AlignmentType.LEFT),
        ),
      }),
    ]),
  });

const cell = (options: ITableCellOptions) => new TableCell({ verticalAlign: VerticalAlign.CENTER, ...options });

/** A heading of two characters is as wide as one of three. */
const spread = (label: string): string => (label.length === 2 ? Array.from(label).join('　') : label);

export const written = (
  text: string,
  { type, line, keepNext }: Omit<BoxType, 'around'> = usual,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph =>
  new Paragraph({
    alignment,
    ...(keepNext && { keepNext }),
    spacing: exactly(line),
    children: [new TextRun({ text, size: type })],
  });
