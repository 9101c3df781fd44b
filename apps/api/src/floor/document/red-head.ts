import type { OfficialText } from '@lianluo/domain/document/official-text';
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { bodyLine, red, rule, size, textWidth } from './measures';
import { noBorder, twoEnds, widthsBeside } from './two-ends';
import { typefaces } from './typefaces';

const widths = widthsBeside(3100);

/** 版头: the red name, the number below it, who issued it and when, and the red rule. */
export function redHead({ head, number, issueLine }: OfficialText): (Paragraph | Table)[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: bodyLine, line: 68 * 20, lineRule: LineRuleType.EXACT },
      children: [
        new TextRun({ text: head, font: typefaces.title, size: size.head, color: red, characterSpacing: 120 }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: bodyLine, after: bodyLine / 2, line: bodyLine, lineRule: LineRuleType.EXACT },
      children: [new TextRun(number)],
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0, bottom: 80 },
      borders: {
        top: noBorder,
        left: noBorder,
        right: noBorder,
        insideHorizontal: noBorder,
        insideVertical: noBorder,
        bottom: { style: BorderStyle.SINGLE, size: rule.red, color: red },
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: twoEnds({ left: issueLine.issuer, right: issueLine.date, type: size.three, widths }),
        }),
      ],
    }),
  ];
}
