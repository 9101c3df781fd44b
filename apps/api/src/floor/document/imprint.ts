import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import {
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  Tab,
  TextRun,
  WidthType,
} from 'docx';
import { exactly, rule, size, textWidth } from './measures';
import { noBorder } from './two-ends';

const line = (width: number) => ({ style: BorderStyle.SINGLE, size: width, color: '000000' });

/**
 * 版记: 报、送、发, and below a rule 签发、责任编辑、电话、印数. It floats at the foot of the page that its anchor, the last and
 * invisible line of the document, falls on; text goes around it, so it never lies over text. LibreOffice before 7.6
 * sets it below the text instead.
 */
export function imprint({ circulation, credits, copies }: IssuePaper): (Paragraph | Table)[] {
  const named = circulation.map(({ way, names }) => addressed(way, names));
  const last = credits.length === 0 && copies === undefined ? [] : [creditLine(credits, copies)];
  if (named.length + last.length === 0) return [];
  const rows = [...(named.length === 0 ? [] : [named]), ...last.map((each) => [each])].map(
    (children) => new TableRow({ cantSplit: true, children: [new TableCell({ children })] }),
  );
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
    new Paragraph({ spacing: exactly(1) }),
  ];
}

/** 报: and its names; those that do not stand on the first line stand below the first name. */
function addressed(word: string, names: string): Paragraph {
  const character = size.four * 10;
  const hanging = (word.length + 1) * character;
  return new Paragraph({
    spacing: exactly(22),
    indent: { left: character + hanging, hanging, right: character },
    children: [new TextRun({ text: `${word}：${names}`, size: size.four })],
  });
}

/** 签发、责任编辑、电话 at the left, 印数 at the right end of the line. */
const creditLine = (credits: readonly string[], copies: string | undefined): Paragraph =>
  new Paragraph({
    spacing: exactly(22),
    indent: { left: size.four * 10, right: size.four * 10 },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - size.four * 10 }],
    children: [
      new TextRun({
        children: [credits.join('　'), ...(copies === undefined ? [] : [new Tab(), copies])],
        size: size.four,
      }),
    ],
  });
