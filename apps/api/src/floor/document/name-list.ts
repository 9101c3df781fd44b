import type { Paper } from '@lianluo/domain/paper/paper';
import { AlignmentType, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { allLines, written } from './box-table';
import { mm, textWidth } from './measures';

/** 序号, 姓名, 单位及职务, 签名: the third takes what is left. */
const fixed = [mm(14), mm(32), undefined, mm(40)];

/** 签到表: a row for everybody, the headings again on every page. */
export function nameList({ headings, rows }: NonNullable<Paper['list']>): Table {
  const given = headings.map((_, index) => fixed[index]);
  const left = textWidth - given.reduce<number>((all, width) => all + (width ?? 0), 0);
  const widths = given.map((width) => width ?? left);
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      height: { value: mm(10), rule: HeightRule.ATLEAST },
      children: cells.map(
        (text, index) =>
          new TableCell({
            verticalAlign: VerticalAlign.CENTER,
            children: [written(text, undefined, isHead || index < 2 ? AlignmentType.CENTER : AlignmentType.LEFT)],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: mm(1.5), right: mm(1.5) },
    borders: allLines,
    rows: [row(headings, true), ...rows.map((each) => row(each, false))],
  });
}
