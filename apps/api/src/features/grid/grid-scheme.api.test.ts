import type { GridProposal } from '@lianluo/contract/grid';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { CoverageView } from '@lianluo/contract/grid-contact';
import type { GridScheme } from '@lianluo/domain/grid/scheme';
import { describe, expect, test } from 'vitest';
import { built, grid } from '../../../test-support/grid/grid.examples';

const leaders = { type: 'member', levels: ['chair', 'vice-chair', 'secretary-general'] };
/** Three levels instead of five: the leaders, the standing members, everybody else. */
const threeLevels = [
  { name: '主席会议成员', takes: [leaders] },
  { name: '常委', takes: [{ type: 'member', levels: ['standing'] }] },
  { name: '委员', takes: [{ type: 'member', levels: ['member'] }] },
];

describe('the scheme of a network', () => {
  test('other levels are tried first, then taken; who stands wrong is told and nobody is moved by a rule', async () => {
    const { office, read } = await built();

    const tried = await office.patch<GridView>(grid, { levels: threeLevels, dryRun: true }, { version: 1 });
    expect(tried.body.levels.map(({ name, belong }) => [name, belong])).toEqual([
      ['主席会议成员', 3],
      ['常委', 4],
      ['委员', 24],
    ]);
    expect((await read()).levels).toHaveLength(5);

    const taken = await office.patch<GridView>(grid, { levels: threeLevels }, { version: 1 });
    expect([taken.status, taken.body.version, taken.body.nodes.length]).toEqual([200, 2, 31]);
    // The two vice-chairs belong on top now, four standing members on the second level, twenty-four on the third.
    expect(taken.body.faults.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);

    const { body } = await office.post<GridProposal>(`${grid}/build`, { dryRun: false }, { version: 2 });
    expect(body.nodes.map(({ level }) => level).filter((level) => level === 3)).toHaveLength(24);
    expect((await read()).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is in the journal with what it became; saved again as it is, it leaves nothing there', async () => {
    const { world, office, read } = await built();
    await office.patch(grid, { targets: { 'level-5': 30 } }, { version: 1 });
    const view = await read();
    const levels = view.levels.map(({ level, name, takes }) => ({ level, name, takes }));
    const nodes = view.nodes.map(({ member, level, parent }) => ({ member, level, ...(parent && { parent }) }));
    await office.put(grid, { levels, nodes }, { version: view.version });

    const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#grid#five-level', limit: 10 });

    expect(rows.map((row) => [row['action'], (row['set'] as { scheme?: GridScheme }).scheme?.targets])).toEqual([
      ['build', undefined],
      ['scheme', { 'level-5': 30 }],
      ['replace', undefined],
    ]);
  });

  test('last year’s network keeps the levels of its day', async () => {
    const { world, read } = await built();
    const { version } = await read();
    world.setClock(40 * 86_400_000);
    const office = world.as('demo.qindu');
    const later = await office.patch<GridView>(grid, { levels: threeLevels }, { version });
    expect(later.body.levels).toHaveLength(3);

    const { body } = await office.get<GridView>(`${grid}?on=2026-05-21`);

    expect(body.levels.map(({ name }) => name)).toEqual(['主席', '副主席、秘书长', '常委', '党员委员', '非党员委员']);
    expect(body.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a target of its own is what coverage is judged by', async () => {
    const { office } = await built();
    await office.patch(grid, { targets: { 'level-5': 30 } }, { version: 1 });
    const { lines } = (await office.get<CoverageView>(`${grid}/coverage`)).body;
    expect(lines.map(({ key, target }) => [key, target])).toEqual([
      ['level-2', 100],
      ['level-3', 100],
      ['level-4', 100],
      ['level-5', 30],
    ]);
  });

  test.each([
    ['two levels', { levels: threeLevels.slice(0, 2) }, '/levels'],
    ['a name twice', { levels: [...threeLevels, threeLevels[0]] }, '/levels/3/name'],
    ['a level that takes nobody', { levels: threeLevels.map((each) => ({ ...each, takes: [] })) }, '/levels/0/takes'],
    [
      'a type this network does not have',
      { levels: [{ name: '单位', takes: [{ type: 'unit' }] }, ...threeLevels] },
      '/levels/0/takes/0/type',
    ],
    ['a target of no level', { targets: { 'level-9': 10 } }, '/targets/level-9'],
    ['bounds the wrong way round', { fanOut: { min: 9, max: 3 } }, '/fanOut/min'],
  ])('%s: refused with its field', async (_, change, pointer) => {
    const { office, read } = await built();
    const { status, body } = await office.patch(grid, change, { version: 1 });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    expect((await read()).version).toBe(1);
  });

  test('whole with its levels: one that is only named keeps its conditions', async () => {
    const { office, read } = await built();
    const view = await read();
    const levels = view.levels.map(({ level, name }) => ({ level, name: level === 1 ? '党组书记（主席）' : name }));
    const nodes = view.nodes.map(({ member, level, parent }) => ({ member, level, ...(parent && { parent }) }));

    const { status, body } = await office.put<GridView>(grid, { levels, nodes }, { version: view.version });

    expect([status, body.levels[0]?.name, body.levels[0]?.takes]).toEqual([
      200,
      '党组书记（主席）',
      view.levels[0]?.takes,
    ]);
    expect(body.nodes).toEqual(view.nodes);
  });
});
