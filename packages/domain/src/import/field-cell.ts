import type { Field, Named } from '../work/field';
import type { SheetWords } from '../work/sheet';
import type { AuthorReading } from './authors';
import type { RowReader } from './row-reader';
import { firstYear } from '../calendar/day';
import type { Cell } from '../sheet/cells';
import { isBlank, lineText, longText, plainText, saysNothing } from '../sheet/cell-text';
import { fold } from '../text/fold';
import { readCount, readShownCount, scaleOf } from './count-cell';
import { dayField } from './day-field';
import { isLetterTick, readYesNo } from './yes-no';

/** One cell of a ledger to be read as a field of its kind. */
export interface FieldCell {
  reader: RowReader<string>;
  name: string;
  field: Field;
  words: SheetWords | undefined;
  /** What stands above the column, and what the table says that its money is counted in. */
  heading: string;
  moneyUnit: string | undefined;
  today: string;
  /** The year that a day without one is of. */
  year: number | undefined;
  people: (cell: Cell) => AuthorReading;
  /** No item of the kind is without it. */
  isNeeded: boolean;
}

type Read = (asked: FieldCell) => unknown;

const within = (text: string, { reader, name, field: { max } }: FieldCell): string | undefined => {
  if (max !== undefined && text.length > max)
    reader.error(name, 'text.too-long', `有${text.length}个字，不能超过${max}个字`);
  return text;
};

/** 人名: those of the roster; whom it does not know is left out and said, and is an error where nobody is left. */
function membersOf({ reader, name, field: { max }, people }: FieldCell): readonly Named[] | undefined {
  const cell = reader.cell(name);
  if (readCount(cell)) {
    reader.warn(name, 'members.counted', `“${lineText(cell)}”没有写姓名，没有记入；要记入请写委员的姓名`);
    return undefined;
  }
  const { authors, unclear } = people(cell);
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

/** So many of what a head counts in ten thousands are hardly meant: somebody wrote 元 under 万元. */
const hardlyMeant = 100;

function countOf(asked: FieldCell): number | undefined {
  const { reader, name, field, words, heading, moneyUnit = '' } = asked;
  const { max = Number.MAX_SAFE_INTEGER } = field;
  const written = lineText(reader.cell(name));
  const raw = reader.raw(name);
  const units = words?.counts ?? [];
  const above = scaleOf(heading) ?? (units.includes('元') ? scaleOf(moneyUnit) : undefined) ?? 1;
  const scale = above === 'unclear' ? 1 : above;
  const reading = typeof raw === 'number' ? readShownCount(raw, written, scale) : readCount(written, scale);
  if (!reading) {
    reader.error(name, 'count.unreadable', `“${written}”不是数字，应写成 86 或 3000`);
    return undefined;
  }
  const { count, unit, roughly } = reading;
  const as = `${count}${units[0] ?? ''}`;
  const saysItself = unit !== undefined || /[百千万亿]/.test(written);
  if (above === 'unclear' && !saysItself)
    reader.error(name, 'count.unit-unclear', `表头写了两种单位，看不出“${written}”是哪一种，应写成“3000元”或“0.3万元”`);
  else if (!Number.isInteger(count)) reader.error(name, 'count.fraction', `“${written}”应写整数`);
  else if (count > max) reader.error(name, 'count.too-large', `“${written}”太大，请核对`);
  else if (unit !== undefined && units.length > 0 && !units.includes(unit))
    reader.warn(name, 'count.other-unit', `“${written}”按${as}记，请核对`);
  else if (scale > 1 && !saysItself && count / scale >= hardlyMeant)
    reader.warn(
      name,
      'count.hardly-meant',
      `“${written}”按表上的单位记为${as}，请核对；不是的请在单元格里写明单位，如“3000元”`,
    );
  else if (roughly) reader.warn(name, 'count.roughly', `“${written}”按${count}记，请核对`);
  return count;
}

/** What the row can do without is left out and said; what it cannot is an error. */
function refuse(asked: FieldCell, code: string, message: string): undefined {
  const {
    reader,
    name,
    isNeeded,
    field: { labels = {}, empty },
  } = asked;
  const otherwise = typeof empty === 'string' && labels[empty] ? `先按“${labels[empty]}”记` : '没有记入';
  if (isNeeded) reader.error(name, code, message);
  else reader.warn(name, code, `${message}；${otherwise}`);
}

function choiceOf(asked: FieldCell): string | undefined {
  const {
    reader,
    name,
    words,
    field: { label, labels = {} },
  } = asked;
  const written = lineText(reader.cell(name));
  const word = fold(written);
  const valuesOf = (fits: (value: string, label: string) => boolean) =>
    Object.entries(labels).flatMap(([value, each]) => (fits(value, fold(each)) ? [value] : []));
  const [exact] = valuesOf((_, each) => each === word);
  const [meant] = valuesOf((value) => words?.means?.[value]?.test(word) ?? false);
  const near = valuesOf((_, each) => each.includes(word) || word.includes(each));
  const found = exact ?? meant ?? (near.length === 1 ? near[0] : undefined);
  if (found !== undefined) return found;
  return refuse(asked, 'choice.unknown', `没有“${written}”这个${label}，应为：${Object.values(labels).join('、')}`);
}

function flagOf(asked: FieldCell): boolean | undefined {
  const { reader, name, words: { yes = [], no = [] } = { headings: [] } } = asked;
  const cell = reader.cell(name);
  const word = plainText(cell);
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  const answer = readYesNo(cell);
  if (answer === undefined) return refuse(asked, 'yes-no.unknown', `“${lineText(cell)}”应写“是”或“否”`);
  if (isLetterTick(cell)) reader.warn(name, 'yes-no.letter', `“${lineText(cell)}”按打勾（√）读作“是”，请核对`);
  return answer;
}

const readers: Readonly<Record<Field['type'], Read>> = {
  line: (asked) => within(lineText(asked.reader.cell(asked.name)), asked),
  text: (asked) => within(longText(asked.reader.cell(asked.name)), asked),
  day: ({ reader, name, field, today, year }) =>
    dayField(reader, name, { ...(field.past && { today }), firstYear, monthOnly: 'error', year, isSpan: true }),
  count: countOf,
  flag: flagOf,
  choice: choiceOf,
  members: membersOf,
  // Neither stands in a sheet: a kind that has such a column says as what its cells are read.
  item: () => undefined,
  own: () => undefined,
};

/** — and 无 say that there is nothing; in a text they are words. */
const isNothing = (cell: Cell, { type }: Field): boolean =>
  isBlank(cell) || (type !== 'line' && type !== 'text' && saysNothing(cell));

/** What a cell says, with what is wrong in it among the findings of its row; nothing of a blank one. */
export const readFieldCell = (asked: FieldCell): unknown =>
  isNothing(asked.reader.cell(asked.name), asked.field) ? undefined : readers[asked.field.type](asked);
