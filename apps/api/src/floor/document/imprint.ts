import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
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
import { noBorder } from './two-ends';

const line = (width: number) => ({ style: BorderStyle.SINGLE, size: width, color: '000000' });

/**
 * 版记: recipients, issuer and day between rules. It floats at the foot of the page that its anchor, the last and
 * invisible line of the document, falls on; text goes around it, so it never lies over text. LibreOffice before 7.6
 * sets it below the text instead.
 */
export function imprint({ circulation, credits }: IssuePaper): (Paragraph | Table)[] {
  const named = circulation.map(({ way, names }) => addressed(way, names));
  const last = credits.length === 0 ? [] : [creditLine(credits)];
  if (named.length + last.length === 0) return [];
  const rows = [
    ...(named.length === 0 ? [] : [named]),
    ...last.map((each) => [each]),
  ].map((children) => new TableRow({ cantSplit: true, children: [new TableCell({ children })] }));
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [textWidth],
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
function addressed(word: string, names: string): Paragraph {
  const character = size.four * 10;
  return new Paragraph({
    indent: { left: 3 * character, hanging: 2 * character, right: character },
    children: [new TextRun({ text: `${word}：${names}`, size: size.four })],
  });
}

/** 签发　责任编辑　电话　共印, on one line with equal gaps. */
const creditLine = (credits: readonly string[]): Paragraph =>
  new Paragraph({
    indent: { left: size.four * 10, right: size.four * 10 },
    children: [new TextRun({ text: credits.join('　'), size: size.four })],
  });
