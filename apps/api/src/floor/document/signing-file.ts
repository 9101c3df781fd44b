import type { SigningBox, SigningSheet } from '@lianluo/domain/document/signing-sheet';
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
import { packed } from './packed';
import { typefaces } from './typefaces';

const widths = [mm(26), textWidth - 2 * mm(26) - mm(44), mm(26), mm(44)];
const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const spacing = exactly(22);

/** 审签单 set as a table on one page, as .docx. */
export async function signingFile({ title, rows, hint, notice }: SigningSheet): Promise<Uint8Array> {
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...exactly(32), after: 240 },
    children: [new TextRun({ text: title, font: typefaces.title, size: size.two })],
  });
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: mm(2), right: mm(2), top: mm(1.5), bottom: mm(1.5) },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(rowOf),
  });
  const foot = hint === undefined ? [] : [written(hint, AlignmentType.RIGHT)];
  return packed({ title, notice, numbered: false, children: [heading, table, ...foot] });
}

const rowOf = (boxes: readonly SigningBox[]): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: mm(Math.max(...boxes.map((each) => each.height))), rule: HeightRule.ATLEAST },
    children: boxes.flatMap((box) => [
      cell({ verticalAlign: VerticalAlign.CENTER, children: [written(spread(box.label), AlignmentType.CENTER)] }),
      cell({
        ...(boxes.length === 1 && { columnSpan: 3 }),
        verticalAlign: VerticalAlign.CENTER,
        children: inside(box),
      }),
    ]),
  });

const cell = (options: ITableCellOptions) => new TableCell(options);

/** What people said at the left, who and when at the right below. A cell needs a paragraph, be it an empty one. */
function inside({ words, remarks }: SigningBox): Paragraph[] {
  if (remarks.length === 0) return [written(words)];
  return remarks.flatMap((each) => [
    ...(each.words === '' ? [] : [written(each.words)]),
    written(each.by, AlignmentType.RIGHT),
  ]);
}

/** A heading of two characters is as wide as one of three. */
const spread = (label: string): string => (label.length === 2 ? Array.from(label).join('　') : label);

const written = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph => new Paragraph({ alignment, spacing, children: [new TextRun({ text, size: size.four })] });
