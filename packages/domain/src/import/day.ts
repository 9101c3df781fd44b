import type { Cell } from '../sheet/cells';
import { plainText } from '../sheet/cell-text';

export type DayProblem =
  | 'empty'
  | 'short-year'
  | 'no-year'
  | 'year-only'
  | 'no-such-day'
  | 'unclear-month'
  | 'unclear-day'
  | 'unreadable';
export type DayReading = { ok: true; day: string; precision: 'day' | 'month' } | { ok: false; problem: DayProblem };

/** A day that stands in the sheet as a bare count of days, which nobody who looks at it reads as one. */
export const isSerial = (cell: Cell | undefined): boolean =>
  /^\d{4,6}(\.\d+)?$/.test(plainText(cell)) && !isYearAndMonth(cell);

const isYearAndMonth = (cell: Cell | undefined): boolean => {
  const number = Math.trunc(Number(plainText(cell)));
  return (number >= 1900 && number <= 2199) || (number >= 190_001 && number <= 219_912);
};

const monthAndDay = /^(\d{1,2})(?:[-./·]|月)(\d{1,2})[日号]?$/;
/** As a year these four would lie before any that is entered. */
const fourDigits = /^(0[1-9]|1[0-2])(\d{2})$/;

/** As Excel keeps them of 3.5 and 0305: month and day of one number. Of 3.1 nobody can say whether it was 3.10. */
const numberOfDay = /^(\d{1,2})\.(\d{2}|[4-9])$|^(\d{1,2})(\d{2})$/;

function monthAndDayOf(cell: Cell | undefined): readonly [month: string, day: string] | undefined {
  const text = dayText(cell);
  const found = typeof cell === 'number' ? numberOfDay.exec(text) : (monthAndDay.exec(text) ?? fourDigits.exec(text));
  const [month, day] = found?.slice(1).filter((part) => part !== undefined) ?? [];
  if (month === undefined || day === undefined) return undefined;
  return typeof cell !== 'number' ||
    (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
    ? [month, day]
    : undefined;
}

/** A day that is written without a year as one of this year: 11-5, 11月5日, 1105, 3.5. What else the cell may hold stays as it is. */
export function withYear<Held extends Cell | undefined>(cell: Held, year: number | undefined): Held | string {
  const parts = year === undefined ? undefined : monthAndDayOf(cell);
  return parts ? `${year}-${parts.map((part) => part.padStart(2, '0')).join('-')}` : cell;
}

const digits = '〇一二三四五六七八九';
const tens = (word: string): number => {
  const [before = '', after] = word.split('十');
  const digit = (each: string) => digits.indexOf(each);
  return after === undefined
    ? digit(before)
    : (before === '' ? 1 : digit(before)) * 10 + (after === '' ? 0 : digit(after));
};

/** 二〇二六年三月五日 in the figures that days are read by. */
export const arabicDay = <Held extends Cell | undefined>(cell: Held): Held | string =>
  typeof cell === 'string' && /[一二三四五六七八九十]{1,3}[年月日号]/.test(cell)
    ? cell
        .replaceAll(/[零○O]/g, '〇')
        .replaceAll(/(?<![〇一二三四五六七八九十])[〇一二三四五六七八九]{4}(?=年)/g, (year) =>
          year.replaceAll(/./g, (each) => String(digits.indexOf(each))),
        )
        .replaceAll(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (word) => String(tens(word)))
    : cell;

/** 2024/3/12 0:00, as a table is saved: without its blank it would be the 1st at 20:00. */
const hour = /(?<=[\d日号])\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?\s*$/;

/** What a cell says of a day: not the hour of it. */
const dayText = (cell: Cell | undefined): string =>
  plainText(arabicDay(typeof cell === 'string' ? cell.replace(hour, '') : cell)).replace(
    /(?:上午|下午|中午|早上|晚上|晚|全天)(?:\d{1,2}(?:[:时点]\d{0,2}分?)?半?)?$/,
    '',
  );

/** 2026.3.5-3.6, 3月5日至6日: the first of several days that something took, where the whole is not one. */
export function firstOfSpan(cell: Cell | undefined): string | undefined {
  const text = dayText(cell);
  return /^(.*\d[日号]?)(?:-|—+|–|~|至|到)(?:\d{4}[-./年])?(?:\d{1,2}[-./月])?\d{1,2}[日号]?$/.exec(text)?.[1];
}

const dayOfSerial = 86_400_000;
const separator = '[-./年月日号。·,–—~]';
const threeParts = new RegExp(`^(\\d{1,4})${separator}(\\d{1,2})${separator}(\\d{1,2})[日号]?$`);
const twoParts = new RegExp(`^(\\d{1,4})${separator}(\\d{1,2})月?份?$`);

const refuse = (problem: DayProblem): DayReading => ({ ok: false, problem });

function dayOf(year: number, month: number, day: number, precision: 'day' | 'month'): DayReading {
  if (year < 100) return refuse('short-year');
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return refuse('no-such-day');
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return refuse('no-such-day');
  return { ok: true, day: date.toISOString().slice(0, 10), precision };
}

/** A day that the office program keeps as the count of days since 1899-12-30. */
function daySinceEpoch(serial: number): DayReading {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayOfSerial);
  return { ok: true, day: date.toISOString().slice(0, 10), precision: 'day' };
}

const isMonthAndDay = (value: number): boolean => value < 3000 && monthAndDayOf(value) !== undefined;

function dayOfNumber(value: number): DayReading {
  const whole = Math.trunc(value);
  if (whole >= 19_000_101 && whole <= 21_991_231) {
    return dayOf(Math.trunc(whole / 10_000), Math.trunc(whole / 100) % 100, whole % 100, 'day');
  }
  if (whole >= 190_001 && whole <= 219_912) return dayOf(Math.trunc(whole / 100), whole % 100, 1, 'month');
  if (whole >= 1900 && whole <= 2199) {
    if (value === whole) return refuse('year-only');
    // 1967.10 typed into a cell is stored as 1967.1: January and October can no longer be told apart.
    const [, fraction = ''] = String(value).split('.');
    if (fraction === '1') return refuse('unclear-month');
    return fraction.length <= 2 ? dayOf(whole, Number(fraction), 1, 'month') : refuse('unreadable');
  }
  if (isMonthAndDay(value)) return refuse('no-year');
  if (/^\d{1,2}\.[1-3]$/.test(String(value))) return refuse('unclear-day');
  return whole >= 3000 && whole < 110_000 ? daySinceEpoch(value) : refuse('unreadable');
}

function dayOfText(text: string): DayReading {
  const three = threeParts.exec(text);
  if (three) return dayOf(Number(three[1]), Number(three[2]), Number(three[3]), 'day');
  if (/^\d{8}$/.test(text) || /^\d{6}$/.test(text)) return dayOfNumber(Number(text));
  if (/^\d{4}年?$/.test(text)) return refuse('year-only');
  const two = twoParts.exec(text);
  if (two) {
    if ((two[1] ?? '').length < 3) return refuse('no-year');
    return dayOf(Number(two[1]), Number(two[2]), 1, 'month');
  }
  if (/^\d{1,2}月\d{1,2}[日号]?$/.test(text)) return refuse('no-year');
  // A number stored as text, as some programs do to a date cell.
  return /^\d{5}(\.\d+)?$/.test(text) ? dayOfNumber(Number(text)) : refuse('unreadable');
}

/** 2026/5/1, 2026.5.1, 2026-05-01, 2026年5月1日, 20260501, 2026年5月, a real date or its serial number. */
export function readDay(cell: Cell | Date | undefined): DayReading {
  if (cell instanceof Date) {
    return Number.isNaN(cell.valueOf()) ? refuse('unreadable') : dayOfText(cell.toISOString().slice(0, 10));
  }
  if (typeof cell === 'number') return dayOfNumber(cell);
  if (typeof cell === 'boolean') return refuse('unreadable');
  const text = dayText(cell)
    .replaceAll(/\((周|星期).\)|(周|星期)[一二三四五六日天]/g, '')
    .replace(/(?<=[-./]\d{1,2}|日)T?\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .replace(/^(\d{4}[-./]\d{1,2}[-./]\d{2})T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '$1');
  return text === '' ? refuse('empty') : dayOfText(text);
}
