import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
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

/** 版头: 密级 or the like, the name in red or black, the number below it, who issued it and when, and the rule. */
export function redHead({ security, head, number, issueLine }: IssuePaper): (Paragraph | Table)[] {
  const ink = head.red ? red : '000000';
  return [
    ...(security === undefined ? [] : [notice(security)]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: bodyLine, line: 68 * 20, lineRule: LineRuleType.EXACT },
      children: [
        new TextRun({ text: head.words, font: typefaces.title, size: size.head, color: ink, characterSpacing: 120 }),
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
        bottom: { style: BorderStyle.SINGLE, size: rule.red, color: ink },
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

const notice = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, font: typefaces.heading, size: size.four })] });
