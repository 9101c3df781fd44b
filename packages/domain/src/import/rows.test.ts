import { describe, expect, test } from 'vitest';
import { mostCharacters } from '../text/limits';
import type { CheckedRow } from './finding';
import type { Cell } from '../sheet/cells';
import { authorReader } from './authors';
import { readAdoptions } from './adoption-words';
import { findingSentence } from './finding';
import { checkMemberRows, levelAfter, type MemberValue } from './member-rows';
import { checkOpinionRows, type OpinionValue } from './opinion-rows';
import { sectorMatcher } from './sector-name';
import { dictionaries } from '../../test-support/import/row.examples';
import { matchUnit } from './unit-name';

const memberFields = [
  'name',
  'sector',
  'phone',
  'birthOn',
  'level',
  'standing',
  'workStreet',
  'homeStreet',
  'basis',
  'party',
  'gender',
];
const opinionFields = ['serial', 'title', 'unit', 'authors', 'reportedOn', 'adoptions', 'note'];

const rowsOf = (fields: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]) =>
  rows.map((row, index) => ({ number: index + 5, cells: fields.map((field) => row[field] ?? null) }));

const members = (...rows: readonly Readonly<Record<string, Cell>>[]): readonly CheckedRow<MemberValue>[] =>
  checkMemberRows(
    rowsOf(
      memberFields,
      rows.map((row) => ({ name: '张三', sector: '教育界', phone: 19900001000, ...row })),
    ),
    Object.fromEntries(memberFields.entries()),
    dictionaries,
  );

const opinions = (...rows: readonly Readonly<Record<string, Cell>>[]): readonly CheckedRow<OpinionValue>[] =>
  checkOpinionRows(
    rowsOf(
      opinionFields,
      rows.map((row) => ({
        serial: 1,
        title: '路灯不亮',
        unit: '钓台街道',
        authors: '陆文涵',
        reportedOn: '2026.5.1',
        ...row,
      })),
    ),
    Object.fromEntries(opinionFields.entries()),
    dictionaries,
  );

const codes = (rows: readonly CheckedRow<unknown>[]): readonly (readonly string[])[] =>
  rows.map(({ findings }) => findings.map(({ code }) => code));

describe('a member row', () => {
  test('comes out as the roster keeps it', () => {
    expect(
      members({
        name: '张　三',
        sector: '教育',
        birthOn: '1967.7.9',
        level: '常委',
        workStreet: '沣东',
        homeStreet: '钓台街道办事处',
        basis: '居住地',
        party: '中共党员',
        gender: '女',
      }),
    ).toEqual([
      {
        number: 5,
        state: 'ok',
        findings: [],
        keys: ['phone:19900001000', 'name:张三|教育界'],
        given: ['name', 'sector', 'phone', 'birthOn', 'level', 'workStreet', 'homeStreet', 'basis', 'party', 'gender'],
        value: {
          name: '张三',
          gender: '女',
          birthOn: '1967-07-09',
          sector: '教育界',
          level: 'standing',
          partyMember: true,
          party: '中共党员',
          workStreet: '沣东',
          homeStreet: '钓台街道办事处',
          phone: '19900001000',
          placements: [{ group: 'diaotai', kind: 'liaison-group', basis: 'home' }],
        },
      },
    ]);
  });

  test.each<readonly [string, Readonly<Record<string, Cell>>, string]>([
    ['no name', { name: null }, 'name.missing'],
    ['no sector', { sector: ' ' }, 'sector.missing'],
    ['an unknown sector', { sector: '教玉界' }, 'sector.unknown'],
    ['a phone of ten digits', { phone: 1990000100 }, 'phone.wrong-length'],
    ['a birthday that does not exist', { birthOn: '1967-2-30' }, 'day.no-such-day'],
    ['a birthday to come', { birthOn: '2067-2-3' }, 'day.future'],
    ['a year of two digits', { birthOn: '67.2.3' }, 'day.short-year'],
    ['a post in the place of a level', { level: '校长' }, 'level.unknown'],
    ['an unknown street', { workStreet: '钓鱼台' }, 'unit.unknown'],
    ['a basis without its street', { workStreet: '沣东', basis: '居住地' }, 'placement.missing'],
    ['a basis in other words', { workStreet: '沣东', basis: '随便' }, 'basis.unknown'],
    ['a failed formula', { name: '#N/A' }, 'cell.formula-error'],
    ['a whole text in a name', { name: '('.repeat(501) }, 'cell.too-long'],
  ])('%s is an error in its cell', (_, row, code) => {
    const [checked] = members(row);

    expect(codes([checked ?? fail()])).toEqual([[code]]);
    expect(checked).toMatchObject({ state: 'error', keys: [] });
    expect(checked?.value).toBeUndefined();
  });

  test.each<readonly [string, Readonly<Record<string, Cell>>, string]>([
    ['a month without its day', { birthOn: '1967年7月' }, 'day.month-only'],
    ['no phone', { phone: null }, 'phone.missing'],
    [
      'an unknown street that does not count',
      { workStreet: '沣东', homeStreet: '外地', basis: '工作地' },
      'unit.unknown',
    ],
    ['two streets and no basis', { workStreet: '沣东', homeStreet: '钓台' }, 'basis.missing'],
  ])('%s is a warning', (_, row, code) => {
    expect(codes(members(row))).toEqual([[code]]);
    expect(members(row)[0]).toMatchObject({ state: 'warning', value: { name: '张三' } });
  });

  test('says what is wrong and what would be right, by row and column', () => {
    const [checked] = members({ sector: '教玉界' });
    const [finding] = checked?.findings ?? [];

    expect(finding && findingSentence(5, finding, [{ index: 1, text: '界别' }])).toBe(
      '第5行 B列“界别”：没有“教玉界”这个界别，是不是“教育界”？',
    );
  });

  test('repeated in the file names the other row', () => {
    const rows = members({}, {}, { name: '李四' }, { phone: 19900001001 }, { phone: null });

    expect(codes(rows)).toEqual([
      ['phone.repeated'],
      ['member.repeated'],
      ['phone.repeated'],
      ['name.repeated'],
      ['phone.missing', 'member.repeated'],
    ]);
    expect(rows[2]?.findings[0]?.message).toContain('第5行“张三”');
    expect(rows[0]?.findings[0]?.message).toContain('第7行“李四”');
  });

  test('that only answers 是否常委 leaves a chair a chair', () => {
    const [standing, stated] = members({ standing: '是' }, { name: '李四', phone: 19900001002, level: '委员' });
    const row = { value: standing?.value as MemberValue, given: standing?.given ?? [] };

    expect([levelAfter(undefined, row), levelAfter('vice-chair', row), levelAfter('member', row)]).toEqual([
      'standing',
      'vice-chair',
      'standing',
    ]);
    expect(levelAfter('vice-chair', { value: stated?.value as MemberValue, given: stated?.given ?? [] })).toBe(
      'member',
    );
  });
});

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
          adoptions: ['city', 'province'],
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
  ['市政协采用', ['city'], []],
  ['全国政协、省政协、市政协、区政协采用', ['county', 'city', 'province', 'national'], []],
  ['省政协采用（2022.3）', ['province'], []],
  ['未采用', [], []],
  ['—', [], []],
  ['已报市政协', [], ['已报市政协']],
])('the adoption words %j are %j', (words, levels, unclear) => {
  expect(readAdoptions(words)).toEqual({ levels, unclear });
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

function fail(): never {
  throw new Error('no row');
}

test('a committee that has both 科协 and 科学技术界 keeps them apart', () => {
  const match = sectorMatcher(['科协', '科学技术界', '工会']);

  expect(['科协', '科技界', '总工会', '科学技术界别'].map(match)).toEqual([
    { kind: 'found', sector: '科协' },
    { kind: 'found', sector: '科学技术界' },
    { kind: 'found', sector: '工会' },
    { kind: 'found', sector: '科学技术界' },
  ]);
});

describe('a cell that holds what nobody may type', () => {
  test.each([
    ['text.control', '路\u0007灯'],
    ['text.direction', '路\u202e灯'],
    ['text.broken', '路\ud800灯'],
    ['text.broken', '路\uffff灯'],
  ])('%s is a finding on that cell, before anything is stored', (code, text) => {
    const rows = [
      ...opinions({ title: text }, { note: text }, { authors: text }),
      ...members({ name: text }, { sector: text }),
    ];

    expect(rows.map(({ state, findings }) => [state, findings[0]?.code])).toEqual(
      Array.from({ length: 5 }, () => ['error', code]),
    );
    expect(rows.map(({ findings }) => findings[0]?.field)).toEqual(['title', 'note', 'authors', 'name', 'sector']);
  });

  test.each([
    ['路\u200b灯\ufeff不\u00ad亮', '路灯不亮'],
    ['\u200e路灯不亮\u200f', '路灯不亮'],
    ['路灯\u000b不亮', '路灯 不亮'],
  ])('%j is read as %s', (text, title) => {
    expect(opinions({ title: text })[0]?.value?.title).toBe(title);
  });

  test('nothing visible is nothing', () => {
    expect(codes(opinions({ title: '\u200b\u2800\u3164' }))).toEqual([['title.missing']]);
  });
});

describe('what the form does not take a sheet does not bring', () => {
  test('a title of more characters than the form has', () => {
    const most = '灯'.repeat(mostCharacters.title);

    expect(codes(opinions({ title: most }, { serial: 2, title: `${most}灯` }))).toEqual([[], ['title.too-long']]);
  });

  test('a day before there was an office, though people were born then', () => {
    expect(codes(opinions({ reportedOn: '1949-12-31' }))).toEqual([['day.out-of-range']]);
    expect(codes(members({ birthOn: '1938-05-01' }))).toEqual([[]]);
  });
});

test.each([
  ['中共预备党员', true, '中共预备党员'],
  ['民盟盟员', false, '民盟盟员'],
  ['是', true, '中共党员'],
  ['否', false, undefined],
  [null, false, undefined],
])('政治面貌 written as %j is kept as written, and a mere answer as what it means', (written, partyMember, party) => {
  const [row] = members({ party: written });

  expect([row?.value?.partyMember, row?.value?.party]).toEqual([partyMember, party]);
});

test('a value that a list of ours has masked says nothing', () => {
  const [row] = members({ birthOn: '****', level: '委员' });

  expect(row?.value).not.toHaveProperty('birthOn');
  expect(row?.given).not.toContain('birthOn');
});

test('several groups in one cell are each a placement', () => {
  const fields = ['name', 'sector', 'phone', 'group'];
  const cells = ['张三', '教育界', 19900001000, '钓台街道联络组、沣东街道联络组'];
  const [row] = checkMemberRows([{ number: 5, cells }], Object.fromEntries(fields.entries()), dictionaries);

  expect(row?.value?.placements.map(({ group, basis }) => [group, basis])).toEqual([
    ['diaotai', 'other'],
    ['fengdong', 'other'],
  ]);
});
