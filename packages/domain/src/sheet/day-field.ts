import type { DayProblem } from './day';
import type { RowReader } from './row-reader';
import { lineText } from './cell-text';
import { readDay } from './day';

const problems: Record<Exclude<DayProblem, 'empty'>, string> = {
  'short-year': '年份只写了两位',
  'no-year': '没有写年份',
  'year-only': '只有年份',
  'no-such-day': '没有这一天',
  'unclear-month': '看不出是1月还是10月',
  unreadable: '不是日期',
};

/** Reads a day and says in the row's findings what is wrong with it. A blank cell is no finding. */
export function dayField<Field extends string>(
  reader: RowReader<Field>,
  field: Field,
  rule: { today: string; monthOnly: 'warning' | 'error' },
): string | undefined {
  const cell = reader.cell(field);
  const reading = readDay(cell);
  const written = lineText(cell);
  if (!reading.ok) {
    if (reading.problem !== 'empty') {
      reader.error(
        field,
        `day.${reading.problem}`,
        `“${written}”${problems[reading.problem]}，应写成 2026-05-01 或 2026年5月1日`,
      );
    }
    return undefined;
  }
  if (reading.day > rule.today) {
    reader.error(field, 'day.future', `“${written}”晚于今天（${rule.today}），请核对年月日`);
    return undefined;
  }
  if (reading.precision === 'month') {
    if (rule.monthOnly === 'error') {
      reader.error(field, 'day.month-only', `“${written}”没有写到日，应写成 ${reading.day.slice(0, 7)}-15 这样的日期`);
      return undefined;
    }
    reader.warn(field, 'day.month-only', `“${written}”没有写到日，按${reading.day.slice(0, 7)}的1日记`);
  }
  return reading.day;
}
