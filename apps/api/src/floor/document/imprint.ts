import type { OfficialText } from '@lianluo/domain/document/official-text';
import {
  BorderStyle,
  LineRuleType,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { rule, size, textWidth } from './measures';
import { noBorder, twoEnds, widthsBeside } from './two-ends';

const widths = widthsBeside(3200);

const line = (width: number) => ({ style: BorderStyle.SINGLE, size: width, color: '000000' });

/**
 * 版记: recipients, issuer and day between rules. It floats at the foot of the page that its anchor, the last and
 * invisible line of the document, falls on; text goes around it, so it never lies over text. LibreOffice before 7.6
 * sets it below the text instead.
 */
export function imprint({ recipients, imprint: { issuer, date } }: OfficialText): (Paragraph | Table)[] {
  const named = [...addressed('主送', recipients.main), ...addressed('抄送', recipients.copies)];
  const rows = [
    ...(named.length === 0 ? [] : [named]).map(
      (children) => new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: 2, children })] }),
    ),
    new TableRow({ cantSplit: true, children: twoEnds({ left: issuer, right: date, type: size.four, widths }) }),
  ];
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: 0, right: 0 },
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
      borders: {
        top: line(rule.thick),
        bottom: line(rule.thick),
        insideHorizontal: line(rule.thin),
        left: noBorder,
        right: noBorder,
        insideVertical: noBorder,
      },
      rows,
    }),
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** The names that follow the first line stand below the first name. */
function addressed(word: string, names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const character = size.four * 10;
  return [
    new Paragraph({
      indent: { left: 4 * character, hanging: 3 * character, right: character },
      children: [new TextRun({ text: `${word}：${names.join('，')}。`, size: size.four })],
    }),
  ];
}
