import type { ListOf } from '@lianluo/contract/common';
import type { InboxCounts, InboxItem } from '@lianluo/contract/inbox';
import type { User } from '@lianluo/domain/committee/user';
import { kindNames, kindOfItem } from '@lianluo/domain/work/kinds';
import { isMine } from '@lianluo/domain/work/turn';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '../../floor/account/actor-of';
import { usersOf } from '../../floor/account/users-of';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import { openMemory } from '../../floor/storage/memory';
import { allRows } from '../../floor/storage/pages';
import type { Row } from '../../floor/storage/table';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import { activityIn, seededMoves } from '../../../test-support/activity';
import { deskOf } from '../../../test-support/desk';
import { metered, type Meter } from '../../../test-support/metered';
import { openWorld, tablesOf, type World } from '../../../test-support/world';

const inbox = '/committees/qindu/inbox';
const everybody = ['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit'];

async function wholeTodo({ as }: World, username: string): Promise<{ items: InboxItem[]; total: number | null }> {
  const items: InboxItem[] = [];
  let total: number | null = null;
  let cursor = '';
  do {
    const { body } = await as(username).get<ListOf<InboxItem>>(`${inbox}?box=todo&limit=7${cursor}`);
    items.push(...body.items);
    total ??= body.total;
    cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  return { items, total };
}

describe('whatever an office has done', () => {
  let world: World;
  let users: User[];
  let heads: Row[];

  beforeAll(async () => {
    world = await openWorld();
    await (await activityIn(world)).perform(seededMoves(180, 20261129));
    const { storage } = world;
    heads = (
      await Promise.all(
        kindNames.map((kind) => allRows(storage, { table: 'ledger', pk: `qindu#${kind}`, limit: 1000 })),
      )
    )
      .flat()
      .filter(({ sk }) => !sk.includes('#'));
    const [row] = await storage.get([committeeAddress('qindu')]);
    users = await usersOf({ storage, committee: readCommitteeRow(row!) });
  }, 60_000);

  test.each(everybody)(
    'what is to do is every item that is theirs, by its day, and as many as the cards count: %s',
    async (username) => {
      const [row] = await world.storage.get([committeeAddress('qindu')]);
      const committee = readCommitteeRow(row!);
      const actor = actorOf(
        users.find((user) => user.username === username)!,
        committee,
        'own',
      );
      const theirs = heads
        .map(readHead)
        .filter((item) => isMine(kindOfItem(item), item, actor) && isVisible({ actor, committee }, item));

      const { items, total } = await wholeTodo(world, username);
      const { body: counts } = await world.as(username).get<InboxCounts>(`${inbox}/counts`);

      expect(theirs.length).toBeGreaterThan(0);
      expect(items.map(({ item }) => item).toSorted()).toEqual(theirs.map(({ id }) => id).toSorted());
      expect([total, counts.todo]).toEqual([theirs.length, theirs.length]);
      const days = items.map(({ dueOn }) => dueOn ?? '9999');
      expect(days).toEqual(days.toSorted());
    },
  );

  test('figures that are counted anew have the same places', async () => {
    const turns = async () =>
      (
        await Promise.all(
          ['office', `unit#${world.unit}`, ...users.map(({ id }) => `user#${id}`)].map((who) =>
            allRows(world.storage, { table: 'scorecards', pk: `qindu#turn@${who}`, limit: 1000 }),
          ),
        )
      ).flat();
    const kept = await turns();

    await rebuildScorecards(tablesOf(world), ['qindu']);

    expect(await turns()).toEqual(kept);
  }, 30_000);
});

describe('with a thousand items that wait, and thousands that lie with others', () => {
  let world: World;
  let take: () => Meter;

  beforeAll(async () => {
    world = await openWorld({
      storage: async ({ clock }) => {
        const meter = metered(await openMemory({ clock }));
        take = meter.take;
        return meter.storage;
      },
    });
    const desk = deskOf(world.as('demo.qindu.unit'));
    const { id } = await desk.record({});
    await desk.walk(id, 'submit');
    // A page of heads, and what is derived from as many items as there are.
    const { rows } = await world.storage.list({ table: 'scorecards', pk: 'qindu#turn@office', limit: 5 });
    const place = rows[0]!;
    const { rows: ledger } = await world.storage.list({
      table: 'ledger',
      pk: 'qindu#opinions',
      from: id,
      to: id,
      limit: 1,
    });
    const copies = (of: Row, count: number, rename: (row: Row, item: string) => Row) =>
      Array.from({ length: count }, (_, index) => rename(of, `c${String(index).padStart(5, '0')}`));
    const heads = copies(ledger[0]!, 100, (row, sk) => ({
      ...row,
      sk,
      daySk: `${String(row['d'])}#${sk}`,
      dueSk: `${String(row['due'])}#${sk}`,
    }));
    const turns = copies(place, 999, (row, item) => ({ ...row, sk: row.sk.replace(id, item) }));
    const others = copies(place, 3000, (row, item) => ({
      ...row,
      pk: 'qindu#turn@unit#other',
      sk: row.sk.replace(id, item),
    }));
    const puts = [
      ...heads.map((put) => ({ table: 'ledger' as const, put })),
      ...[...turns, ...others].map((put) => ({ table: 'scorecards' as const, put })),
    ];
    for (let start = 0; start < puts.length; start += 100) await world.storage.write(puts.slice(start, start + 100));
  }, 60_000);

  test('a page is one query of the office, one of one’s own, and its rows in one call', async () => {
    const clerk = world.as('demo.qindu.clerk');
    await clerk.get(inbox);
    take();
    const { body } = await clerk.get<ListOf<InboxItem>>(`${inbox}?box=todo&limit=50`);
    const { calls, counts, readUnits } = take();

    expect([body.items.length, body.total]).toEqual([50, 1000]);
    expect([calls, counts]).toEqual([3, 0]);
    // A thousand places of some seventy bytes; half a unit for each head of the page, and for what was seen of it.
    expect(readUnits).toBeLessThanOrEqual(9 + 50);
  });

  test('a bell counts them from the cards', async () => {
    const clerk = world.as('demo.qindu.clerk');
    await clerk.get(`${inbox}/counts`);
    take();
    await clerk.get(`${inbox}/counts`);
    const { calls, readUnits } = take();

    expect(calls).toBeLessThanOrEqual(2);
    expect(readUnits).toBeLessThanOrEqual(4);
  });
});
