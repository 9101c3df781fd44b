import type { CellObject, Row } from 'write-excel-file/node';
import { markupFeature } from './sheet-markup';
import { textCell, thinBorder } from './written-cell';

export interface TableColumn {
  header: string;
  /** In characters; about two for a 汉字. */
  width: number;
  /** A `date` takes `YYYY-MM-DD`. */
  kind: 'text' | 'number' | 'date';
}

export type TableValue = string | number | null | undefined;

export interface Table {
  title: string;
  /** 制表单位 */
  unit: string;
  /** 制表日期 */
  date: string;
  /** Which list this is: filter, time and who took it out. */
  source?: string;
  /** A word that the file carries beside its title: 演示数据. */
  badge?: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableValue[])[];
  /** How many records there are, where some rows are none: sums of parts. */
  count?: number;
  /** 合计: the last row of the table, which is none of its records. */
  total?: readonly TableValue[] | undefined;
  /** Lines below the table. */
  footer?: readonly string[];
  sheet?: string;
}

/** A tab's name may hold 31 characters and none of these. */
export const tabName = (text: string): string =>
  text
    .replaceAll(/[[\]:*?/\\']/g, '')
    .trim()
    .slice(0, 31) || 'Sheet1';

const merged = (width: number, cell: CellObject): Row => [
  { ...cell, columnSpan: width },
  ...Array.from({ length: width - 1 }, () => null),
];

function dateOf(value: string): Date | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return date && !Number.isNaN(date.valueOf()) ? date : undefined;
}

function bodyCell(value: TableValue, kind: TableColumn['kind']): CellObject {
  const style = { ...thinBorder, alignVertical: 'center', wrap: true } as const;
  if (value === null || value === undefined || value === '') return style;
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) {
    return { ...style, value, type: Number, align: 'right' };
  }
  const date = kind === 'date' ? dateOf(String(value)) : undefined;
  if (date) return { ...style, value: date, type: Date, format: 'yyyy-mm-dd', align: 'center' };
  return textCell(String(value), { ...style, align: kind === 'text' ? 'left' : 'center' });
}

/** Most cells of a long list say what others say (nothing, a sector, a state): those are one object, and not half a million. */
const mostShared = 1000;

function sharedCells(): typeof bodyCell {
  const cells = new Map<string, CellObject>();
  return (value, kind) => {
    const name = `${kind} ${typeof value} ${value ?? ''}`;
    const known = cells.get(name);
    if (known) return known;
    const cell = bodyCell(value, kind);
    if (cells.size < mostShared) cells.set(name, cell);
    return cell;
  };
}

/** A list as the office prints it: title, unit and date, header on every page, A4 landscape, page numbers. */
export const writeTable = (table: Table): Promise<Uint8Array> => writeTables([table]);

/** Several lists as one workbook, each on a sheet of its own name. */
export async function writeTables(tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheets = tables.map(sheetOf);
  return writeExcelFile(
    sheets.map(({ headerRow, ...sheet }) => ({
      ...sheet,
      stickyRowsCount: headerRow,
      orientation: 'landscape' as const,
    })),
    {
      fontFamily: '宋体',
      fontSize: 11,
      features: [
        markupFeature(
          sheets.map(({ sheet: name, headerRow }) => ({ name, printTitles: [headerRow, headerRow] as const })),
        ),
      ],
    },
  ).toBuffer();
}

function sheetOf(table: Table) {
  const width = Math.max(1, table.columns.length);
  const title = table.badge ? `${table.title}（${table.badge}）` : table.title;
  const head: Row[] = [
    merged(
      width,
      textCell(title, { fontWeight: 'bold', fontSize: 16, align: 'center', alignVertical: 'center', height: 30 }),
    ),
    merged(
      width,
      textCell(`制表单位：${table.unit}　　日期：${table.date}　　共${table.count ?? table.rows.length}条`, {
        align: 'left',
        height: 20,
      }),
    ),
    ...(table.source
      ? [merged(width, textCell(table.source, { align: 'left', textColor: '#595959', height: 18 }))]
      : []),
  ];
  const header: Row = table.columns.map((column) =>
    textCell(column.header, {
      ...thinBorder,
      fontWeight: 'bold',
      align: 'center',
      alignVertical: 'center',
      wrap: true,
      backgroundColor: '#EDEFF2',
    }),
  );
  const cellOf = sharedCells();
  const lines = table.total ? [...table.rows, table.total] : table.rows;
  const body: Row[] = lines.map((row) => table.columns.map((column, index) => cellOf(row[index], column.kind)));
  const footer: Row[] = (table.footer ?? []).map((line) => merged(width, textCell(line, { align: 'left' })));
  return {
    data: [...head, header, ...body, ...footer],
    sheet: tabName(table.sheet ?? table.title),
    columns: table.columns.map((column) => ({ width: column.width })),
    headerRow: head.length + 1,
  };
}
