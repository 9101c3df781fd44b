import { mostEntries } from '../text/limits';
import type { Kind } from '../work/kind';
import { isReadAlone, type KnownNames, type TableSheet } from '../work/sheet';
import type { SheetDictionaries } from './dictionaries';
import type { CheckedRow, Finding } from './finding';
import type { Mapping } from './mapping';
import type { SheetRow } from '../sheet/cells';
import { isBlank, lineText, longText, plainText, saysNothing } from '../sheet/cell-text';
import { mostCharacters } from '../text/limits';
import { fold } from '../text/fold';
import { authorReader } from './authors';
import { readFieldCell } from './field-cell';
import { recordedAs } from './recorded-as';
import { stateOf } from './finding';
import { ledgerKey, ledgerWords } from './row-key';
import { rowReader, type RowReader } from './row-reader';
import { unitField } from './unit-field';
import { unitMatcher } from './unit-name';
import { fieldOf, isNeeded, wordsFor } from './work-columns';

/** One item of a kind as a row of its ledger tells of it. */
export interface WorkValue {
  serial?: string;
  title: string;
  unit?: string;
  topics?: readonly string[];
  /** Its own fields, and the day where that is every kind's. */
  own: Readonly<Record<string, unknown>>;
  note?: string;
}

/** A row that was read, and what it would lack if a new item were to be made of it. */
export interface WorkRow extends CheckedRow<WorkValue> {
  lacks: readonly Finding[];
  /** What will be recorded, by field, where the cell says it in other words. */
  readings: Readonly<Record<string, string>>;
}

export interface WorkDictionaries extends Pick<SheetDictionaries, 'today' | 'units' | 'members' | 'year'> {
  topics: readonly { id: string; name: string }[];
  /** What else a sheet of the kind names. */
  names?: KnownNames | undefined;
  /** What stands above each column, by its field. */
  headings?: Readonly<Record<string, string>>;
  /** What the table says that its money is counted in: 单位：万元. */
  moneyUnit?: string | undefined;
}

/** Neither too long nor missing. */
function titleOf(reader: RowReader<string>): string {
  const title = lineText(reader.cell('title'));
  if (title === '') reader.error('title', 'title.missing', '没有填标题');
  else if (title.length > mostCharacters.title)
    reader.error('title', 'title.too-long', `标题有${title.length}个字，不能超过${mostCharacters.title}个字`);
  return title;
}

function topicsOf(reader: RowReader<string>, known: WorkDictionaries['topics']): Pick<WorkValue, 'topics'> {
  const words = longText(reader.cell('topics')).split(/[、;；\n]/);
  const ids = words.flatMap((word) => {
    if (isBlank(word)) return [];
    const topic = known.find(({ name }) => fold(name) === fold(word));
    if (!topic) reader.error('topics', 'topic.unknown', `没有“${lineText(word)}”这个年度议题`);
    return topic ? [topic.id] : [];
  });
  const topics = [...new Set(ids)];
  const most = mostEntries.topics;
  if (topics.length > most)
    reader.error('topics', 'topics.too-many', `年度议题最多${most}个，这里有${topics.length}个`);
  return topics.length > 0 ? { topics } : {};
}

/** What a column was read for alone, and what its row makes nothing of, is no field of the item. */
const kept = (own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(own).filter(([name, value]) => value !== undefined && !isReadAlone(name)));

/** The day by which a row or an item is told from others. */
export const dayTold = (sheet: TableSheet, own: Readonly<Record<string, unknown>>): string => dayIn(own, sheet.day);

function dayIn(own: Readonly<Record<string, unknown>>, name: string): string {
  const day = own[name];
  return typeof day === 'string' ? day : '';
}

/** A longer text is one, whatever it begins with. */
const longestRemark = 100;

/** Reads the rows of a kind's ledger; each row says for itself what is wrong and what would be right. */
export function checkWorkRows(
  kind: Kind,
  sheet: TableSheet,
  rows: readonly SheetRow[],
  mapping: Mapping,
  dictionaries: WorkDictionaries,
): readonly WorkRow[] {
  const { today, year, headings = {}, moneyUnit, topics, names = {} } = dictionaries;
  const matchUnit = unitMatcher(dictionaries.units);
  const people = authorReader(dictionaries.members, []);
  const fields = Object.keys(sheet.columns).flatMap((name) => {
    const words = wordsFor(sheet, name);
    const field = fieldOf(kind, name, words);
    return field ? [{ name, words, field: name === sheet.day ? { ...field, past: true as const } : field }] : [];
  });
  const long = new Set(['note', ...fields.flatMap(({ name, field }) => (field.type === 'text' ? name : []))]);
  const seen = new Map<string, number>();
  const told = new Map<string, number>();

  return rows.map((row): WorkRow => {
    const reader = rowReader<string>(row, mapping, long);
    const serial = plainText(reader.cell('serial'));
    const title = titleOf(reader);
    const { id: unit, name: unitName } = unitField(reader, 'unit', matchUnit) ?? {};
    const remark = longText(reader.cell('note'));
    if (remark.length > mostCharacters.ledgerNote)
      reader.error('note', 'text.too-long', `有${remark.length}个字，不能超过${mostCharacters.ledgerNote}个字`);
    const remarks = fields.flatMap(({ name, words, field }) => {
      if (!words?.pending) return [];
      const written = lineText(reader.cell(name));
      if (saysNothing(written)) return [{ name, written: '' }];
      if (written.length > longestRemark || !words.pending.test(plainText(written))) return [];
      reader.warn(name, 'field.pending', `“${written}”不是${field.label}，按还没有的记；原话记入办理过程`);
      return [{ name, written }];
    });
    const read = fields.flatMap(({ name, ...asked }): [string, unknown][] => {
      if (remarks.some((each) => each.name === name)) return [];
      const value = readFieldCell({
        ...asked,
        name,
        reader,
        heading: headings[name] ?? '',
        moneyUnit,
        today,
        year,
        people,
        isNeeded: isNeeded(sheet, name, asked.field),
      });
      return value === undefined ? [] : [[name, value]];
    });
    const own: Readonly<Record<string, unknown>> = Object.fromEntries(read);
    const note = [remark, ...remarks.map(({ written }) => written)].filter((text) => text !== '').join('\n');
    const value: WorkValue = {
      ...(serial !== '' && { serial }),
      title,
      ...(unit !== undefined && { unit }),
      ...topicsOf(reader, topics),
      own: kept({ ...own, ...sheet.makes?.({ title, own }, names, reader) }),
      ...(note !== '' && { note }),
    };

    const [earlierDay, laterDay] = (sheet.inOrder ?? []).map((name) => dayIn(value.own, name));
    if (sheet.inOrder && earlierDay && laterDay && laterDay < earlierDay)
      reader.warn(sheet.inOrder[1], 'days.reversed', `${laterDay}早于${earlierDay}，前后不合，请核对`);

    const day = dayTold(sheet, value.own);
    const [key, words] = [ledgerKey({ ...value, day }), ledgerWords({ ...value, day })];
    const earlier = seen.get(key);
    const alike = told.get(words);
    if (earlier !== undefined)
      reader.error('title', 'row.repeated', `与第${earlier}行重复（序号、日期、标题、单位都相同），请留一行`);
    else if (alike !== undefined)
      reader.warn('title', 'row.alike', `与第${alike}行的日期、标题、单位都相同，按两${kind.words.measure}记`);
    if (earlier === undefined) seen.set(key, row.number);
    if (alike === undefined) told.set(words, row.number);

    const { findings, given } = reader;
    const state = stateOf(findings);
    if (state === 'error') return { number: row.number, state, keys: [], given, findings, lacks: [], readings: {} };
    const missing = fields.filter(({ name, field }) => isNeeded(sheet, name, field) && value.own[name] === undefined);
    const lacks = missing.map(({ name, field }): Finding => {
      const column = Object.entries(mapping).find(([, each]) => each === name);
      const where = { column: column ? Number(column[0]) : null, field: name };
      return { ...where, severity: 'error', code: 'field.missing', message: `没有填${field.label}` };
    });
    const recorded = fields.map(
      ({ name, field, words: said }) => [name, recordedAs(field, said, value.own[name])] as const,
    );
    const readings = [['unit', unitName] as const, ...recorded].flatMap(([name, words]) =>
      words !== undefined && words !== '' && plainText(words) !== plainText(reader.cell(name)) ? [[name, words]] : [],
    );
    return {
      number: row.number,
      state,
      value,
      keys: [key],
      given,
      findings,
      lacks,
      readings: Object.fromEntries(readings),
    };
  });
}
