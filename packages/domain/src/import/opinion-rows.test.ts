import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { authorReader } from './authors';
import { dictionaries } from '../../test-support/import/row.examples';
import { matchUnit } from './unit-name';
import { opinions, codes } from '../../test-support/import/checked-rows';

describe('an opinion row', () => {
  test('comes out as a closed ledger keeps it', () => {
    expect(
      opinions({
        unit: '钓台街道信息工作站',
        authors: '陆　文涵、信息员6、信息员42',
        adoptions: '市政协采用、省政协采用',
        note: '=转区城管局',
      }),
    ).toEqual([
      {
        number: 5,
        state: 'ok',
        findings: [],
        keys: ['1|2026-05-01|路灯不亮|diaotai'],
        given: ['serial', 'title', 'unit', 'authors', 'reportedOn', 'adoptions', 'note'],
        value: {
          serial: '1',
          title: '路灯不亮',
          unit: 'diaotai',
          reportedOn: '2026-05-01',
          adoptions: [
            { level: 'city', organ: '市政协' },
            { level: 'province', organ: '省政协' },
          ],
          note: '=转区城管局',
          authors: [
            { member: 'm3', name: '陆文涵' },
            { informant: 'i6', name: '信息员6' },
            { name: '信息员42', kind: 'informant' },
          ],
        },
      },
    ]);
  });

  test('bears its title without 《》', () => {
    expect(opinions({ title: '《关于清理河道的建议》' })[0]?.value?.title).toBe('关于清理河道的建议');
    expect(opinions({ title: '关于《民法典》宣传的建议' })[0]?.value?.title).toBe('关于《民法典》宣传的建议');
  });

  test("tells of a leader's words among the adoptions and keeps them", () => {
    const [row] = opinions({ adoptions: '市政协采用；区委书记批示', note: '已转办' });

    expect(row?.value).toMatchObject({ adoptions: [{ level: 'city', organ: '市政协' }], note: '已转办\n区委书记批示' });
    expect(row?.findings).toMatchObject([{ severity: 'warning', code: 'adoption.instruction' }]);
  });

  test('by one of two members of a name asks which, and takes the answer', () => {
    const [unclear, clear] = opinions({ authors: '李伟' }, { serial: 2, authors: '李伟（民盟）' });

    expect(unclear?.findings).toEqual([
      {
        column: 3,
        field: 'authors',
        severity: 'error',
        code: 'author.several',
        message: '名册里有2位“李伟”，请写明是哪一位：李伟（教育界）、李伟（民盟）',
      },
    ]);
    expect(clear?.value?.authors).toEqual([{ member: 'm2', name: '李伟' }]);
  });

  test('by members with 和 in or between their names', () => {
    const known = ['程和瑞', '赵嘉和', '张三'].map((name) => ({ id: name, name, sector: '民盟' }));
    const read = authorReader(known, []);
    const names = (text: string): readonly string[] =>
      read(text).authors.map((author) => ('name' in author ? author.name : ''));

    expect(names('张三、程和瑞、赵嘉和')).toEqual(['张三', '程和瑞', '赵嘉和']);
    expect(names('程和瑞　张三')).toEqual(['程和瑞', '张三']);
    expect(names('张三和程和瑞')).toEqual(['张三', '程和瑞']);
  });

  test('by somebody unknown keeps the name with a warning', () => {
    const [row] = opinions({ authors: '赵六' });

    expect(codes(row ? [row] : [])).toEqual([['author.unknown']]);
    expect(row?.value?.authors).toEqual([{ name: '赵六', kind: 'other' }]);
  });

  test.each<readonly [string, Readonly<Record<string, Cell>>, string]>([
    ['no title', { title: null }, 'title.missing'],
    ['no author', { authors: null }, 'author.missing'],
    ['no day', { reportedOn: null }, 'day.missing'],
    ['a month only', { reportedOn: '2026年5月' }, 'day.month-only'],
    ['a day to come', { reportedOn: '2026-11-23' }, 'day.future'],
    ['an unknown unit', { unit: '西直门街道' }, 'unit.unknown'],
    ['an adoption without a level', { adoptions: '采用' }, 'adoption.unclear'],
  ])('with %s is an error', (_, row, code) => {
    expect(codes(opinions(row))).toEqual([[code]]);
  });

  test('repeated in the file names the other row; the same number alone is a warning', () => {
    expect(codes(opinions({}, {}, { title: '另一件' }))).toEqual([[], ['opinion.repeated'], ['serial.repeated']]);
  });
});

test.each([
  ['沣东', 'fengdong'],
  ['沣东街道', 'fengdong'],
  ['秦都区沣东街道办事处', 'fengdong'],
  ['沣东街道社情民意信息工作站', 'fengdong'],
  ['沣东街道委员工作室', 'fengdong-studio'],
  ['渭阳西路', 'weiyang'],
  ['渭阳西路街道联络组', 'weiyang'],
])('%s is the unit %s', (text, id) => {
  expect(matchUnit(text, dictionaries.units)).toMatchObject({ kind: 'found', unit: { id } });
});
