import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { kinds } from '@lianluo/domain/work/kinds';
import { itemOrders, ordersOf } from '@lianluo/domain/work/order';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { metered } from '../../../test-support/metered';
import { openWorld, type World } from '../../../test-support/world';

const opinions = '/committees/qindu/opinions';
const toIssue = ['submit', 'edit', 'review', 'sign', 'issue'] as const;

const numbersIn = async (world: World, query: string) =>
  (await world.as('demo.qindu').get<ListOf<OpinionSummary>>(`${opinions}?${query}`)).body.items.map(
    ({ number, title }) => number ?? title,
  );

/** Twelve that are issued in one year, two of the year before, and one that has no number. */
async function issued(): Promise<World> {
  const world = await openWorld({ now: '2025-12-30T09:00:00+08:00' });
  for (const count of [2, 12]) {
    const desk = deskOf(world.as('demo.qindu'));
    for (let made = 0; made < count; made++) await desk.walk((await desk.record()).id, ...toIssue);
    world.setClock('2026-01-05T09:00:00+08:00');
  }
  await deskOf(world.as('demo.qindu')).record({ title: '还没有编号' });
  return world;
}

test('numbers are sorted by their year and count, and what has none comes last', async () => {
  const world = await issued();
  const of = (before: number, count: number) =>
    Array.from({ length: count }, (_, n) => `第${n + 1}期（总第${before + n + 1}期）`);
  const [former, current] = [of(0, 2), of(2, 12)];
  const all = [...former, ...current];

  expect(await numbersIn(world, 'sort=number&limit=100')).toEqual([...all, '还没有编号']);
  expect(await numbersIn(world, 'sort=-number&limit=100')).toEqual([...all.toReversed(), '还没有编号']);
  expect(await numbersIn(world, 'sort=-number&year=2025')).toEqual(former.toReversed());
});

test('a list by number reads as many heads as it shows, whatever stands behind', async () => {
  const world = await issued();
  const client = world.as('demo.qindu');
  await client.get('/session');
  const { storage } = world.deps;
  const { storage: watched, take } = metered(storage);
  world.deps.storage = watched;

  await client.get(`${opinions}?sort=-number&limit=5`);

  // The numbers, the heads, the counter of the total; half a unit for the query, each head and the counter.
  expect(take()).toMatchObject({ calls: 3, readUnits: 0.5 * (1 + 5 + 1) });
});

test.each(Object.values(kinds))('$name are sorted by what they have, and refused by the rest', async (kind) => {
  const client = (await openWorld()).as('demo.qindu');
  const statuses = await Promise.all(
    itemOrders.map(async (sort) => [sort, (await client.get(`/committees/qindu/${kind.name}?sort=${sort}`)).status]),
  );

  expect(statuses).toEqual(itemOrders.map((sort) => [sort, ordersOf(kind).includes(sort) ? 200 : 422]));
});
