import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { findingSentence } from './finding';
import { checkMemberRows, levelAfter, type MemberValue } from './member-rows';
import { dictionaries } from '../../test-support/import/row.examples';
import { members, codes } from '../../test-support/import/checked-rows';

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
      '第5行 B列“界别”：没有“教玉界”这个界别，是否为“教育界”？',
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

function fail(): never {
  throw new Error('no row');
}

test.each([
  ['中共预备党员', true, '中共预备党员'],
  ['中共（预备）', true, '中共（预备）'],
  ['中共党员（1998.07）', true, '中共党员（1998.07）'],
  ['民盟盟员', false, '民盟盟员'],
  ['是', true, '中共党员'],
  ['否', false, undefined],
  [null, undefined, undefined],
])('政治面貌 written as %j is kept as written, and a mere answer as what it means', (written, partyMember, party) => {
  const [row] = members({ party: written });

  expect([row?.value?.partyMember, row?.value?.party]).toEqual([partyMember, party]);
});

test.each([
  ['常委、提案委员会主任', 'standing', '提案委员会主任'],
  ['常委兼农业农村委副主任', 'standing', '农业农村委副主任'],
  ['秘书长（办公室主任）', 'secretary-general', '办公室主任'],
  ['副秘书长', 'member', '副秘书长'],
  ['区政协常委', 'standing', undefined],
  ['政协第十届秦都区委员会常务委员', 'standing', undefined],
  ['副主席（不驻会）', 'vice-chair', undefined],
  ['驻会副主席', 'vice-chair', undefined],
  ['常委(兼职)', 'standing', undefined],
  ['增补委员', 'member', undefined],
  ['委员（界别召集人）', 'member', '界别召集人'],
  ['—', 'member', undefined],
  ['无', 'member', undefined],
])('政协职务 %s is a level and what stands beside it', (level, read, office) => {
  const [row] = members({ level });

  expect([row?.value?.level, row?.value?.office, row?.findings]).toEqual([read, office, []]);
});

test('what stands behind a level is kept, and asked about where it is no office that is known', () => {
  const [row] = members({ level: '常委、某校校长' });

  expect(row?.value).toMatchObject({ level: 'standing', office: '某校校长' });
  expect(row?.findings).toMatchObject([{ severity: 'warning', code: 'office.unknown' }]);
});

test.each(['原任副主席', '名誉主席', '区发改委主任', '社区居民委员会主任', '区财政局办公室主任', '某校校长'])(
  '%s is a post elsewhere and no 政协职务',
  (level) => {
    expect(members({ level })[0]?.findings.map(({ code }) => code)).toEqual(['level.unknown']);
  },
);

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
