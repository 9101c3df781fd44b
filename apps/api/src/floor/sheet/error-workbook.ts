import type { Finding } from '@lianluo/domain/import/finding';
import type { Cell, Sheet } from '@lianluo/domain/sheet/cells';
import type { SheetHeader } from '@lianluo/domain/import/header';
import type { CellObject, Row } from 'write-excel-file/node';
import { errorColumnLabel } from '@lianluo/domain/import/heading';
import { markupFeature } from './sheet-markup';
import { textCell, thinBorder } from './written-cell';
import { tabName } from './write-sheet';

export interface ErrorRow {
  number: number;
  findings: readonly Finding[];
}

const colours = { error: '#F8CBC6', warning: '#FFE7A3' };

function plainCell(cell: Cell | undefined, style: CellObject): CellObject {
  if (typeof cell === 'number')
    return { ...style, value: cell, type: Number, ...(Number.isInteger(cell) ? { format: '0' } : {}) };
  if (typeof cell === 'boolean') return textCell(cell ? '是' : '否', style);
  return textCell(cell ?? '', style);
}

function describe(findings: readonly Finding[], header: SheetHeader): string {
  return findings
    .map((finding) => {
      const heading = header.headings.find(({ index }) => index === finding.column)?.text;
      return `${finding.severity === 'error' ? '错误' : '提醒'}：${heading ? `“${heading}”` : ''}${finding.message}`;
    })
    .join('\n');
}

function worst(findings: readonly Finding[]): Finding['severity'] | undefined {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'warning' : undefined;
}

function background(findings: readonly Finding[]): CellObject {
  const severity = worst(findings);
  return severity ? { backgroundColor: colours[severity] } : {};
}

/** An earlier 错误说明 column gives way to the new one. */
function earlierColumn(sheet: Sheet, header: SheetHeader): number {
  const rows = sheet.rows.slice(header.firstRow - 1, header.lastRow);
  return Math.max(-1, ...rows.map((row) => row.indexOf(errorColumnLabel)));
}

/** The user's own sheet, complete and in its order, with bad cells coloured and a first column that says what would be right. */
export async function writeErrorWorkbook(
  sheet: Sheet,
  header: SheetHeader,
  rows: readonly ErrorRow[],
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const findingsOf = new Map(rows.map(({ number, findings }) => [number, findings]));
  const dropped = earlierColumn(sheet, header);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) => index !== dropped);
  const records = new Map(header.rows.map(({ number, cells }) => [number, cells]));
  const data: Row[] = sheet.rows.map((row, index) => {
    const number = index + 1;
    // Cells merged over several records stand in each of them, as they were read.
    const read = records.get(number) ?? row;
    const told = sheet.told?.get(index);
    // What was seen is written, also where it was a number in a format of its own.
    const cells = told ? read.map((cell, column) => told.get(column)?.shown ?? cell) : read;
    const isHeader = number >= header.firstRow && number <= header.lastRow;
    const findings = findingsOf.get(number) ?? [];
    const style: CellObject = isHeader
      ? { ...thinBorder, fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: '#EDEFF2' }
      : number > header.lastRow
        ? { ...thinBorder, wrap: true, alignVertical: 'center' }
        : {};
    const first =
      number === header.firstRow
        ? textCell(errorColumnLabel, style)
        : textCell(describe(findings, header), {
            ...style,
            ...background(findings.filter((each) => each.column === null)),
            textColor: '#9C1C12',
          });
    return [
      first,
      ...columns.map((column) =>
        plainCell(cells[column], { ...style, ...background(findings.filter((each) => each.column === column)) }),
      ),
    ];
  });
  for (const { top, left, bottom, right } of sheet.merges) {
    const columnsLeft = columns.indexOf(left);
    const cell = data[top]?.[columnsLeft + 1];
    // Only what stands above the body: a merge that runs on into it would swallow cells.
    if (columnsLeft === -1 || columns[columnsLeft + right - left] !== right || bottom >= header.lastRow) continue;
    if (!cell || typeof cell !== 'object' || cell instanceof Date || !('value' in cell)) continue;
    Object.assign(cell, { rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const line = data[row];
        if (line && (row !== top || column !== left)) line[columnsLeft + 1 + column - left] = null;
      }
    }
  }
  const name = tabName(sheet.name || 'Sheet1');
  return writeExcelFile(
    data,
    {
      sheet: name,
      columns: [{ width: 44 }, ...columns.map((column) => ({ width: widthOf(sheet, header, column) }))],
      stickyRowsCount: header.lastRow,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    {
      fontFamily: '宋体',
      fontSize: 11,
      features: [markupFeature([{ name, printTitles: [header.firstRow, header.lastRow] }])],
    },
  ).toBuffer();
}

function widthOf(sheet: Sheet, header: SheetHeader, column: number): number {
  const lengths = sheet.rows
    .slice(header.lastRow, header.lastRow + 200)
    .map((row) => String(row[column] ?? '').replaceAll(/[\u0100-\uffff]/g, 'xx').length);
  return Math.min(50, Math.max(8, ...lengths) + 2);
}
