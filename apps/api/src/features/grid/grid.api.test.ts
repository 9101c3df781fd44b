import type { GridChange, GridProposal } from '@lianluo/contract/grid';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { ListOf } from '@lianluo/contract/common';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';
import { aRoster, base, built, grid } from '../../../test-support/grid/grid.examples';

describe('building', () => {
  test('a proposal is shown with the reason of every link, and changes nothing', async () => {
    const world = await openWorld();
    const office = world.as('demo.qindu');
    await aRoster(office);

    const { body } = await office.post<GridProposal>(`${grid}/build`, { prefer: ['sector'] });

    expect(body.nodes).toHaveLength(31);
    expect(body.moves).toHaveLength(31);
    for (const { sentence } of body.nodes) expect(sentence).toMatch(/。$/);
    // Two vice-chairs share four standing members by sector, two each.
    const contactors = body.nodes.filter(({ level }) => level === 3).map(({ parent }) => parent);
    expect([...new Set(contactors)].map((id) => contactors.filter((each) => each === id).length)).toEqual([2, 2]);
    expect(body.nodes.find(({ name }) => name === '常甲')?.reasons).toEqual(['sector']);
    expect((await office.get<GridView>(grid)).body).toMatchObject({ nodes: [], version: 0 });
  });

  test('what is taken stands, with its levels, and nobody is left over', async () => {
    const { read } = await built();

    const view = await read();

    expect(view.levels.map(({ name }) => name)).toEqual(['主席', '副主席、秘书长', '常委', '党员委员', '非党员委员']);
    expect([1, 2, 3, 4, 5].map((level) => view.nodes.filter((node) => node.level === level).length)).toEqual([
      1, 2, 4, 8, 16,
    ]);
    expect([view.unplaced, view.faults, view.version]).toEqual([[], [], 1]);
  });

  test('built again after somebody joined, nobody moves but who came', async () => {
    const { office, read } = await built();
    await office.post(`${base}/members`, { name: '新来的', sector: '教育界', level: 'member', partyMember: false });

    const { body } = await office.post<GridProposal>(`${grid}/build`, {});

    expect(body.moves.map(({ name }) => name)).toEqual(['新来的']);
    expect((await read()).unplaced.map(({ name, level }) => [name, level])).toEqual([['新来的', 5]]);
  });

  test('a bound that cannot hold is refused, and says by how many', async () => {
    const { office } = await built();

    const { body } = await office.post(`${grid}/build`, { fanOut: 1, keep: false });

    expect(body).toMatchObject({ status: 422, code: 'grid.faults' });
    expect(body.errors?.map(({ message }) => message).join()).toContain('多出 1 个');
  });
});

describe('changing', () => {
  test('a move shows in the network and the journal, and its inverse undoes it', async () => {
    const { office, idOf, read, contactorOf } = await built();
    const before = await read();
    const was = contactorOf(before, '常甲');
    const other = was === '副甲' ? '副乙' : '副甲';
    const move = (parent: string, version: number) =>
      office.post<GridView>(`${grid}/moves`, { member: idOf('常甲'), parent: idOf(parent) }, { version });

    const moved = await move(other, before.version);
    const back = await move(was ?? '', moved.body.version);

    expect(contactorOf(moved.body, '常甲')).toBe(other);
    expect(contactorOf(back.body, '常甲')).toBe(was);
    expect(back.body.nodes).toEqual(before.nodes);
  });

  test('every change is told, the newest first, with who made it and who moved', async () => {
    const { office, idOf, read, contactorOf } = await built();
    const view = await read();
    const was = contactorOf(view, '常甲');
    const other = was === '副甲' ? '副乙' : '副甲';
    await office.post(`${grid}/moves`, { member: idOf('常甲'), parent: idOf(other) }, { version: view.version });

    const { body } = await office.get<ListOf<GridChange>>(`${grid}/changes`);

    expect([body.total, body.items.map(({ action, by, count }) => [action, by, count])]).toEqual([
      2,
      [
        ['move', 'demo.qindu', 1],
        ['build', 'demo.qindu', 31],
      ],
    ]);
    expect(body.items[0]?.moves).toEqual([{ member: idOf('常甲'), name: '常甲', from: was, to: other }]);
  });

  test('two clerks at once: the second is told, and nothing of it is written', async () => {
    const { office, idOf, read } = await built();
    const { version } = await read();
    const move = (name: string) =>
      office.post(`${grid}/moves`, { member: idOf(name), parent: idOf('副甲') }, { version });

    const answers = await Promise.all([move('常甲'), move('常丁')]);

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await read()).version).toBe(version + 1);
    expect((await office.post(`${grid}/moves`, { member: idOf('常甲'), parent: null })).status).toBe(428);
  });

  test('a contactor on the wrong level is refused in words', async () => {
    const { office, idOf, read } = await built();
    const { version } = await read();

    const { body } = await office.post(`${grid}/moves`, { member: idOf('委甲'), parent: idOf('陈主席') }, { version });

    expect(body).toMatchObject({ status: 422, code: 'grid.faults' });
    expect((await read()).version).toBe(version);
  });

  test('who leaves hands over, never silently; last year’s network can still be read', async () => {
    const { world, idOf, contactorOf } = await built();
    world.setClock(30 * 86_400_000);
    // A month later one signs in anew.
    const office = world.as('demo.qindu');
    const read = async (query = '') => (await office.get<GridView>(`${grid}${query}`)).body;
    const { version } = await read();
    const leaving = { member: idOf('副甲') };

    const silent = await office.post(`${grid}/leavings`, leaving, { version });
    const named = await office.post<GridView & { moves: { name: string; to: string }[] }>(
      `${grid}/leavings`,
      { ...leaving, successor: idOf('副乙') },
      { version },
    );

    expect(silent.body.errors?.[0]?.message).toContain('请指定接任人或选择重新分配');
    expect(named.body.moves.filter(({ to }) => to === '副乙')).toHaveLength(2);
    expect(contactorOf(await read(), '常甲')).toBe('副乙');
    expect((await read('?on=2026-05-25')).nodes.map(({ name }) => name)).toContain('副甲');
    expect((await read()).nodes.map(({ name }) => name)).not.toContain('副甲');
  });

  test('a whole network comes in as one, or not at all', async () => {
    const { office, read } = await built();
    const view = await read();
    const nodes = view.nodes.map(({ member, type, level, parent }) => ({
      member,
      type,
      level,
      ...(parent && { parent }),
    }));
    const orphan = nodes.map((node) => (node.level === 5 ? { ...node, parent: undefined } : node));

    const refused = await office.put(grid, { nodes: orphan }, { version: view.version });
    const same = await office.put<GridView>(grid, { nodes }, { version: view.version });

    expect(refused.body.errors?.length).toBe(16);
    expect(same.body.nodes).toEqual(view.nodes);
  });
});

test('every other network stands beside the five levels', async () => {
  const { office, read } = await built();
  await office.post(`${base}/handling-units`, { name: '区教育局' });

  for (const network of ['leader-unit', 'six-contacts', 'supervisor-department']) {
    const { status } = await office.post(`${grid}/build`, { network, dryRun: false, fanOut: 200 });
    expect([network, status]).toEqual([network, 200]);
    expect((await read(`?network=${network}`)).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});
