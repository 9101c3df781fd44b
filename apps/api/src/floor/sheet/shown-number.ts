import type { Cell, CellTold } from '@lianluo/domain/sheet/cells';
import { format, getFormatDateInfo, isDateFormat } from 'numfmt';

/** A number as it is read: a date is its day. */
export interface ReadNumber {
  value: Cell;
  told?: CellTold;
}

const asOffice = { locale: 'zh-CN', throws: false } as const;
const lastSerial = 2_958_466;
const dayMs = 86_400_000;
const daysBefore1904 = 1462;

/** What the office program shows for a value in this format. */
const shownAs = (code: string, value: number | string): string =>
  format(code.replaceAll(/上午\/下午/g, 'AM/PM'), value, asOffice).trim();

/** A serial of the calendar that begins in 1900, in which 29 February 1900 is serial 60. */
function dayOf(serial: number): string {
  const whole = Math.floor(serial);
  if (whole === 60) return '1900-02-29';
  const from = Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(from + whole * dayMs).toISOString().slice(0, 10);
}

interface FormatFacts {
  kind: 'general' | 'plain' | 'day' | 'time';
  /** What of a day the format leaves out. */
  lacks?: 'day' | 'year' | undefined;
}

const facts = new Map<string, FormatFacts>();

function factsOf(code: string): FormatFacts {
  const known = facts.get(code);
  if (known) return known;
  const found = readFacts(code);
  if (facts.size > 5000) facts.clear();
  facts.set(code, found);
  return found;
}

function readFacts(code: string): FormatFacts {
  if (/^(general|@)?$/i.test(code)) return { kind: 'general' };
  if (!isDateFormat(code)) return { kind: 'plain' };
  const { year, month, day } = getFormatDateInfo(code);
  if (!month && !day && !year) return { kind: 'time' };
  return { kind: 'day', ...(!year ? { lacks: 'year' as const } : day ? {} : { lacks: 'day' as const }) };
}

function shownPlainly(value: number, code: string): ReadNumber {
  const shown = shownAs(code, value);
  if (shown === '') return { value: null, told: { hidden: String(value) } };
  return shown === String(value) ? { value } : { value, told: { shown } };
}

/** Reads a number by its format; `from1904` when the workbook counts its days from 1904. */
export function readNumber(number: number, code: string, from1904: boolean): ReadNumber {
  const { kind, lacks } = factsOf(code);
  if (kind === 'general' || kind === 'plain') {
    const isPlain = kind === 'general' && Number.isInteger(number) && Math.abs(number) < 1e11;
    const read = isPlain ? { value: number } : shownPlainly(number, kind === 'general' ? 'General' : code);
    // Where the calendar is the other one, a bare number may not be taken for a day of the usual one.
    return from1904 && read.value !== null ? { ...read, told: { ...read.told, from1904 } } : read;
  }
  const serial = from1904 ? number + daysBefore1904 : number;
  if (number < 0 || serial >= lastSerial) return { value: number, told: { misfit: code } };
  const shown = shownAs(code, serial);
  if (kind === 'time') return { value: number, told: { shown } };
  const value = dayOf(serial);
  if (shown === value) return { value };
  return { value, told: { shown, ...(lacks && { lacks }) } };
}

/** Formats have a part for texts too; most show them as they are. */
export function shownText(text: string, code: string): string {
  if (!/[@;]/.test(code) || code === '@') return text;
  return format(code, text, asOffice);
}
