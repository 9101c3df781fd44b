import type { Cell, Sheet, SheetRow, ToldCells } from '../sheet/cells';
import type { Heading } from './heading';
import { isBlank, lineText, plainText } from '../sheet/cell-text';
import { headingKey } from './heading';

/** A line among or below the body that is not a record: 注, 合计, a section heading. */
export interface SheetNote {
  number: number;
  text: string;
}

const remark =
  /^(注|备注|说明|填表|填写|填报|制表|制作|打印|审核|复核|核对|校对|审批|签发|负责人|主要领导|分管领导|单位负责人|经办|联系人|单位\(盖章\)|\(盖章\)|盖章|日期|报送单位\(|20\d\d年\d{1,2}月(\d{1,2}日)?$)/;
const signed = /^(制表|填表|填报|审核|复核|核对|校对|审批|签发|经办|联系|主要领导|分管领导|单位负责|负责)[^:]{0,4}:/;
const labelled = /^(注|备注|说明|填表说明|填报说明|日期|报送单位)\d?:/;
const total = /^(本页|本表|全表|全页|本组|本届)?(合计|总计|共计|小计|累计|总数|页计)(人数|数)?(:|\d|\(|共|$)/;
const section = /^([一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+(部分|组|界))/;
const example = /^[([【]?(示例|样例|例)([)\]】:]|$)/;
const nothingBelow =
  /^(此页|本页|本表|此表|以下|下)?(以下)?(空白|无正文|为空|无内容|无)(页)?$|^(表|全文|名单)?(完|结束)$|^(转|接|续|过|见)(下|次)(页|表)|^(接|承|续)(上|前)(页|表)/;
const ornament = /[-—–─━_=*·•.…~～()[\]【】/\\|]/g;

/** What a row says when it is no record: a total, that nothing follows, who made the table. */
function isNote(filled: readonly string[], leftmost: boolean, spread: boolean, isList: boolean): boolean {
  const words = filled.filter((text) => !/^[\d,.]+$/.test(text));
  const [first = '', ...more] = words;
  if (total.test(first) && isTotal(more, filled)) return true;
  const bare = words.map((text) => text.replaceAll(ornament, ''));
  if (first !== '' && bare.every((text) => text === '' || nothingBelow.test(text))) return true;
  if (signed.test(first) && more.every((text) => remark.test(text) || text.length <= 4)) return true;
  // In a list of one column every record is a cell alone: 注册会计师协会, 审批服务局.
  if (isList) return labelled.test(filled[0] ?? '');
  if (filled.length === 1 && (spread || section.test(first))) return true;
  return (filled.length === 1 || (leftmost && filled.length <= 3)) && remark.test(filled[0] ?? '');
}

/** Beside the word of a total stand amounts; a person, a day and a text make a record of it: 累计1000人次义诊的建议. */
const isTotal = (more: readonly string[], filled: readonly string[]): boolean =>
  !filled.some((text) => dayLike.test(text)) &&
  more.filter((text) => !amount.test(text) && text.replaceAll(ornament, '') !== '').length <= 1;
const dayLike = /^(\d{2,4}[-./年]\d{1,2}[-./月]\d{1,2}|\d{1,2}月\d{1,2})日?$/;
const amount = /^约?[\d,.]+\D{0,4}$/;

const tallestMerge = 2000;

/** 纵向合并: what stands once beside several rows belongs to each of them. By row, then by column. */
function sharedCells(sheet: Sheet, from: number): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
  const shared = new Map<number, Map<number, Cell>>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top < from || left !== right || bottom - top > tallestMerge) continue;
    const value = sheet.rows[top]?.[left] ?? null;
    for (let row = top + 1; row <= bottom && !isBlank(value); row += 1) {
      const cells = shared.get(row) ?? new Map<number, Cell>();
      shared.set(row, cells.set(left, value));
    }
  }
  return shared;
}

/** A row of which nothing is left but what was struck through. */
const struckOf = (told: ToldCells | undefined): readonly string[] =>
  [...(told?.values() ?? [])].flatMap(({ struck }) => struck ?? []);

/** 重复的表头 at the top of a further page: many of the headings, or each of the few that there are. */
function isHeaderAgain(cells: readonly Cell[], present: readonly Heading[], headings: readonly Heading[]): boolean {
  const keyAt = ({ index }: Heading) => headingKey(lineText(cells[index]));
  if (present.length >= 3) return present.every((heading) => headingKey(heading.text).endsWith(keyAt(heading)));
  return present.length === headings.length && present.every((heading) => headingKey(heading.text) === keyAt(heading));
}

/** The records of a sheet from the row with this index on: without empty rows, examples, repeated headers and notes. */
export function sheetBody(
  sheet: Sheet,
  from: number,
  headings: readonly Heading[],
): { rows: readonly SheetRow[]; notes: readonly SheetNote[] } {
  const rows: SheetRow[] = [];
  const notes: SheetNote[] = [];
  const spreadRows = new Set(sheet.merges.filter(({ left, right }) => right - left >= 2).map(({ top }) => top));
  const hidden = new Set(sheet.hiddenRows);
  const shared = sharedCells(sheet, from);
  const end = Math.max(sheet.rows.length, ...[...(sheet.told?.keys() ?? [])].map((row) => row + 1));
  for (let index = from; index < end; index += 1) {
    const cells = sheet.rows[index] ?? [];
    const told = sheet.told?.get(index);
    const present = headings.filter((heading) => !isBlank(cells[heading.index]));
    const filled = cells.filter((cell) => !isBlank(cell)).map(plainText);
    if (filled.length === 0) {
      const struck = struckOf(told);
      if (struck.length > 0) notes.push({ number: index + 1, text: `（整行有删除线）${struck.join(' ')}` });
      continue;
    }
    const first = headings.slice(0, 2).map((heading) => plainText(cells[heading.index]));
    if (first.some((text) => example.test(text))) continue;
    if (isHeaderAgain(cells, present, headings)) continue;
    const leftmost = !isBlank(cells[headings[0]?.index ?? 0]);
    if (isNote(filled, leftmost, spreadRows.has(index), headings.length === 1)) {
      notes.push({
        number: index + 1,
        text: cells
          .filter((cell) => !isBlank(cell))
          .map(lineText)
          .join(' '),
      });
    } else if (present.length > 0) {
      const own = shared.get(index);
      rows.push({
        number: index + 1,
        cells: own ? cells.map((cell, column) => own.get(column) ?? cell) : cells,
        ...(told && { told }),
        ...(hidden.has(index) && { hidden: true }),
      });
    }
  }
  return { rows, notes };
}
