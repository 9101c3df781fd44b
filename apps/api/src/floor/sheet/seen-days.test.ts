import { readDay } from '@lianluo/domain/import/day';
import { describe, expect, test } from 'vitest';
import { readNumber } from './shown-number';
import { aWorkbook } from '../../../test-support/sheet/workbook.examples';
import { caseOf, codesOf, valuesOf, withColumn } from '../../../test-support/sheet/case.examples';

const born = async (cells: readonly string[], more: Parameters<typeof aWorkbook>[1] = {}) =>
  withColumn('出生年月日', cells, more);

describe('case 03: a day is the day that is seen', () => {
  test('in a workbook that counts from 1904, a bare number is an error', async () => {
    const roster = await caseOf('case-03-1904-general-number.xlsx');
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', undefined]);
    expect(codesOf(roster)).toEqual([[], ['day.serial']]);
  });

  test('a bare number of the usual calendar is taken, and said', async () => {
    // 29342 days after 1899-12-30 is 1980-05-01.
    const roster = await born(['<c r="#"><v>29342</v></c>']);
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    expect(codesOf(roster)).toEqual([expect.arrayContaining(['day.serial'])]);
  });

  test.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    'yyyy.mm.dd',
    'm/d/yy',
    'yy-mm-dd',
    '[$-F800]dddd, mmmm dd, yyyy',
    'yyyy/m/d h:mm',
    '[Red]yyyy-mm-dd',
  ])('in the format %s', async (format) => {
    const roster = await born(['<c r="#" s="1"><v>29342.5</v></c>'], { formats: [format] });
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    expect(codesOf(roster)).toEqual([['phone.missing']]);
  });

  test('a format that hides the day or the year is said', async () => {
    const roster = await born(
      ['<c r="#" s="1"><v>29342</v></c>', '<c r="#" s="1"><v>29352</v></c>', '<c r="#" s="2"><v>29342</v></c>'],
      { formats: ['yyyy.mm', 'm"月"d"日"'] },
    );
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', '1980-05-11', '1980-05-01']);
    expect(codesOf(roster).map(([code]) => code)).toEqual(['day.month-only', 'day.unseen', 'day.unseen']);
    expect(roster.rows[1]?.findings[0]?.message).toContain('“1980.05”');
  });

  test('a day written as a day of the standard, and the day that never was', async () => {
    const roster = await born(['<c r="#" t="d"><v>1980-05-01T00:00:00</v></c>', '<c r="#" s="1"><v>60</v></c>'], {
      formats: ['yyyy/m/d'],
    });
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', undefined]);
    expect(codesOf(roster)[1]).toContain('day.no-such-day');
  });

  test('built-in formats of a Chinese system are days', async () => {
    for (const id of [14, 15, 22, 30, 31]) {
      const roster = await born(['<c r="#" s="1"><v>29342</v></c>'], { builtIn: [id] });
      expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    }
    expect(codesOf(await born(['<c r="#" s="1"><v>29342</v></c>'], { builtIn: [58] }))[0]).toContain('day.unseen');
  });
});

test('case 12: a telephone in a date format is the number, and the format is named', async () => {
  const roster = await caseOf('case-12-number-in-date-format.xlsx');
  expect(valuesOf(roster, 'phone')).toEqual(['19900009130', '19900009131']);
  expect(codesOf(roster)).toEqual([['cell.misfit'], []]);
  expect(roster.rows[0]?.findings[0]?.message).toContain('yyyy/m/d');
});

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a day is the same day in %s', (zone) => {
  const there = process.env['TZ'];
  try {
    process.env['TZ'] = zone;
    const days = [60, 61, 27880, 46143.999].map((serial) => readNumber(serial, 'yyyy/m/d', false).value);
    expect(days).toEqual(['1900-02-29', '1900-03-01', '1976-04-30', '2026-05-01']);
    expect(readNumber(27880, 'yyyy/m/d', true)).toEqual({ value: '1980-05-01', told: { shown: '1980/5/1' } });
    expect(readDay('1980年5月1日')).toMatchObject({ ok: true, day: '1980-05-01' });
  } finally {
    if (there === undefined) delete process.env['TZ'];
    else process.env['TZ'] = there;
  }
});
