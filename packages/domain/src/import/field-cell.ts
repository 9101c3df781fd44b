import type { Field, Named } from '../work/field';
import type { SheetWords } from '../work/sheet';
import type { AuthorReading } from './authors';
import type { RowReader } from './row-reader';
import { firstYear } from '../calendar/day';
import type { Cell } from '../sheet/cells';
import { isBlank, lineText, longText, plainText } from '../sheet/cell-text';
import { fold } from '../text/fold';
import { readCount, scaleOf } from './count-cell';
import { dayField } from './day-field';
import { isLetterTick, readYesNo } from './yes-no';

/** One cell of a ledger to be read as a field of its kind. */
export interface FieldCell {
  reader: RowReader<string>;
  name: string;
  field: Field;
  words: SheetWords | undefined;
  /** What stands above the column. */
  heading: string;
  today: string;
  /** The year that a day without one is of. */
  year: number | undefined;
  people: (cell: Cell) => AuthorReading;
}

type Read = (asked: FieldCell) => unknown;

const within = (text: string, { reader, name, field: { max } }: FieldCell): string | undefined => {
  if (max !== undefined && text.length > max)
    reader.error(name, 'text.too-long', `有${text.length}个字，不能超过${max}个字`);
  return text;
};

/** 人名: those of the roster; whom it does not know is left out and said, and is an error where nobody is left. */
function membersOf({ reader, name, field: { max }, people }: FieldCell): readonly Named[] {
  const { authors, unclear } = people(reader.cell(name));
  for (const { name: spelled, members } of unclear) {
    const who = members.map(({ sector }) => `${spelled}（${sector}）`).join('、');
    reader.error(name, 'member.several', `名册里有${members.length}位“${spelled}”，请写明是哪一位：${who}`);
  }
  const named = authors.flatMap((each) => ('member' in each ? [each] : []));
  const strangers = authors.flatMap((each) => ('member' in each ? [] : each.name)).join('、');
  if (strangers !== '' && named.length > 0)
    reader.warn(name, 'member.unknown', `名册里没有“${strangers}”，没有记入；是委员的请先导入名册`);
  else if (strangers !== '')
    reader.error(name, 'member.unknown', `名册里没有“${strangers}”；是委员的请先导入名册，不是的请跳过本行`);
  const once = [...new Map(named.map((each) => [each.member, each])).values()];
  if (max !== undefined && once.length > max)
    reader.error(name, 'members.too-many', `有${once.length}人，不能超过${max}人`);
  return once;
}

function countOf({ reader, name, field: { max = Number.MAX_SAFE_INTEGER }, heading }: FieldCell): number | undefined {
  const written = lineText(reader.cell(name));
  const raw = reader.raw(name);
  const reading = readCount(typeof raw === 'number' ? raw : written, scaleOf(heading));
  if (!reading) reader.error(name, 'count.unreadable', `“${written}”不是数字，应写成 86 或 3000`);
  else if (!Number.isInteger(reading.count)) reader.error(name, 'count.fraction', `“${written}”应写整数`);
  else if (reading.count > max) reader.error(name, 'count.too-large', `“${written}”太大，请核对`);
  else if (reading.roughly) reader.warn(name, 'count.roughly', `“${written}”按${reading.count}记，请核对`);
  return reading?.count;
}

function choiceOf({ reader, name, field: { label, labels = {} } }: FieldCell): string | undefined {
  const written = lineText(reader.cell(name));
  const word = fold(written);
  const named = Object.entries(labels).filter(([, each]) => fold(each) === word);
  const near = Object.entries(labels).filter(([, each]) => fold(each).includes(word) || word.includes(fold(each)));
  const [found, ...others] = named.length > 0 ? named : near;
  if (found && others.length === 0) return found[0];
  reader.error(name, 'choice.unknown', `没有“${written}”这个${label}，应为：${Object.values(labels).join('、')}`);
  return undefined;
}

function flagOf({ reader, name, words: { yes = [], no = [] } = { headings: [] } }: FieldCell): boolean | undefined {
  const cell = reader.cell(name);
  const word = plainText(cell);
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  const answer = readYesNo(cell);
  if (answer === undefined) reader.error(name, 'yes-no.unknown', `“${lineText(cell)}”应写“是”或“否”`);
  if (isLetterTick(cell)) reader.warn(name, 'yes-no.letter', `“${lineText(cell)}”按打勾（√）读作“是”，请核对`);
  return answer;
}

const readers: Readonly<Record<Field['type'], Read>> = {
  line: (asked) => within(lineText(asked.reader.cell(asked.name)), asked),
  text: (asked) => within(longText(asked.reader.cell(asked.name)), asked),
  day: ({ reader, name, field, today, year }) =>
    dayField(reader, name, { ...(field.past && { today }), firstYear, monthOnly: 'error', year }),
  count: countOf,
  flag: flagOf,
  choice: choiceOf,
  members: membersOf,
  // Neither stands in a sheet: a kind that has such a column says as what its cells are read.
  item: () => undefined,
  own: () => undefined,
};

/** What a cell says, with what is wrong in it among the findings of its row; nothing of a blank one. */
export const readFieldCell = (asked: FieldCell): unknown =>
  isBlank(asked.reader.cell(asked.name)) ? undefined : readers[asked.field.type](asked);
