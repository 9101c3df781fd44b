import { describe, expect, test } from 'vitest';
import { takeOverOnce } from '../take-over-once';
import { openStorages } from '../../../test-support/storage/testing';
import { pagesOf } from '../../floor/storage/pages';
import type { Row } from '../../floor/storage/table';
import { openWorld, type World } from '../../../test-support/world';
import { takeOverGuards } from './take-over-guards';

const base = '/committees/qindu';
const person = { sector: '教育界' };

async function guardsIn({ storage }: World): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pagesOf(storage, { table: 'platforms', pk: 'qindu#guards', limit: 100 })) rows.push(...page);
  return rows;
}

/** As a release without guards has left it. */
async function withoutGuards(world: World): Promise<void> {
  for (const { pk, sk } of await guardsIn(world))
    await world.storage.write([{ table: 'platforms', remove: { pk, sk } }]);
}

const holders = (rows: readonly Row[]) => rows.map(({ sk, holders: who }) => ({ sk, who }));

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  const opened = () => openWorld({ storage: (options) => open(options), now: new Date().toISOString() });

  test('what was there before guards gets the very ones it would have been entered with', async () => {
    const world = await opened();
    const office = world.as('demo.qindu');
    await office.post(`${base}/members`, { ...person, name: '李红', phone: '19900001000' });
    await office.post(`${base}/members`, { ...person, name: '王强' });
    await office.post(`${base}/topics`, { name: '停车共享', year: 2026 });
    await office.post(`${base}/handling-units`, { name: '区城市管理局' });
    const before = holders(await guardsIn(world));
    await withoutGuards(world);

    expect(await takeOverGuards(world.storage, 'qindu')).toEqual([]);
    expect(holders(await guardsIn(world))).toEqual(before);
    // Two of the member with a telephone, and one of each of the others, the world's unit among them.
    expect(before).toHaveLength(6);
    expect((await office.post(`${base}/members`, { ...person, name: '另', phone: '19900001000' })).status).toBe(409);
  });

  test('two that share a telephone already both stay, are told, and may be mended', async () => {
    const world = await opened();
    const office = world.as('demo.qindu');
    const add = async (name: string) => {
      const { body } = await office.post<{ id: string }>(`${base}/members`, { ...person, name, phone: '19900001000' });
      await withoutGuards(world);
      return body.id;
    };
    const [one, other] = [await add('李红'), await add('王强')];

    const [shared, ...more] = await takeOverGuards(world.storage, 'qindu');
    expect([shared?.collection, new Set(shared?.ids), more]).toEqual(['members', new Set([one, other]), []]);
    const post = await office.patch(`${base}/members/${one}`, { post: '教师' }, { version: 1 });
    const mended = await office.patch(`${base}/members/${one}`, { phone: '19900002000' }, { version: 2 });
    expect([post.status, mended.status]).toEqual([200, 200]);
    expect(await takeOverGuards(world.storage, 'qindu')).toEqual([]);
    expect((await office.post(`${base}/members`, { ...person, name: '另', phone: '19900001000' })).status).toBe(409);
  });
});

test('a data folder is taken over once, for every committee in it, and what is shared is logged by its ids', async () => {
  const world = await openWorld();
  for (const [username, committee] of [
    ['demo.qindu', 'qindu'],
    ['demo.xincheng', 'xincheng'],
  ] as const)
    for (const name of ['甲', '乙']) {
      await world.as(username).post(`/committees/${committee}/members`, { ...person, name, phone: '19900001000' });
      for await (const page of pagesOf(world.storage, { table: 'platforms', pk: `${committee}#guards`, limit: 100 }))
        for (const { pk, sk } of page) await world.storage.write([{ table: 'platforms', remove: { pk, sk } }]);
    }

  await takeOverOnce(world.deps);
  await takeOverOnce(world.deps);

  expect(world.logged.map(({ committee, collection }) => [committee, collection])).toEqual([
    ['qindu', 'members'],
    ['xincheng', 'members'],
  ]);
  expect(JSON.stringify(world.logged)).not.toContain('19900001000');
});
