import type { Day } from '../calendar/day';
import type { SheetColumn } from '../import/column';
import { findHeader } from '../import/header';
import { columnNamed } from '../import/heading';
import { isBlank, lineText, plainText } from '../sheet/cell-text';
import type { Cell, Sheet, SheetRow } from '../sheet/cells';
import { mostCharacters as most } from '../text/limits';
import { adoptersIn, dayIn, kindIn, readHead, readLine, type Told } from './list-line';

/** One line of 采用通报: what was adopted, and what it says beside the title; by whom, where it says so itself. */
export interface ListRow extends Told {
  title: string;
}

type ListField = 'title' | 'organ' | 'outlet' | 'kind' | 'number' | 'adoptedOn';

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
  column(
    'organ',
    '采用单位',
    '采用机关',
    '采用部门',
    '采用层级',
    '采用级别',
    '采用情况',
    '采用去向',
    '录用单位',
    '录用情况',
    '采用结果',
  ),
  column('outlet', '刊物', '采用刊物', '刊物名称', '刊名'),
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
  let under: Told = {};
  return rows.flatMap(({ cells }) => {
    const cellOf = (field: ListField): Cell => cells[fields.get(field) ?? -1] ?? null;
    const head = readHead(cellOf('title'), today);
    if (head) {
      if (head !== 'nothing') under = head;
      return [];
    }
    const { title, ...line } = readLine(cellOf('title'), today);
    if (title === '') return [];
    const kind = kindIn(plainText(cellOf('kind'))) ?? kindIn(plainText(cellOf('organ')));
    const number = lineText(cellOf('number'));
    const outlet = lineText(cellOf('outlet'));
    const adoptedOn = dayIn(cellOf('adoptedOn'), today);
    const told = {
      ...line,
      ...(kind && { kind }),
      ...(number !== '' && { number }),
      ...(outlet !== '' && { outlet }),
      ...(adoptedOn && { adoptedOn }),
    };
    // One item that two organs used is two lines.
    const adopters = adoptersIn(cellOf('organ'), today) ?? [line.level ? {} : under];
    return adopters.map((by) => within({ title, ...by, ...told }));
  });
}

/** What a field does not take goes. */
const within = ({ title, number, outlet, ...row }: ListRow): ListRow => ({
  ...row,
  title: title.slice(0, most.title),
  ...(number !== undefined && { number: number.slice(0, most.number) }),
  ...(outlet !== undefined && { outlet: outlet.slice(0, most.outlet) }),
});

/** What is pasted from a table has tabs between its cells. */
export const pastedSheet = (text: string): Sheet => ({
  name: '',
  merges: [],
  rows: text.split(/\r\n?|\n/).map((line) => line.split('\t').map((cell) => (isBlank(cell) ? null : cell))),
});

function longestColumn(rows: readonly SheetRow[]): number {
  const lengths: number[] = [];
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) lengths[index] = (lengths[index] ?? 0) + plainText(cell).length;
  return lengths.reduce((best, length, index) => (length > (lengths[best] ?? 0) ? index : best), 0);
}
