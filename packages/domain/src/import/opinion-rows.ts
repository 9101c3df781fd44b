import type { Author } from '../opinion/author';
import type { AuthorReading } from './authors';
import type { CheckedRow } from './finding';
import type { SheetDictionaries } from './dictionaries';
import type { Cell, SheetRow } from '../sheet/cells';
import type { Mapping } from './mapping';
import type { OpinionField } from './opinion-columns';
import type { RowReader } from './row-reader';
import { firstYear, isWithinYears } from '../calendar/day';
import { mostCharacters } from '../text/limits';
import { readAdoptions, type AdoptionClaim } from './adoption-words';
import { authorReader } from './authors';
import { isBlank, lineText, longText, plainText } from '../sheet/cell-text';
import { dayField } from './day-field';
import { stateOf } from './finding';
import { ledgerKey } from './row-key';
import { rowReader } from './row-reader';
import { unitField } from './unit-field';
import { unitMatcher } from './unit-name';

/** One 社情民意 as a closed ledger tells of it. */
export interface OpinionValue {
  serial?: string;
  /** 编号 by which an opinion that is there is known; it is never given by a sheet. */
  number?: string;
  title: string;
  unit?: string;
  authors: readonly Author[];
  reportedOn: string;
  adoptions: readonly AdoptionClaim[];
  content?: { situation?: string; analysis?: string; suggestion?: string };
  note?: string;
}

type Reader = RowReader<OpinionField>;

function authorsOf(reader: Reader, read: (cell: Cell) => AuthorReading): readonly Author[] {
  const cell = reader.cell('authors');
  if (isBlank(cell)) {
    reader.error('authors', 'author.missing', '没有填反映人');
    return [];
  }
  const { authors, strangers, unclear } = read(cell);
  for (const { name, members } of unclear) {
    const who = members.map(({ sector }) => `${name}（${sector}）`).join('、');
    reader.error('authors', 'author.several', `名册里有${members.length}位“${name}”，请写明是哪一位：${who}`);
  }
  if (strangers.length > 0) {
    reader.warn('authors', 'author.unknown', `名册里没有“${strangers.join('、')}”，只按姓名保存；是委员的请先导入名册`);
  }
  return authors;
}

function adoptionsOf(reader: Reader, today: string): { adoptions: readonly AdoptionClaim[]; instructed: string } {
  const { claims, unclear, instructed } = readAdoptions(reader.cell('adoptions'));
  if (unclear.length > 0) {
    reader.error(
      'adoptions',
      'adoption.unclear',
      `“${unclear.join('、')}”看不出是哪一级采用，应写“市政协采用”这样的话，几级用“、”隔开；未采用的留空`,
    );
  }
  const words = instructed.join('、');
  if (words !== '')
    reader.warn(
      'adoptions',
      'adoption.instruction',
      `“${words}”是批示，不作采用记，原话记入办理过程；请在该条登记批示`,
    );
  // A day that cannot be is none.
  const adoptions = claims.map(({ adoptedOn, ...claim }) =>
    adoptedOn && isWithinYears(adoptedOn) && adoptedOn <= today ? { ...claim, adoptedOn } : claim,
  );
  return { adoptions, instructed: words };
}

function titleOf(reader: Reader): string {
  const title = lineText(reader.cell('title')).replace(/^《([^《》]*)》$/, '$1');
  if (title === '') reader.error('title', 'title.missing', '没有填标题');
  else if (title.length > mostCharacters.title)
    reader.error('title', 'title.too-long', `标题有${title.length}个字，不能超过${mostCharacters.title}个字`);
  return title;
}

function contentOf(reader: Reader): Pick<OpinionValue, 'content'> {
  const parts = (['situation', 'analysis', 'suggestion'] as const)
    .map((field) => [field, longText(reader.cell(field))] as const)
    .filter(([, text]) => text !== '');
  return parts.length === 0 ? {} : { content: Object.fromEntries(parts) };
}

/** Reads the rows of a ledger; each row says for itself what is wrong and what would be right. */
export function checkOpinionRows(
  rows: readonly SheetRow[],
  mapping: Mapping,
  dictionaries: Pick<SheetDictionaries, 'today' | 'units' | 'members' | 'informants' | 'year'>,
): readonly CheckedRow<OpinionValue>[] {
  const { today, year } = dictionaries;
  const matchUnit = unitMatcher(dictionaries.units);
  const readAuthors = authorReader(dictionaries.members, dictionaries.informants);
  const seen = new Map<string, number>();
  const serials = new Map<string, number>();
  return rows.map((row) => {
    const reader = rowReader<OpinionField>(row, mapping);
    const number = plainText(reader.cell('number'));
    // A ledger that numbers its rows in a column 编号 has no other serial.
    const serial = plainText(reader.cell('serial')) || number;
    const title = titleOf(reader);
    const unit = unitField(reader, 'unit', matchUnit)?.id;
    const authors = authorsOf(reader, readAuthors);
    const reportedOn = dayField(reader, 'reportedOn', { today, firstYear, monthOnly: 'error', year });
    if (isBlank(reader.cell('reportedOn'))) reader.error('reportedOn', 'day.missing', '没有填报送日期');
    const { adoptions, instructed } = adoptionsOf(reader, today);
    const note = [longText(reader.cell('note')), instructed].filter((text) => text !== '').join('\n');
    const value: OpinionValue = {
      ...(serial === '' ? {} : { serial }),
      ...(number === '' ? {} : { number }),
      title,
      ...(unit === undefined ? {} : { unit }),
      authors,
      reportedOn: reportedOn ?? '',
      adoptions,
      ...contentOf(reader),
      ...(note === '' ? {} : { note }),
    };
    const key = ledgerKey({ ...value, day: value.reportedOn });
    const earlier = seen.get(key);
    const sameSerial = serial === '' ? undefined : serials.get(serial);
    if (earlier !== undefined) {
      reader.error('title', 'opinion.repeated', `与第${earlier}行重复（序号、日期、标题、单位都相同），请留一行`);
    } else if (sameSerial !== undefined) {
      reader.warn('serial', 'serial.repeated', `序号“${serial}”与第${sameSerial}行相同，按两条记`);
    }
    if (earlier === undefined) seen.set(key, row.number);
    if (sameSerial === undefined) serials.set(serial, row.number);
    const state = stateOf(reader.findings);
    const { findings } = reader;
    return state === 'error'
      ? { number: row.number, state, keys: [], given: reader.given, findings }
      : { number: row.number, state, value, keys: [key], given: reader.given, findings };
  });
}
