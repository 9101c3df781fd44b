import { headType } from '@lianluo/domain/document/head-type';
import { AlignmentType, BorderStyle, Footer, Paragraph, TextRun } from 'docx';
import { exactly, mm, page, red } from './measures';
import { typefaces } from './typefaces';

/** 信函格式: the head begins 30 mm below the edge, and the line at the foot stands 20 mm above the other. */
export const letterMargin = { ...page.margin, top: mm(30), bottom: mm(25), footer: mm(18) };

/** 170 mm, so seven beyond the text at each side. */
const beyond = { left: -mm(7), right: -mm(7) };

/** 信函格式: the organ's name in red, and below it a double line, the thick one above. */
export function letterhead(organ: string): Paragraph[] {
  const type = headType(organ);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      indent: beyond,
      spacing: { ...exactly(46), after: 80 },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 4, color: red } },
      children: [
        new TextRun({
          text: organ,
          font: typefaces.title,
          // Half points, and twentieths of one. A letter's head is smaller than that of a paper with many readers.
          size: Math.min(type.size, 34) * 2,
          color: red,
          characterSpacing: Math.min(type.spacing, 3) * 20,
        }),
      ],
    }),
  ];
}

/** 发文字号 of a letter stands at the right, below the double line. */
export const numberLine = (number: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(number)] });

/** At the foot of its first page the same line, the thin one above; that page bears no number. */
export const letterFoot = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        indent: beyond,
        spacing: exactly(4),
        border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 1, color: red } },
      }),
    ],
  });
