import { isWithinYears } from '../calendar/day';
import type { DayProblem } from './day';
import type { RowReader } from './row-reader';
import { lineText, plainText } from '../sheet/cell-text';
import { firstOfSpan, isSerial, readDay, withYear } from './day';

/** What is wrong with a day, after the words that were written. */
export const dayProblems: Record<Exclude<DayProblem, 'empty'>, string> = {
  'short-year': '年份只写了两位',
  'no-year': '没有写年份',
  'year-only': '只有年份',
  'no-such-day': '没有这一天',
  'unclear-month': '看不出是1月还是10月',
  'unclear-day': '看不出是几日（3.1也可能是3.10）',
  unreadable: '不是日期',
};

/** Reads a day and says in the row's findings what is wrong with it. A blank cell is no finding. */
export function dayField<Field extends string>(
  reader: RowReader<Field>,
  field: Field,
  rule: {
    /** Where the day may not lie ahead. */
    today?: string;
    firstYear: number;
    monthOnly: 'warning' | 'error';
    /** Of which a day without a year is, as it stands above the table: 3月5日. */
    year?: number | undefined;
    /** It may have taken several days: the first is its day. */
    isSpan?: boolean;
  },
): string | undefined {
  const raw = reader.raw(field);
  const shown = reader.cell(field);
  // 3.10 is kept as 3.1: what is seen says which day it is.
  const typed = typeof raw === 'number' && /^\d{1,2}\.\d{2}$/.test(plainText(shown)) ? shown : raw;
  const held = withYear(typed, rule.year);
  const whole = readDay(held);
  const first = rule.isSpan && !whole.ok ? readDay(withYear(firstOfSpan(raw) ?? null, rule.year)) : undefined;
  const span = first?.ok && first.precision === 'day' ? first : undefined;
  const reading = span ?? whole;
  const written = lineText(shown);
  const { lacks, from1904 } = reader.told(field);
  if (!reading.ok) {
    if (reading.problem !== 'empty') {
      reader.error(
        field,
        `day.${reading.problem}`,
        `“${written}”${dayProblems[reading.problem]}，应写成 2026-05-01 或 2026年5月1日`,
      );
    }
    return undefined;
  }
  if (isSerial(held)) {
    // The file counts from 1904 and the cell does not say that it is a day: which calendar was meant cannot be told.
    if (from1904) {
      reader.error(field, 'day.serial', `“${written}”没有日期格式，看不出是哪一天，应写成 2026-05-01 或 2026年5月1日`);
      return undefined;
    }
    reader.warn(field, 'day.serial', `“${written}”没有日期格式，按日期的序号记为${reading.day}，请核对`);
  }
  if (rule.today !== undefined && reading.day > rule.today) {
    reader.error(field, 'day.future', `“${written}”晚于今天（${rule.today}），请核对年月日`);
    return undefined;
  }
  if (!isWithinYears(reading.day, rule.firstYear)) {
    reader.error(field, 'day.out-of-range', `“${written}”早于${rule.firstYear}年，请核对年月日`);
    return undefined;
  }
  if (lacks === 'day' ? reading.day.endsWith('-01') : reading.precision === 'month') {
    if (rule.monthOnly === 'error') {
      reader.error(field, 'day.month-only', `“${written}”没有写到日，应写成 ${reading.day.slice(0, 7)}-15 这样的日期`);
      return undefined;
    }
    reader.warn(field, 'day.month-only', `“${written}”没有写到日，按${reading.day.slice(0, 7)}的1日记`);
  } else if (lacks) reader.warn(field, 'day.unseen', `单元格只显示“${written}”，按其中的${reading.day}记，请核对`);
  if (span) reader.warn(field, 'day.span', `“${written}”是几天，按第一天${span.day}记`);
  return reading.day;
}
