import { columnsOf } from '@lianluo/domain/import/columns';
import { columnLetter, type Sheet, type SheetRow } from '@lianluo/domain/sheet/cells';
import type { SheetHeader } from '@lianluo/domain/import/header';
import { isKind } from '@lianluo/domain/work/kinds';
import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { refusingSheets } from '../../../floor/sheet/refusing-sheets';
import { readFile } from '../../../floor/upload/file.store';
import type { Batch } from '../batch.store';

export interface Table {
  sheet: Sheet;
  /** With every row; `records` leaves out those that the user does not want. */
  header: SheetHeader;
  records: SheetHeader;
}

/** A sheet with nothing to import in it; another sheet of the workbook, or its hidden rows, may be what is meant. */
export interface NoTable {
  sheet: Sheet;
  hiddenRows: number;
  refused: RefusalCode;
}

/** The sheet of a batch and where its header stands, if it has one. */
export async function lookForTable({ storage }: Pick<Scope, 'storage'>, batch: Batch): Promise<Table | NoTable> {
  const [{ readSheet }, { findHeader }] = await Promise.all([
    import('../../../floor/sheet/read-sheet'),
    import('@lianluo/domain/import/header'),
  ]);
  const bytes = await readFile(storage, batch);
  if (!bytes) throw new Refusal('import.file-expired');
  const columns = await columnsOf(batch.kind);
  const sheet = await refusingSheets(() => readSheet(bytes, batch.fileName, { sheet: batch.sheet, columns }));
  const header = findHeader(sheet, columns);
  if (!header) return { sheet, hiddenRows: 0, refused: 'import.no-header' };
  const rows = batch.leaveOutHidden ? header.rows.filter(({ hidden }) => !hidden) : header.rows;
  if (rows.length === 0) return { sheet, hiddenRows: hiddenIn(header), refused: 'import.empty' };
  return { sheet, header, records: { ...header, rows } };
}

/** The sheet of a batch that has been read before. */
export async function readTable(scope: Pick<Scope, 'storage'>, batch: Batch): Promise<Table> {
  const table = await lookForTable(scope, batch);
  if ('refused' in table) throw new Refusal(table.refused);
  return table;
}

export const hiddenIn = ({ rows }: SheetHeader): number => rows.filter(({ hidden }) => hidden).length;

const mostNamed = 20;
// The batch holds them: a sheet in which every row is struck through has thousands.
const mostNotes = 100;
const longestNote = 100;

const listed = (numbers: readonly (string | number)[]): string =>
  `${numbers.slice(0, mostNamed).join('、')}${numbers.length > mostNamed ? '等' : ''}`;

const hasMonthAlone = ({ cells }: SheetRow): boolean =>
  cells.some((cell) => typeof cell === 'string' && /^\d{1,2}月\d{1,2}[日号]?$/.test(cell.trim()));

/** What was read and what was left, in the words of the preview. */
export function notesOn({ sheet, header }: Table, { kind, leaveOutHidden }: Batch): string[] {
  const others = (sheet.sheets ?? []).filter(({ name }) => name !== sheet.name);
  const hidden = header.rows.flatMap(({ number, hidden: isHidden }) => (isHidden ? [number] : []));
  const columns = new Set(sheet.hiddenColumns);
  const hiddenHeadings = header.headings.filter(({ index }) => columns.has(index));
  return [
    ...(others.length > 0
      ? [
          `读取的是工作表“${sheet.name}”；没有读取：${listed(
            others.map(
              ({ name, rows, hidden: isHidden }) => `“${name}”（${isHidden ? '隐藏，' : ''}${rows ?? '很多'}行）`,
            ),
          )}`,
        ]
      : []),
    ...(hidden.length > 0
      ? [
          leaveOutHidden
            ? `隐藏或筛选掉的${hidden.length}行没有读入：第${listed(hidden)}行`
            : `有${hidden.length}行是隐藏或筛选掉的，也读入了：第${listed(hidden)}行；不要的可以选“不导入隐藏的行”`,
        ]
      : []),
    ...(hiddenHeadings.length > 0
      ? [
          `隐藏的列也读入了：${hiddenHeadings.map(({ text, index }) => `“${text}”（${columnLetter(index)}列）`).join('、')}`,
        ]
      : []),
    ...(isKind(kind) && header.year !== undefined && header.rows.some(hasMonthAlone)
      ? [`没有写年份的日期，按表上写的${header.year}年读`]
      : []),
    ...header.notes
      .slice(0, mostNotes)
      .map(({ number, text }) => `第${number}行不是记录，没有读入：${clipped(text, longestNote)}`),
    ...(header.notes.length > mostNotes ? [`还有${header.notes.length - mostNotes}行不是记录，没有读入`] : []),
  ];
}

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
