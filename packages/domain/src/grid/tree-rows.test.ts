import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetHeader } from '../import/header';
import { networkOn } from './network';
import { networks } from './networks';
import { proposeNetwork } from './propose';
import { networkOfRows } from './read-tree-rows';
import type { ListedMember } from './roster';
import { defaultScheme } from './scheme';
import { treeColumns, type TreeField } from './tree-columns';
import { rowsOfNetwork } from './tree-rows';

const scheme = defaultScheme('five-level');
const levels = ['chair', 'vice-chair', 'standing', 'member', 'member'] as const;

const person = (id: string, name: string, level: number, sector = '教育界'): ListedMember => ({
  type: 'member',
  id,
  name,
  level: levels[level - 1] ?? 'member',
  partyMember: level < 5,
  status: 'active',
  traits: { sector: [sector] },
});

type Row = Partial<Record<TreeField, string>>;

/** A sheet with the header in row 3, as an office has it below its title. */
const sheetOf = (rows: readonly Row[]): Pick<SheetHeader, 'lastRow' | 'headings' | 'rows'> => ({
  lastRow: 3,
  headings: treeColumns.map(({ label }, index) => ({ index, text: label })),
  rows: rows.map((row, index) => ({ number: index + 4, cells: treeColumns.map(({ field }) => row[field] ?? null) })),
});

const roster = [
  person('a', '陈主席', 1),
  person('b', '副甲', 2),
  person('c', '常甲', 3),
  person('d', '常乙', 3, '农业界'),
];
const tree: Row[] = [
  { code: '01', name: '陈主席' },
  { code: '0101', parentCode: '01', name: '副甲' },
  { code: '010101', parentCode: '0101', name: '常甲' },
  { code: '010102', parentCode: '0101', name: '常乙' },
];
const changed = (index: number, change: Row): Row[] =>
  tree.map((row, at) => (at === index ? { ...row, ...change } : row));
const findingsOf = (rows: readonly Row[], people = roster) =>
  networkOfRows(sheetOf(rows), scheme, people).findings.map(({ row, field, message }) => [row, field, message]);

describe('the tree as a sheet', () => {
  test('a contactor stands before their people, and the code is the way from the top', () => {
    const { nodes, findings } = networkOfRows(sheetOf(tree), scheme, roster);

    expect(findings).toEqual([]);
    expect(
      rowsOfNetwork(nodes, scheme, roster).map(({ code, parentCode, name, level }) => [code, parentCode, name, level]),
    ).toEqual([
      ['01', '', '陈主席', '第1级（主席）'],
      ['0101', '01', '副甲', '第2级（副主席、秘书长）'],
      ['010101', '0101', '常甲', '第3级（常委）'],
      ['010102', '0101', '常乙', '第3级（常委）'],
    ]);
  });

  test('what goes out comes in again the same, whatever the order of its rows', () => {
    const counts = fc.tuple(...[1, 3, 6, 12, 30].map((max) => fc.integer({ min: 1, max })));
    fc.assert(
      fc.property(counts, fc.infiniteStream(fc.nat()), (how, numbers) => {
        const people = how.flatMap((count, level) =>
          Array.from({ length: count }, (_, index) => person(`${level}-${index}`, `人${level}之${index}`, level + 1)),
        );
        const proposal = proposeNetwork({ roster: people, scheme: { ...scheme, fanOut: { max: 30 } } });
        if (!proposal.ok) throw new Error('A network of so few people is always possible.');
        const placements = proposal.nodes.map(({ subject, level, parent }) => ({
          subject,
          level,
          parent,
          from: '2026-01-01',
        }));
        const nodes = networkOn(placements, '2026-05-20');

        const shuffled = rowsOfNetwork(nodes, scheme, people)
          .map((row) => ({ row, place: numbers.next().value ?? 0 }))
          .toSorted((one, other) => one.place - other.place)
          .map(({ row }) => row);
        const read = networkOfRows(sheetOf(shuffled), { ...scheme, fanOut: { max: 30 } }, people);

        expect(read.findings).toEqual([]);
        const open = read.nodes.map((node) => ({ ...node, from: '2026-01-01' }));
        expect(networkOn(open, '2026-05-20')).toEqual(nodes);
      }),
    );
  });

  test('namesakes are told apart by sector, and by the level they belong on', () => {
    const people = [...roster, person('e', '常甲', 4), person('f', '常甲', 3, '农业界')];

    expect(networkOfRows(sheetOf(changed(2, { sector: '农业' })), scheme, people).nodes[2]?.subject.id).toBe('f');
    expect(findingsOf(changed(2, { sector: '' }), people)).toEqual([
      [6, 'name', '名册中有 3 个“常甲”，请在“界别”列写明是哪一位。'],
    ]);
    expect(networkOfRows(sheetOf(tree), scheme, [...roster, person('e', '常甲', 4)]).nodes[2]?.subject.id).toBe('c');
  });
});

describe('each row that is wrong is named, with what would be right', () => {
  test.each<[string, Row[], unknown[]]>([
    ['a code twice', changed(3, { code: '010101' }), [7, 'code', '编码 010101 与第6行重复，请改成不同的编码。']],
    ['no code', changed(3, { code: '' }), [7, 'code', '没有填写编码，每行都要有自己的编码。']],
    [
      'a parent that is nowhere',
      changed(3, { parentCode: '99' }),
      [7, 'parentCode', '上级编码 99 不在“编码”一列里，最高一级请留空。'],
    ],
    ['no name', changed(3, { name: '' }), [7, 'name', '没有填写姓名或名称。']],
    ['a name that is mistyped', changed(3, { name: '长乙' }), [7, 'name', '名册中没有“长乙”，是否为“常乙”？']],
    [
      'another sector',
      changed(3, { sector: '教育界' }),
      [7, 'sector', '名册中的“常乙”属于农业界，不是教育界，请核对。'],
    ],
    ['another type', changed(3, { type: '单位' }), [7, 'type', '名册中的“常乙”不是单位，请核对。']],
    ['somebody twice', changed(3, { name: '常甲' }), [7, 'name', '“常甲”与第6行重复，一个对象只能有一个位置。']],
    [
      'a contactor on the wrong level',
      changed(3, { parentCode: '01' }),
      [7, 'name', '常乙不符合第2级（副主席、秘书长）的条件，应在第3级（常委）。'],
    ],
  ])('%s', (_, rows, finding) => {
    expect(findingsOf(rows)).toContainEqual(finding);
  });

  test('codes that go round', () => {
    expect(findingsOf(changed(1, { parentCode: '010101' }))).toEqual([
      [5, 'parentCode', '上级编码成了环：0101 → 010101 → 0101，请改其中一行。'],
    ]);
  });

  test('a sheet without the columns of a tree', () => {
    const { findings } = networkOfRows(
      { lastRow: 1, headings: [{ index: 0, text: '姓名' }], rows: [] },
      scheme,
      roster,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      '没有“编码”一列，请补上。',
      '没有“上级编码”一列，请补上。',
    ]);
  });
});

test('units and departments are rows as members are', () => {
  const other = defaultScheme('committee-department');
  const entries = [
    { type: 'unit', id: 'u', name: '提案委', unitType: 'special-committee', traits: {} },
    { type: 'department', id: 'd', name: '区教育局', traits: {} },
  ] as const;
  const { nodes, findings } = networkOfRows(
    sheetOf([
      { code: '1', name: '提案委', type: '单位' },
      { code: '11', parentCode: '1', name: '区教育局' },
    ]),
    other,
    entries,
  );
  expect(findings).toEqual([]);
  expect(nodes[1]).toEqual({ subject: { type: 'department', id: 'd' }, level: 2, parent: { type: 'unit', id: 'u' } });
  expect(networks[other.network].levels).toHaveLength(2);
});
