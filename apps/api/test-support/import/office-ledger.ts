import type { SheetColumn } from '@lianluo/domain/import/column';
import { columnsOf } from '@lianluo/domain/import/columns';
import { isNeeded } from '@lianluo/domain/import/work-columns';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import writeExcelFile, { type Row } from 'write-excel-file/node';

/** Kinds of work that are imported by their table alone. */
export async function tableKinds(): Promise<KindName[]> {
  const found: KindName[] = [];
  for (const kind of Object.values(kinds)) {
    const sheet = await kind.sheet?.load();
    // A kind of the registry is called by its name there.
    if (sheet && !('own' in sheet)) found.push(kind.name as KindName);
  }
  return found;
}

/** What an office writes in a column: everything in the first row, with the day as it likes, and the least in the second. */
function written({ field, kind, choices, label }: SheetColumn, row: number): string | number {
  if (field === 'serial') return row + 1;
  if (field === 'title') return `第${row + 1}件事`;
  if (field === 'unit' || field === 'units') return '钓台街道办事处';
  if (field === 'topics') return '';
  // The one that every committee has.
  if (field === 'series') return '社情民意';
  // Members of the roster, or a plenary in the words that plenaries have.
  if (field === 'proposers' || field === 'read-signers') return field === 'proposers' ? '李红' : '王晓明（民盟）';
  if (field === 'session') return '十五届三次会议';
  if (field === 'class') return 'A类';
  if (field === 'read-outcome') return '立案';
  // No committee has types of its own before it says so.
  if (field === 'named') return '';
  if (kind === 'day') return row === 0 ? '3月5日' : '2026.3.5';
  if (kind === 'number') return 86;
  if (kind === 'name') return '李红、王晓明（民盟）';
  if (kind === 'yes-no') return '是';
  return typeof choices === 'object' ? (choices[0] ?? '') : `${label}的内容`;
}

/**
 * A ledger as an office keeps it: title and date above, a head in two rows under a common one, headings in words of its own,
 * 序号, and 合计 below.
 */
export async function officeLedger(name: KindName): Promise<File> {
  const kind = kinds[name];
  const sheet = await kind.sheet?.load();
  if (!sheet || 'own' in sheet) throw new Error(`${name} has no table.`);
  const columns = await columnsOf(name);
  const needed = (field: string) => {
    const own = kind.fields[field];
    // Whom an award names is told by one of two columns, neither of which every row has.
    const least = ['serial', 'title', 'unit', sheet.day, ...(name === 'awards' ? ['members'] : [])];
    return least.includes(field) || (own !== undefined && isNeeded(sheet, field, own));
  };
  const wide = (value: string): Row => [{ value, columnSpan: columns.length }, ...columns.slice(1).map(() => null)];
  const heading = ({ synonyms: [first], label }: SheetColumn) => first ?? label;
  const [one, two] = columns;
  const others = columns.slice(2);
  if (!one || !two) throw new Error('A ledger has a serial and a title.');
  const data: Row[] = [
    wide(`秦都区政协2026年${kind.words.ledger}`),
    wide('填报单位：秦都区政协办公室　　5月20日'),
    [
      { value: one.label, rowSpan: 2 },
      { value: heading(two), rowSpan: 2 },
      { value: '具体情况', columnSpan: others.length },
      ...others.slice(1).map(() => null),
    ],
    [null, null, ...others.map((column) => ({ value: heading(column) }))],
    ...[0, 1].map((row) =>
      columns.map((column) => (row === 0 || needed(column.field) ? { value: written(column, row) } : null)),
    ),
    [{ value: '合计' }, ...columns.slice(1).map(({ kind: type }) => (type === 'number' ? { value: 86 } : null))],
  ];
  const bytes = await writeExcelFile(data, { sheet: '台账' }).toBuffer();
  return new File([bytes as Uint8Array<ArrayBuffer>], `${kind.words.ledger}.xlsx`);
}
