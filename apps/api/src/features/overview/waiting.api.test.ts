import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview, Waiting } from '@lianluo/contract/overview';
import { kindNames } from '@lianluo/domain/work/kinds';
import { expect, test } from 'vitest';
import { commit, csv, upload } from '../../../test-support/import/importing';
import { activityIn, seededMoves } from '../../../test-support/activity';
import type { Client } from '../../../test-support/client';
import { deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const committee = '/committees/qindu';

test('待办 tells mine, others’ and drafts apart, and its counts are those of its list, for everybody', async () => {
  const world = await openWorld({ now: '2026-02-10T09:00:00+08:00' });
  await (await activityIn(world)).perform(seededMoves(120, 5));
  for (const username of ['demo.qindu.clerk', 'demo.qindu.unit']) await handIn(world, username);

  for (const username of ['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit']) {
    const client = world.as(username);
    const overview = await overviewOf(client);
    const open = await everyLine(client, '');
    const drafts = await everyLine(client, '&drafts=true');
    const theirs = [...open.items.filter((line) => line.mine), ...drafts.items];
    const mine = new Set(theirs.map(({ item }) => item));
    const mineOf = (kind: string) => new Set(theirs.flatMap((line) => (line.kind === kind ? [line.item] : []))).size;

    expect([username, overview.waitingCounts]).toEqual([
      username,
      {
        mine: mine.size,
        drafts: drafts.items.length,
        others: open.items.filter((line) => !line.mine).length,
        byKind: Object.fromEntries(kindNames.map((kind) => [kind, mineOf(kind)])),
      },
    ]);
    expect([open.total, overview.waitingTotal]).toEqual([open.items.length, open.items.length]);
    expect(drafts.total).toBe(drafts.items.length);
    expect(open.items.map(({ dueOn }) => dueOn ?? '9999')).toEqual(
      open.items.map(({ dueOn }) => dueOn ?? '9999').toSorted(),
    );
    expect(mine.size).toBeGreaterThan(0);
  }
}, 60_000);

test('who holds an item is named by the name of the unit, and what lies with a department is not mine', async () => {
  const world = await openWorld();
  const [office, unit] = [deskOf(world.as('demo.qindu')), deskOf(world.as('demo.qindu.unit'))];
  const returned = await unit.record({ title: '退回的' });
  await unit.step(returned.id, 'submit');
  await office.step(returned.id, 'return', { reason: '请补充' });
  await deskOf(world.as('demo.qindu.unit'), 'qindu', 'readings').record({ title: '读书会', unit: world.unit });
  const transferred = await office.walk((await office.record({ title: '转办的', fastLane: true })).id, 'submit');
  await office.step(transferred.id, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区教育局' }] });
  const of = async (username: string) =>
    (await overviewOf(world.as(username))).waiting
      .map(({ title, holder, mine }) => `${title} ${holder} ${mine}`)
      .toSorted();

  const name = (await world.as('demo.qindu').get<{ name: string }>(`${committee}/units/${world.unit}`)).body.name;

  expect(await of('demo.qindu')).toEqual(
    [`读书会 ${name} false`, '转办的 区教育局 false', `退回的 ${name} false`].toSorted(),
  );
  expect(await of('demo.qindu.unit')).toEqual([`读书会 ${name} true`, `退回的 ${name} true`].toSorted());
});

test('the desk shows what is mine though others’ items are more urgent', async () => {
  const world = await openWorld({ now: '2026-05-04T09:00:00+08:00' });
  const desk = deskOf(world.as('demo.qindu.clerk'));
  for (let count = 0; count < 45; count++) {
    const { id } = await desk.record({ title: `部门${count}`, fastLane: true });
    await desk.step(id, 'submit');
    await desk.step(id, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区教育局' }] });
  }
  world.setClock('2026-05-20T09:00:00+08:00');
  const clerk = world.as('demo.qindu.clerk');
  await deskOf(clerk).step((await deskOf(clerk).record({ title: '新报的' })).id, 'submit');

  const { waiting, waitingCounts } = await overviewOf(clerk);

  expect(waitingCounts).toMatchObject({ mine: 1, others: 45, drafts: 0 });
  expect(waiting.filter((line) => line.mine).map(({ title }) => title)).toEqual(['新报的']);
  expect(waiting).toHaveLength(20);
}, 30_000);

test('印发 counts in the year of issue, and what was never issued does not count: the fast lane, the street, a closed ledger', async () => {
  const world = await openWorld({ now: '2026-01-08T09:00:00+08:00' });
  const desk = deskOf(world.as('demo.qindu'));
  const issued = await desk.record({ reportedOn: '2025-12-30' });
  await desk.walk(issued.id, 'submit', 'edit', 'review', 'sign', 'issue');
  const fast = await desk.record({ fastLane: true });
  await desk.step(fast.id, 'submit');
  await desk.step(fast.id, 'transfer', { mode: 'sole', handlingUnits: [{ name: '区教育局' }] });
  const byStreet = await desk.record();
  await desk.step(byStreet.id, 'submit');
  await desk.step(byStreet.id, 'handle-locally', { text: '已修复' });
  const into = await desk.walk((await desk.record()).id, 'submit');
  const merged = await desk.walk((await desk.record()).id, 'submit');
  await desk.step(merged.id, 'merge', { into: into.id });
  const returned = await desk.walk((await desk.record()).id, 'submit');
  await desk.step(returned.id, 'return', { reason: '请补充' });
  await desk.record({ title: '草稿' });
  const office = world.as('demo.qindu');
  const closed = csv([
    ['标题', '报送日期', '反映人'],
    ['关于修缮老旧校舍的建议', '2025-12-20', '信息员1'],
  ]);
  await commit(world, office, (await upload(world, office, 'opinions', closed)).id);

  for (const username of ['demo.qindu', 'demo.qindu.clerk', 'demo.city'])
    for (const [year, count] of [
      ['2025', 0],
      ['2026', 1],
    ] as const) {
      const client = world.as(username);
      const figure = (await overviewOf(client, year)).figures.find(({ key }) => key === 'opinions.issued');
      const behind = await client.get<ListOf<OpinionView>>(String(figure?.list));
      expect([username, year, figure?.value, behind.body.total]).toEqual([username, year, count, count]);
    }
  const submitted = (year: string) => figureOf(world, 'opinions.submitted', year);
  expect([await submitted('2025'), await submitted('2026')]).toEqual([2, 5]);
});

test('逾期未办 counts every kind that can be late, and its list holds them all', async () => {
  const world = await openWorld({ now: '2026-05-04T09:00:00+08:00' });
  const office = deskOf(world.as('demo.qindu'));
  await office.step((await office.record({ title: '信息' })).id, 'submit');
  const plannedOn = '2026-05-06';
  for (const kind of ['readings', 'consultations'])
    await deskOf(world.as('demo.qindu'), 'qindu', kind).record({ title: kind, plannedOn, unit: world.unit });
  world.setClock('2026-05-20T09:00:00+08:00');

  for (const username of ['demo.qindu', 'demo.qindu.unit']) {
    const client = world.as(username);
    const { figures } = await overviewOf(client);
    const value = (key: string) => figures.find((figure) => figure.key === key)?.value;
    const kinds = ['opinions', 'readings', 'consultations'].map((kind) => value(`${kind}.overdue`) ?? 0);
    const list = figures.find(({ key }) => key === 'overdue')?.list;
    const behind = await client.get<ListOf<Waiting>>(String(list));

    expect([username, ...kinds]).toEqual([username, ...(username === 'demo.qindu' ? [1, 1, 1] : [0, 1, 1])]);
    expect(value('overdue')).toBe(kinds.reduce((total, each) => total + each, 0));
    expect([behind.body.total, behind.body.items.length]).toEqual([value('overdue'), value('overdue')]);
    expect(behind.body.items.every(({ state }) => state === 'overdue')).toBe(true);
  }
});

const overviewOf = async (client: Client, year = '') =>
  (await client.get<Overview>(`${committee}/overview${year && `?year=${year}`}`)).body;

const figureOf = async (world: World, key: string, year: string) =>
  (await overviewOf(world.as('demo.qindu'), year)).figures.find((figure) => figure.key === key)?.value;

/** Every page of the list, five at a time. */
async function everyLine(client: Client, filter: string): Promise<{ items: Waiting[]; total: number | null }> {
  const items: Waiting[] = [];
  let total: number | null = null;
  let cursor: string | null = '';
  do {
    const path: string = `${committee}/waiting?limit=5${filter}${cursor && `&cursor=${cursor}`}`;
    const { body }: { body: ListOf<Waiting> } = await client.get<ListOf<Waiting>>(path);
    items.push(...body.items);
    total ??= body.total;
    cursor = body.nextCursor;
  } while (cursor !== null);
  return { items, total };
}

/** What somebody enters themselves: a draft, a plan, and something handed in. */
async function handIn(world: World, username: string): Promise<void> {
  const client = world.as(username);
  const desk = deskOf(client);
  await desk.record({ title: '草稿' });
  await desk.step((await desk.record({ title: '报送的' })).id, 'submit');
  await deskOf(client, 'qindu', 'readings').record({ title: '计划', unit: world.unit });
}
