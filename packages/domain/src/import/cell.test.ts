import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineText, longText, nameText, plainText } from '../sheet/cell-text';
import { readDay } from './day';
import { columnLetter } from '../sheet/cells';
import { readParty } from './party';
import { readPhone } from './phone';
import { readYesNo } from './yes-no';

const fullWidth = (text: string): string =>
  text.replaceAll(/[0-9/.-]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));

describe('text of a cell', () => {
  test.each([
    ['陆　文涵', '陆文涵'],
    [' 张 三\u00a0', '张三'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['John  Smith', 'John Smith'],
    ['\u200b王五\ufeff', '王五'],
  ])('the name %j is %j', (written, name) => {
    expect(nameText(written)).toBe(name);
  });

  test('a line keeps its Chinese punctuation and loses full-width digits', () => {
    expect(lineText('关于“１１０”联动，（二期）\n的建议')).toBe('关于“110”联动，（二期） 的建议');
  });

  test('long text keeps its line breaks', () => {
    expect(longText('一、情况\r\n二、建议　\r\n')).toBe('一、情况\n二、建议');
  });

  test('reading a text twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [plainText, lineText, nameText, longText]) expect(read(read(text))).toBe(read(text));
      }),
    );
  });
});

describe('a day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

  test('is the same day in every form that offices write', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (date, wide) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', number = ''] = day.split('-');
        const [m, d] = [String(Number(month)), String(Number(number))];
        const forms = [
          day,
          `${year}/${m}/${d}`,
          `${year}/${month}/${number}`,
          `${year}.${m}.${d}`,
          `${year}-${m}-${d}`,
          `${year}年${m}月${d}日`,
          `${year} 年 ${month} 月 ${d} 日`,
          `${year}${month}${number}`,
          `${year}年${m}月${d}号`,
          `${day} 00:00:00`,
          `${day}T08:30:00Z`,
          `${year}年${m}月${d}日（星期五）`,
        ];
        const read = forms.map((form) => [form, readDay(wide ? fullWidth(form) : form)]);
        expect(read).toEqual(forms.map((form) => [form, { ok: true, day, precision: 'day' }]));
        expect(readDay(Number(`${year}${month}${number}`))).toEqual({ ok: true, day, precision: 'day' });
        expect(readDay(new Date(`${day}T00:00:00Z`))).toEqual({ ok: true, day, precision: 'day' });
      }),
    );
  });

  test('may be a serial number of the office program', () => {
    expect(readDay(46143)).toEqual({ ok: true, day: '2026-05-01', precision: 'day' });
    expect(readDay(46143.75)).toEqual({ ok: true, day: '2026-05-01', precision: 'day' });
    expect(readDay('46143')).toEqual({ ok: true, day: '2026-05-01', precision: 'day' });
  });

  test.each(['2026年5月', '2026.5', '2026/05', '202605', 202605, '2026年5月份'])('%j is a month only', (written) => {
    expect(readDay(written)).toEqual({ ok: true, day: '2026-05-01', precision: 'month' });
  });

  test.each([
    ['26/5/1', 'short-year'],
    ['5月1日', 'no-year'],
    ['2026', 'year-only'],
    [1967, 'year-only'],
    [1967.1, 'unclear-month'],
    ['2026-02-30', 'no-such-day'],
    ['2026/13/1', 'no-such-day'],
    ['20261301', 'no-such-day'],
    ['不详', 'unreadable'],
    ['1-5', 'no-year'],
    [true, 'unreadable'],
    ['  ', 'empty'],
    [null, 'empty'],
  ])('%j is refused: %s', (written, problem) => {
    expect(readDay(written)).toEqual({ ok: false, problem });
  });

  test('any text is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (cell) => {
        expect(readDay(cell)).toHaveProperty('ok');
      }),
    );
  });
});

describe('a phone', () => {
  test.each([
    19900001000,
    '19900001000',
    '１９９００００１０００',
    '199 0000 1000',
    '199-0000-1000',
    '+86 19900001000',
    '8619900001000',
    '19900001000.0',
  ])('%j is taken', (written) => {
    expect(readPhone(written)).toEqual({ ok: true, phone: '19900001000' });
  });

  test.each([
    ['+852 9123 0001', '+85291230001'],
    ['(853)66120002', '+85366120002'],
    ['00852-9123-0001', '+85291230001'],
    ['+886 0912 345 678', '+886912345678'],
    ['+1 (415) 555-0100', '+14155550100'],
  ])('%j, of a member from elsewhere, is taken', (written, phone) => {
    expect(readPhone(written)).toEqual({ ok: true, phone });
  });

  test.each([
    ['029-33123456', '029-33123456'],
    ['(029)33123456', '029-33123456'],
    ['+86 29 33123456', '029-33123456'],
    ['33123456转801', '33123456-801'],
    ['400-800-1234', '4008001234'],
  ])('%j is taken as the landline it is', (written, phone) => {
    expect(readPhone(written)).toEqual({ ok: true, phone, landline: true });
  });

  test('masked as our own lists show it is none given', () => {
    expect(['199****1000', '****01', '199＊＊＊＊1000'].map(readPhone)).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, problem: 'masked' })),
    );
  });

  test('read once is read the same again', () => {
    const written = fc.oneof(
      fc.tuple(fc.constantFrom('+852 ', '(853)', '0', '+86', '029-', ''), fc.stringMatching(/^[1-9]\d{6,10}$/)),
      fc.tuple(fc.constantFrom('+', '00', ''), fc.stringMatching(/^[1-9][\d -]{6,12}$/)),
    );
    fc.assert(
      fc.property(written, (parts) => {
        const reading = readPhone(parts.join(''));
        expect(reading.ok ? readPhone(reading.phone) : reading).toEqual(reading);
      }),
    );
  });

  test.each([
    ['', 'empty'],
    ['1990000100', 'wrong-length'],
    ['29900001000', 'unreadable'],
    ['1.99E+10', 'shortened'],
    ['19900001000/19900001001', 'several'],
    ['无', 'unreadable'],
  ])('%j is refused: %s', (written, problem) => {
    expect(readPhone(written)).toEqual({ ok: false, problem });
  });
});

test('yes and no in the words of offices', () => {
  expect(['是', '√', '1', 1, true, 'Ｙ'].map(readYesNo)).toEqual([true, true, true, true, true, true]);
  expect(['否', '×', 0, '无', false].map(readYesNo)).toEqual([false, false, false, false, false]);
  expect(['', '常委', null].map(readYesNo)).toEqual([undefined, undefined, undefined]);
});

test.each([
  ...['✔', '✔️', '☑', '☑️', '✅', '√', '（√）', '●', 'R', 'P', 'ü', 'þ', '正式党员', '预备党员', '中共党员'].map(
    (word) => [word, true] as const,
  ),
  ...['中共正式党员', '中国共产党党员', '中共预备党员', '党员', '民盟盟员、中共党员', '民盟（中共）'].map(
    (word) => [word, true] as const,
  ),
  ...['群众', '民盟', '民革党员', '农工党', '九三学社社员', '无党派人士', '非中共党员', '共青团员', '无', '☐'].map(
    (word) => [word, false] as const,
  ),
  ...['待定', '其他', '预备', '某党', 'RR', ''].map((word) => [word, undefined] as const),
])('是否中共党员 “%s” is %s', (word, answer) => {
  expect(readParty(word)).toBe(answer);
});

test('columns have the letters that the user sees', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
