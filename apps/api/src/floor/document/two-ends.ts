import { AlignmentType, BorderStyle, Paragraph, TableCell, TextRun, VerticalAlign, WidthType } from 'docx';
import { textWidth } from './measures';

export const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Two columns as wide as the text, the right one of this width. */
export const widthsBeside = (right: number) => [textWidth - right, right] as const;

interface Ends {
  left: string;
  right: string;
  /** In half points. */
  type: number;
  widths: readonly [number, number];
}

/** 左空一字 and 右空一字 on one line. Cells rather than a tab: a long name wraps instead of pushing the date away. */
export function twoEnds({ left, right, type, widths }: Ends): [TableCell, TableCell] {
  const cell = (text: string, width: number, atRight: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.BOTTOM,
      children: [
        new Paragraph({
          alignment: atRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: atRight ? { right: type * 10 } : { left: type * 10 },
          children: [new TextRun({ text, size: type })],
        }),
      ],
    });
  return [cell(left, widths[0], false), cell(right, widths[1], true)];
}
