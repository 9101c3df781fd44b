import type { ListOf } from '@lianluo/contract/common';
import type { Overview } from '@lianluo/contract/overview';
import type { Contribution } from '@lianluo/domain/scorecard/card';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryLevel } from 'memory-level';
import { openEmbedded } from '../../floor/storage/embedded-table';
import type { Change, Row } from '../../floor/storage/table';
import { activityIn, moves, seededMoves } from '../../../test-support/activity';
import { deskOf } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { headRow, readHead, textVersionOf } from '../work/head-row';
import { scorecardConsumer } from './consume';
import { rebuildScorecards } from './rebuild';

interface Watched {
  world: World;
  /** Every derived row, without what counts how often it was written. */
  derived: () => Promise<Map<string, unknown>>;
  /** Every derived row as it stands, by its key. */
  bytes: () => Promise<Map<string, string>>;
}

test('after any activity every figure is the total of its list, for everyone who may open it', async () => {
  await fc.assert(
    fc.asyncProperty(moves(60), moves(40), async (early, late) => {
      const { world } = await aWatchedWorld('2026-02-10T09:00:00+08:00');
      const activity = await activityIn(world);
      await activity.perform(early);
      world.setClock('2026-05-20T09:00:00+08:00');
      await activity.perform(late);

      for (const username of ['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit', 'demo.city'])
        for (const year of ['', '?year=2025']) expect(await wrongFigures(world, username, year)).toEqual([]);
    }),
    { seed: 308, numRuns: 5 },
  );
}, 60_000);

test('the city sees of its counties what the counties see of themselves', async () => {
  const { world } = await aWatchedWorld();
  await (await activityIn(world)).perform(seededMoves(120, 7));
  const values = ({ figures }: Pick<Overview, 'figures'>) => figures.map(({ key, value }) => [key, value]);

  const own = (await world.as('demo.qindu').get<Overview>('/committees/qindu/overview')).body;
  const city = (await world.as('demo.city').get<Overview>('/committees/demo-city/overview')).body;

  const [qindu, xincheng] = city.counties ?? [];
  expect(values(qindu!)).toEqual(values(own));
  expect(xincheng?.figures.every(({ value }) => value === 0)).toBe(true);
  expect(own.figures.some(({ value }) => value > 0)).toBe(true);
  expect(own).not.toHaveProperty('counties');
});

test('what was added up bit by bit is what counting everything again gives', async () => {
  const { world, derived } = await aWatchedWorld('2026-02-10T09:00:00+08:00');
  const activity = await activityIn(world);
  await activity.perform(seededMoves(250, 11));
  world.setClock('2026-05-20T09:00:00+08:00');
  await activity.perform(seededMoves(100, 12));
  const added = await derived();

  await spoil(world);
  const spoiled = await derived();
  await rebuildScorecards(tablesOf(world), ['qindu']);

  expect(added.size).toBeGreaterThan(300);
  expect(spoiled).not.toEqual(added);
  expect(await derived()).toEqual(added);
}, 60_000);

test('a rebuild clears cards of whatever year they are, and done again it gives the same bytes', async () => {
  const { world, bytes } = await aWatchedWorld();
  await (await activityIn(world)).perform(seededMoves(40, 17));
  const desk = deskOf(world.as('demo.qindu'));
  for (const day of ['1949-10-01', '1950-01-01', '2199-12-31', '9999-12-31']) {
    const { id } = await desk.step((await desk.record()).id, 'submit');
    await writeUnder(world, id, day);
  }
  await world.deps.settled();
  const added = await bytes();
  // What an earlier release has counted and no item proves any more.
  const stray: Row = { pk: 'qindu#1933', sk: 'committee', version: 3, card: { months: {}, total: { submitted: 15 } } };
  await world.storage.write([{ table: 'scorecards', put: stray }]);

  await rebuildScorecards(tablesOf(world), ['qindu']);
  const once = await bytes();
  await rebuildScorecards(tablesOf(world), ['qindu']);

  for (const year of ['1949', '1950', '2199', '9999']) {
    expect([year, added.has(`qindu#${year} committee`), once.has(`qindu#${year} committee`)]).toEqual([
      year,
      true,
      true,
    ]);
    // A card is counted once, not added to the one that was there.
    expect(cardOf(once, year)).toEqual(cardOf(added, year));
  }
  expect(once.has('qindu#1933 committee')).toBe(false);
  expect(await bytes()).toEqual(once);
}, 60_000);

const cardOf = (rows: Map<string, string>, year: string): unknown =>
  (JSON.parse(rows.get(`qindu#${year} committee`) ?? '{}') as Row)['card'];

/** Puts an item under another day, as one from before a limit was set. */
async function writeUnder({ storage }: World, id: string, reportedOn: string): Promise<void> {
  const [row] = await storage.get([{ table: 'ledger', key: { pk: 'qindu#opinions', sk: id } }]);
  if (!row) throw new Error('There is no such item.');
  const item = { ...readHead(row), reportedOn, version: row.version + 1 };
  await storage.write([{ table: 'ledger', put: headRow(item, textVersionOf(row)) }]);
}

test('changes that come again, late or out of their order change nothing', async () => {
  const { world, derived } = await aWatchedWorld();
  const seen: Change[] = [];
  await world.storage.changes.drain(async (changes) => void seen.push(...changes), 'a second consumer');
  await (await activityIn(world)).perform(seededMoves(150, 13));
  await world.storage.changes.drain(async (changes) => void seen.push(...changes), 'a second consumer');
  const before = await derived();
  const consume = scorecardConsumer(world.storage);

  await consume(seen, async () => undefined);
  for (const change of seen.toReversed()) await consume([change], async () => undefined);

  expect(seen.length).toBeGreaterThan(150);
  expect(await derived()).toEqual(before);
}, 60_000);

test('a meeting of two hundred is counted, moved to another day, and counted for each of them', async () => {
  const { world, derived } = await aWatchedWorld();
  const office = world.as('demo.qindu');
  const members: string[] = [];
  for (let count = 0; count < 200; count++) {
    const name = `委员${count}`;
    members.push((await office.post<{ id: string }>('/committees/qindu/members', { name, sector: '教育界' })).body.id);
  }
  const desk = deskOf(office, 'qindu', 'readings');
  const { id } = await desk.record({ unit: world.unit });

  await desk.walk(id, 'announce');
  const attendance = members.map((member) => ({ member, state: 'present' }));
  await desk.step(id, 'hold', { heldOn: '2026-05-18', attendance, record: '记录' });
  const held = await derived();
  const lists = await Promise.all(
    members.map((member) => office.get<ListOf<unknown>>(`/committees/qindu/readings?member=${member}`)),
  );

  expect(lists.every(({ body }) => body.total === 1)).toBe(true);
  expect(await wrongFigures(world, 'demo.qindu', '')).toEqual([]);
  await rebuildScorecards(tablesOf(world), ['qindu']);
  expect(await derived()).toEqual(held);
}, 30_000);

test('what waits is listed by the day it is due, each with its holder', async () => {
  const { world } = await aWatchedWorld('2026-05-11T09:00:00+08:00');
  const desk = deskOf(world.as('demo.qindu'));
  const late = await desk.step((await desk.record({ title: '先报的' })).id, 'submit');
  await desk.record({ title: '草稿' });
  world.setClock('2026-05-20T09:00:00+08:00');
  await deskOf(world.as('demo.qindu')).step(
    (await deskOf(world.as('demo.qindu.unit')).record({ title: '后报的' })).id,
    'submit',
  );
  const waiting = async (username: string, committee = 'qindu') =>
    (await world.as(username).get<Overview>(`/committees/${committee}/overview`)).body;

  const office = await waiting('demo.qindu');

  expect(office.waiting.map(({ title, holder, action, state }) => [title, holder, action, state])).toEqual([
    ['先报的', '办公室', 'edit', 'overdue'],
    ['后报的', '办公室', 'edit', 'ahead'],
  ]);
  expect(office.waiting[0]).toMatchObject({ item: late.id, kind: 'opinions', dueOn: late.dueOn });
  expect(office.waitingTotal).toBe(2);
  expect((await waiting('demo.qindu.unit')).waiting.map(({ title }) => title)).toEqual(['后报的']);
  expect((await waiting('demo.city')).waiting).toEqual([]);
});

/** Figures whose list has another total, and those without a list for somebody who may open one. */
async function wrongFigures(world: World, username: string, year: string): Promise<string[]> {
  const client = world.as(username);
  const { body } = await client.get<Overview>(`/committees/qindu/overview${year}`);
  const wrong: string[] = body.figures.length > 0 ? [] : [`no figures for ${username}`];
  for (const { key, value, list } of body.figures) {
    if (list === null && username === 'demo.city') continue;
    const behind = list === null ? undefined : await client.get<ListOf<unknown>>(`${list}&limit=100`);
    if (behind?.body.total !== value) wrong.push(`${username} ${key} is ${value}, ${list} has ${behind?.body.total}`);
  }
  return wrong;
}

/** Makes the figures wrong, as a fault in the counting would. */
async function spoil({ storage }: World): Promise<void> {
  const { rows } = await storage.list({ table: 'scorecards', pk: 'qindu#now', limit: 2 });
  const stray: Row = { pk: 'qindu#opinions@status=draft', sk: '2026-01-01#stray', version: 1 };
  await storage.write([
    ...rows.map(({ pk, sk }) => ({ table: 'scorecards' as const, remove: { pk, sk } })),
    { table: 'scorecards', put: stray },
  ]);
}

async function aWatchedWorld(now?: string): Promise<Watched> {
  const database = new MemoryLevel<string, string>();
  const world = await openWorld({
    storage: ({ clock }) => openEmbedded(database, { clock, consumers: ['a second consumer'] }),
    ...(now !== undefined && { now }),
  });
  return { world, derived, bytes };

  async function bytes(): Promise<Map<string, string>> {
    const texts = await database.values({ gte: '!scorecards!', lt: '!scorecards"' }).all();
    return new Map(
      texts.map((text) => {
        const { pk, sk } = JSON.parse(text) as Row;
        return [`${pk} ${sk}`, text];
      }),
    );
  }

  async function derived(): Promise<Map<string, unknown>> {
    const rows = new Map<string, unknown>();
    for await (const [key, text] of database.iterator({ gte: '!scorecards!', lt: '!scorecards"' })) {
      const { version: _version, remembered, ...row } = JSON.parse(text) as Row;
      // What is remembered of an item that is gone only tells that it was.
      const { contribution, ...known } = JSON.parse(typeof remembered === 'string' ? remembered : '{}') as {
        contribution?: Contribution;
      };
      const isGone = contribution?.facets.length === 0 && contribution.tallies.length === 0;
      if (!isGone && !isEmptied(row)) rows.set(key, { ...row, contribution, ...known });
    }
    return rows;
  }
}

/** A card that everything was taken from again. */
const isEmptied = ({ card, unit }: Partial<Row>): boolean =>
  card !== undefined &&
  unit === undefined &&
  Object.values(card as object).every((counts) => Object.keys(counts as object).length === 0);
