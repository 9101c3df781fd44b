import { yearOf, type Day } from '../calendar/day';
import type { SheetColumn } from '../import/column';
import { readDay, withYear } from '../import/day';
import { findHeader } from '../import/header';
import { columnNamed } from '../import/heading';
import { adoptionKinds, type AdoptionKind } from '../opinion/opinion';
import { isBlank, lineText, plainText } from '../sheet/cell-text';
import type { Cell, Sheet, SheetRow } from '../sheet/cells';
import { mostCharacters } from '../text/limits';

/** One line of 采用通报: what was adopted, and what it says beside the title. */
export interface ListRow {
  title: string;
  kind?: AdoptionKind;
  number?: string;
  adoptedOn?: Day;
}

type ListField = keyof ListRow;

const column = (field: ListField, label: string, ...synonyms: string[]): SheetColumn<ListField> => ({
  field,
  label,
  synonyms,
  required: field === 'title',
  kind: 'text',
  example: '',
  note: '',
  width: 20,
});

const listColumns: readonly SheetColumn<ListField>[] = [
  column('title', '标题', '题目', '信息标题', '信息题目', '采用信息', '采用信息标题', '采用题目', '名称', '信息名称'),
  column('kind', '采用方式', '采用形式', '采用类型', '采用类别', '方式', '类别'),
  column('number', '期号', '期数', '采用期号', '刊物期号', '刊期', '采用刊期'),
  column('adoptedOn', '采用日期', '采用时间', '刊发日期', '刊发时间', '编发日期', '编发时间', '日期', '时间'),
];

/** The lines of a list with a heading, or of bare titles one below the other. */
export function listRowsOf(sheet: Sheet, today: Day): readonly ListRow[] {
  const header = findHeader(sheet, listColumns);
  const fields = new Map<ListField, number>();
  for (const { index, text } of header?.headings ?? []) {
    const field = columnNamed(text, listColumns)?.field as ListField | undefined;
    if (field && !fields.has(field)) fields.set(field, index);
  }
  const bare = sheet.rows.map((cells, index) => ({ number: index + 1, cells }));
  const rows = header && fields.has('title') ? header.rows : bare;
  if (!fields.has('title')) {
    fields.clear();
    fields.set('title', longestColumn(bare));
  }
  return rows.flatMap(({ cells }) => {
    const cellOf = (field: ListField): Cell => cells[fields.get(field) ?? -1] ?? null;
    const title = titleIn(cellOf('title'));
    if (title === '') return [];
    const kind = kindIn(plainText(cellOf('kind')));
    const number = lineText(cellOf('number')).slice(0, mostCharacters.number);
    const adoptedOn = dayIn(cellOf('adoptedOn'), today);
    return [{ title, ...(kind && { kind }), ...(number !== '' && { number }), ...(adoptedOn && { adoptedOn }) }];
  });
}

/** What is pasted from a table has tabs between its cells. */
export const pastedSheet = (text: string): Sheet => ({
  name: '',
  merges: [],
  rows: text.split(/\r\n?|\n/).map((line) => line.split('\t').map((cell) => (isBlank(cell) ? null : cell))),
});

/** 1. and （一） before a title, and quotation marks around the whole, are none of it. */
const titleIn = (cell: Cell): string =>
  lineText(cell)
    .replace(/^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*)(?=\D)/, '')
    .replace(/^《([^《》]*)》$/, '$1')
    .slice(0, mostCharacters.title);

const kindIn = (text: string): AdoptionKind | undefined =>
  // Object.keys types keys as strings; the object is a closed literal.
  (Object.keys(adoptionKinds) as AdoptionKind[]).find((kind) => text.includes(adoptionKinds[kind]));

function dayIn(cell: Cell, today: Day): Day | undefined {
  const day = readDay(withYear(cell, yearOf(today)));
  return day.ok && day.precision === 'day' && day.day <= today ? day.day : undefined;
}

function longestColumn(rows: readonly SheetRow[]): number {
  const lengths: number[] = [];
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) lengths[index] = (lengths[index] ?? 0) + plainText(cell).length;
  return lengths.reduce((best, length, index) => (length > (lengths[best] ?? 0) ? index : best), 0);
}
