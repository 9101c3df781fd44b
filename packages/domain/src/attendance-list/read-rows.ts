import type { Sheet, SheetRow } from '../sheet/cells';
import { isBlank, lineText, nameText, plainText } from '../sheet/cell-text';
import { sheetBody } from '../import/body';
import { findHeader, type SheetHeader } from '../import/header';
import { columnNamed, type Heading } from '../import/heading';
import type { Mapping } from '../import/mapping';
import { rowReader, type RowReader } from '../import/row-reader';
import { readYesNo } from '../import/yes-no';
import { memberFinder, type Finder } from './find-member';
import { listColumns, untold, type ListField } from './list-columns';
import { namesIn } from './list-names';
import { readHalfDays, readLegend, readMark, reasonIn, type Legend } from './marks';
import { matchNames, type Asked } from './read-list';
import type { Listed, Told, ToldLine } from './told';

type Reader = RowReader<ListField>;
interface Columns {
  mapping: Mapping;
  /** 半天 after 半天, each with ticks of its own: 8日上午, 8日下午. */
  sessions: readonly Heading[];
}

/** A table of who came, whom each row means; nothing where it is no such table. A list without a head is read as a text. */
export function readRows(sheet: Sheet, roster: readonly Listed[]): ToldLine[] {
  const finder = memberFinder(roster);
  const whole = sheet.rows.map((cells) => cells.map(lineText).join('\t'));
  const legend = readLegend(whole);
  const tables = besideEachOther(headerOf(sheet));
  if (tables.length === 0) return matchNames(namesIn(whole.join('\n'), finder), finder, legend);
  const asked = tables.flatMap((table) => namesOf(table, finder, legend));
  return matchNames(asked, finder, legend);
}

/** 姓名 alone makes a head where everything beside it is a day of the meeting. */
function headerOf(sheet: Sheet): SheetHeader | undefined {
  const found = findHeader(sheet, listColumns);
  if (found?.headings.some(isName)) return found;
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => isName({ text: lineText(cell) })));
  if (first === -1) return undefined;
  const headings = (sheet.rows[first] ?? []).flatMap((cell, index) =>
    isBlank(cell) ? [] : [{ index, text: lineText(cell) }],
  );
  return { firstRow: first + 1, lastRow: first + 1, headings, ...sheetBody(sheet, first + 1, headings) };
}

const isName = ({ text }: { text: string }): boolean => columnNamed(text, listColumns)?.field === 'name';

/** 左右两栏: the same headings once more to the right, for a list that was printed in two columns. */
function besideEachOther(header: SheetHeader | undefined): SheetHeader[] {
  const named = header?.headings.filter(isName) ?? [];
  if (!header || named.length === 0) return [];
  const first = named[0]?.index ?? 0;
  const lead = first - (header.headings[0]?.index ?? 0);
  const starts = named.map(({ index }) => index - lead);
  return starts.map((start, at) => ({
    ...header,
    headings: header.headings.filter(({ index }) => index >= start && index < (starts[at + 1] ?? Infinity)),
  }));
}

function columnsOf({ headings, rows }: SheetHeader, legend: Legend): Columns {
  const mapping: Record<number, ListField> = {};
  const sessions: Heading[] = [];
  for (const heading of headings) {
    const field = columnNamed(heading.text, listColumns)?.field as ListField | undefined;
    if (field && !Object.values(mapping).includes(field)) mapping[heading.index] = field;
    else if (!field && isMarked(rows, heading.index, legend)) sessions.push(heading);
  }
  return { mapping, sessions };
}

/** A column that holds marks and nothing else. */
function isMarked(rows: readonly SheetRow[], index: number, legend: Legend): boolean {
  const told = rows.map(({ cells }) => cells[index]).filter((cell) => !isBlank(cell));
  return told.length > 0 && told.every((cell) => readMark(cell, legend) !== undefined);
}

function namesOf(table: SheetHeader, finder: Finder, legend: Legend): Asked[] {
  const columns = columnsOf(table, legend);
  let group: string | undefined;
  // 第一组 over the whole width is a note to whoever reads records.
  const notes = table.notes.map(({ number, text }): SheetRow => ({ number, cells: [text] }));
  return [...table.rows, ...notes].toSorted(byNumber).flatMap((row): Asked[] => {
    const head = groupIn(row, finder);
    if (head !== undefined) group = head;
    const reader = rowReader<ListField>(row, columns.mapping);
    const { struck } = reader.told('name');
    const name = nameText(reader.cell('name')) || nameText(struck);
    if (head !== undefined || name === '' || notes.includes(row)) return [];
    const one = asked(reader, row, columns, legend, name);
    if (struck !== undefined) return [{ ...one, struck: true }];
    return [group === undefined ? one : { ...one, words: [...one.words, group] }];
  });
}

const byNumber = (one: SheetRow, other: SheetRow): number => one.number - other.number;

/** 教育界（12人）, 第一组: a row that holds one word, which is nobody's name. */
function groupIn({ cells }: SheetRow, finder: Finder): string | undefined {
  const [word = '', ...more] = cells.map(lineText).filter((text) => text !== '');
  if (word === '' || more.length > 0 || finder.isKnown(word)) return undefined;
  return finder.isGroup(word) || /^第.{1,3}组|[界组]([（(]\d+人[)）])?$/.test(word) ? word : undefined;
}

function asked(reader: Reader, row: SheetRow, { sessions }: Columns, legend: Legend, spelled: string): Asked {
  const [, name = spelled, inBrackets] = /^(.*?)[（(]([^()（）]*)[)）]$/.exec(spelled) ?? [];
  const beside = [reader.cell('sector'), reader.cell('unit')].map(lineText);
  const { told, remarks } = toldIn(reader, row, sessions, legend);
  return {
    row: row.number,
    written: spelled,
    name,
    words: [inBrackets ?? '', ...beside].filter((text) => text !== ''),
    told,
    remarks: [...remarks, ...reader.findings.map(({ message }) => message)],
  };
}

/** What the columns of a row say, each in its own way. */
function toldIn(
  reader: Reader,
  { cells }: SheetRow,
  sessions: readonly Heading[],
  legend: Legend,
): { told: Told; remarks: string[] } {
  const mark = readMark(reader.cell('state'), legend);
  const unread = !mark && !isBlank(reader.cell('state')) ? [`“${lineText(reader.cell('state'))}”不是出席情况`] : [];
  const halfDays = readHalfDays(reader.cell('halfDays')) ?? readHalfDays(reader.cell('days'), 'whole');
  const spoke = spokeIn(reader);
  const why = lineText(reader.cell('reason'));
  const granter = lineText(reader.cell('granter'));
  const told: Told = {
    ...inSessions(sessions.map(({ index }) => readMark(cells[index], legend)?.told)),
    ...(mark?.told ?? (why || granter ? { state: 'leave' as const } : {})),
  };
  const isLeave = told.state === 'leave';
  return {
    told: {
      ...told,
      ...(isLeave && why !== '' && why !== untold && { reason: reasonIn(why) ?? 'other' }),
      ...(isLeave && granter !== '' && { granter }),
      ...(halfDays !== undefined && { halfDays }),
      ...(spoke && { spoke }),
      ...(readYesNo(reader.cell('led')) && { led: true }),
      ...(readYesNo(reader.cell('sittingIn')) && { sittingIn: true }),
    },
    remarks: [...unread, ...(mark?.doubt === undefined ? [] : [mark.doubt])],
  };
}

function spokeIn(reader: Reader): Told['spoke'] {
  const cell = reader.cell('spoke');
  return readMark(cell)?.told.spoke ?? (readYesNo(cell) || /发言/.test(plainText(cell)) ? 'oral' : undefined);
}

/** Of several half-days: present at some of them for so many, or at none, on leave where all say so. */
function inSessions(each: readonly (Told | undefined)[]): Told {
  const told = each.flatMap((one) => one ?? []);
  if (told.length === 0) return {};
  const there = told.filter(({ state }) => state !== 'leave' && state !== 'absent').length;
  if (there > 0) return { state: 'present', halfDays: there };
  return told.find(({ state }) => state === 'leave') ?? { state: 'absent' };
}
