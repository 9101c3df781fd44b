import { headType } from '@lianluo/domain/document/head-type';
import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import { AlignmentType, BorderStyle, Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { exactly, red, rule, size, textWidth } from './measures';
import { noBorder, twoEnds, widthsBeside } from './two-ends';
import { typefaces } from './typefaces';

const widths = widthsBeside(3100);

/** 版头: 密级 or the like, the name in red or black, the number below it, who issued it and when, and the rule. */
export function redHead({ security, head, number, issueLine }: IssuePaper): (Paragraph | Table)[] {
  const ink = head.red ? red : '000000';
  const type = headType(head.words);
  return [
    ...(security === undefined ? [] : [notice(security)]),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(70), before: 14 * 20 },
      children: [
        new TextRun({
          text: head.words,
          font: typefaces.title,
          // Half points, and twentieths of one.
          size: type.size * 2,
          color: ink,
          characterSpacing: type.spacing * 20,
        }),
      ],
    }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(number)] }),
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
