import type { ListOf } from '@lianluo/contract/common';
import { kindNames } from '@lianluo/domain/work/kinds';
import { expect, test } from 'vitest';
import type { Row, Storage } from '../../floor/storage/table';
import { activityIn, seededMoves } from '../../../test-support/activity';
import { aDraft, deskOf } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { readHead } from '../work/head-row';
import { ofItem } from './contribution';
import { rebuildScorecards } from './rebuild';

const opinions = '/committees/qindu/opinions';

async function busyWorld(): Promise<World> {
  const world = await openWorld({ now: '2026-03-02T09:00:00+08:00' });
  const activity = await activityIn(world);
  await activity.perform(seededMoves(250, 20261128));
  world.setClock('2026-04-10T09:00:00+08:00');
  await activity.perform(seededMoves(250, 20261129));
  return world;
}

const rowsOf = async (storage: Storage, pk: string): Promise<Row[]> =>
  (await storage.list({ table: 'scorecards', pk, limit: 5000 })).rows;

const counters = async (storage: Storage) =>
  Object.fromEntries((await rowsOf(storage, 'qindu#totals')).map(({ sk, months }) => [sk, sorted(months as object)]));

const sorted = (months: object): object =>
  Object.fromEntries(Object.entries(months).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** The same from the items themselves: each in the list of everything and in those of its facets, but for one person's and one number's. */
async function recounted(storage: Storage) {
  const lists: Record<string, Record<string, number>> = {};
  for (const kind of kindNames) {
    const { rows } = await storage.list({ table: 'ledger', pk: `qindu#${kind}`, limit: 5000 });
    for (const row of rows.filter(({ sk }) => !sk.includes('#'))) {
      const { facets, place } = ofItem(readHead(row));
      for (const facet of ['', ...facets.filter((each) => !/^(member|number|turn)=/.test(each))]) {
        const months = (lists[`${kind}@${facet}`] ??= {});
        months[place.slice(0, 7)] = (months[place.slice(0, 7)] ?? 0) + 1;
      }
    }
  }
  return Object.fromEntries(Object.entries(lists).map(([list, months]) => [list, sorted(months)]));
}

test('what moves with each step is what counting the items gives, and what a rebuild gives', async () => {
  const world = await busyWorld();
  const moved = await counters(world.storage);

  await rebuildScorecards(tablesOf(world), ['qindu']);

  expect(Object.keys(moved).length).toBeGreaterThan(30);
  expect(moved).toEqual(await recounted(world.storage));
  expect(await counters(world.storage)).toEqual(moved);
}, 30_000);

test('an office that has none yet gets each counter when its list changes, and is counted meanwhile', async () => {
  const world = await busyWorld();
  const office = world.as('demo.qindu');
  const total = async (query: string) => (await office.get<ListOf<unknown>>(`${opinions}?limit=1&${query}`)).body.total;
  const asked = ['', 'status=draft', 'status=archived', 'year=2026', 'stage=submitted&from=2026-03-05'];
  const before = await Promise.all(asked.map(total));
  for (const { pk, sk } of await rowsOf(world.storage, 'qindu#totals'))
    await world.storage.write([{ table: 'scorecards', remove: { pk, sk } }]);

  const without = await Promise.all(asked.map(total));
  await deskOf(office).record();
  const after = await Promise.all(asked.map(total));

  expect(without).toEqual(before);
  expect(after).toEqual([before[0]! + 1, before[1]! + 1, before[2], before[3]! + 1, before[4]]);
  expect(Object.keys(await counters(world.storage)).toSorted()).toEqual(['opinions@', 'opinions@status=draft']);
  const all = await recounted(world.storage);
  for (const [list, months] of Object.entries(await counters(world.storage))) expect(months).toEqual(all[list]);
}, 30_000);

test('a list is not counted key by key where its counter tells, and a broken month alone is', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  for (const reportedOn of ['2025-12-31', '2026-01-05', '2026-01-20', '2026-02-03', '2026-03-09'])
    await office.post(opinions, { ...aDraft, reportedOn });
  const counted: (string | undefined)[] = [];
  const count = world.storage.count.bind(world.storage);
  world.storage.count = async (question) => {
    counted.push(`${question.from}~${question.to?.slice(0, 10)}`);
    return count(question);
  };
  const total = async (query: string) => {
    counted.length = 0;
    const { body } = await office.get<ListOf<unknown>>(`${opinions}?limit=1&${query}`);
    return [body.total, ...counted];
  };

  expect(await total('')).toEqual([5]);
  expect(await total('year=2026')).toEqual([4]);
  expect(await total('status=draft&from=2026-01-01&to=2026-02-28')).toEqual([3]);
  expect(await total('from=2026-01-10&to=2026-03-08')).toEqual([2, '2026-01-10~2026-01-31', '2026-03-01~2026-03-08']);
});
