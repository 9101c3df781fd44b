import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { isOfUnit, kinds } from '@lianluo/domain/work/kinds';
import { opinionStatuses, type Opinion } from '@lianluo/domain/opinion/opinion';
import { beforeAll, describe, expect, test } from 'vitest';
import { activityIn, seededMoves, type Activity } from '../../../test-support/activity';
import {
  inOrder,
  isIssued,
  isOverdue,
  isShownToCity,
  matches,
  opinions,
  orders,
  today,
  walk,
} from '../../../test-support/listed';
import { openWorld, type World } from '../../../test-support/world';
import { readHead } from './head-row';

type WorkView = Pick<OpinionSummary, 'id' | 'status' | 'allowedActions'>;
let world: World;
let activity: Activity;
let ledger: Opinion[];

beforeAll(async () => {
  world = await openWorld({ now: '2026-03-02T09:00:00+08:00' });
  activity = await activityIn(world);
  await activity.perform(seededMoves(400, 20260302));
  world.setClock('2026-04-10T09:00:00+08:00');
  await activity.perform(seededMoves(400, 20260410));
  world.setClock(`${today}T09:00:00+08:00`);
  await activity.perform(seededMoves(120, 20260521));
  ledger = await everyOpinion();
}, 60_000);

test('the ledger of these tests has something of everything', () => {
  const statuses = new Set(ledger.map(({ status }) => status));

  expect(ledger.length).toBeGreaterThan(100);
  expect(statuses.size).toBeGreaterThan(9);
  expect(ledger.some(isOverdue)).toBe(true);
  expect(new Set(ledger.flatMap(({ adoptions }) => adoptions.map(({ level }) => level))).size).toBe(4);
  expect(ledger.some((item) => ['handled', 'fed-back'].includes(item.status) && !isShownToCity(item))).toBe(true);
  expect(ledger.some((item) => isShownToCity(item) && !isIssued(item))).toBe(true);
});

describe.each(['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit', 'demo.city'])('%s', (username) => {
  test('each filter, alone and with a span, gives exactly its items, newest first, each once', async () => {
    const client = world.as(username);
    const spans = [
      '',
      'year=2026',
      'from=2026-01-01&to=2026-04-01',
      'year=2025&from=2025-12-31',
      'from=2026-03-02&to=2026-03-02',
    ];

    for (const filter of everyFilter())
      for (const span of spans) {
        const query = [filter, span].filter(Boolean).join('&');
        const should = ledger.filter((item) => isSeenBy(username, item) && matches(new URLSearchParams(query), item));

        const { ids, totals } = await walk(client, query, span === '' ? 7 : 40);

        expect(ids, `${username} ${query}`).toEqual(inOrder(should));
        expect(totals[0], `total of ${query}`).toBe(should.length);
        expect(totals.slice(1).every((total) => total === null)).toBe(true);
      }
  }, 60_000);

  test('in any order a list has each of its items once, and the same total', async () => {
    const client = world.as(username);
    for (const sort of ['reportedOn', 'dueOn', '-dueOn', 'number', '-number'] as const)
      for (const filter of [
        ...everyFilter(),
        'q=路灯',
        'year=2026&from=2026-03-02',
        `status=submitted&unit=${activity.units[0]}`,
      ]) {
        const query = [filter, `sort=${sort}`].filter(Boolean).join('&');
        const should = ledger.filter((item) => isSeenBy(username, item) && matches(new URLSearchParams(filter), item));

        const { ids, totals } = await walk(client, query, 17);

        expect(ids, `${username} ${query}`).toEqual(orders[sort](should));
        expect([should.length, null], `total of ${query}`).toContain(totals[0]);
      }
  }, 60_000);

  test('a page that is gone to is the page that one comes to', async () => {
    const client = world.as(username);
    for (const filter of [
      ...everyFilter().slice(0, 6),
      'year=2026',
      'from=2026-03-02&to=2026-04-01&fastLane=true',
      'q=路灯',
    ])
      for (const sort of ['-reportedOn', 'reportedOn', 'dueOn', '-number']) {
        const query = [filter, `sort=${sort}`].filter(Boolean).join('&');
        const { ids } = await walk(client, query, 7);
        for (const page of [
          1,
          2,
          Math.ceil(ids.length / 14),
          Math.ceil(ids.length / 7),
          Math.ceil(ids.length / 7) + 1,
        ]) {
          if (page === 0) continue;
          const { body } = await client.get<ListOf<OpinionSummary>>(`${opinions}?limit=7&page=${page}&${query}`);

          const from = (page - 1) * 7;
          expect(
            body.items.map(({ id }) => id),
            `${query} page ${page}`,
          ).toEqual(ids.slice(from, from + 7));
          expect([body.total, body.nextCursor !== null]).toEqual([ids.length, from + 7 < ids.length]);
          if (body.nextCursor === null) continue;
          const next = await client.get<ListOf<OpinionSummary>>(
            `${opinions}?limit=7&${query}&cursor=${body.nextCursor}`,
          );
          expect(next.body.items.map(({ id }) => id)).toEqual(ids.slice(from + 7, from + 14));
        }
      }
  }, 60_000);

  test('a search tells its total, alone and with filters', async () => {
    const client = world.as(username);
    for (const query of ['q=路灯', 'q=路灯&status=submitted&year=2026', 'q=没有这样的']) {
      const should = ledger.filter((item) => isSeenBy(username, item) && matches(new URLSearchParams(query), item));

      const { ids, totals } = await walk(client, query, 3);

      expect(ids, `${username} ${query}`).toEqual(inOrder(should));
      expect([query, totals[0]]).toEqual([query, should.length]);
    }
  });

  test('several filters meet, and leave the total open', async () => {
    const client = world.as(username);
    const unit = activity.units[0]!;
    for (const query of [
      `status=submitted&unit=${unit}`,
      `fastLane=true&status=archived`,
      `overdue=true&unit=${unit}`,
      `member=${activity.members[0]}&adoptedBy=city&year=2026`,
      `fastLane=false&overdue=false&stage=submitted`,
    ]) {
      const should = ledger.filter((item) => isSeenBy(username, item) && matches(new URLSearchParams(query), item));

      const { ids, totals } = await walk(client, query, 3);

      expect(ids, `${username} ${query}`).toEqual(inOrder(should));
      expect([query, ...new Set(totals)]).toEqual([query, null]);
    }
  });
});

test.each(['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit'])(
  'a list offers %s what the page of each of its items offers',
  async (username) => {
    const client = world.as(username);
    for (const kind of Object.values(kinds)) {
      const path = `/committees/qindu/${kind.name}`;
      const states = new Set<string>();
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { body: ListOf<WorkView> } = await client.get(`${path}?limit=100${cursor && `&cursor=${cursor}`}`);
        for (const { id, status, allowedActions } of page.body.items) {
          states.add(status);
          const { body } = await client.get<WorkView>(`${path}/${id}`);
          expect({ id, status, allowedActions }).toEqual({ id, status, allowedActions: body.allowedActions });
        }
        cursor = page.body.nextCursor;
      }
      // The activity takes every kind through several states; a unit sees its own alone, and none of what is the office's.
      const seen = username === 'demo.qindu.unit' ? Math.min(states.size, 1) : Math.min(states.size, 2);
      const should = username !== 'demo.qindu.unit' ? 2 : isOfUnit(kind) ? 1 : 0;
      expect([kind.name, seen]).toEqual([kind.name, should]);
    }
  },
  60_000,
);

function everyFilter(): string[] {
  return [
    '',
    ...Object.keys(opinionStatuses).map((status) => `status=${status}`),
    ...activity.units.map((unit) => `unit=${unit}`),
    ...activity.members.map((member) => `member=${member}`),
    ...['county', 'city', 'province', 'national'].map((level) => `adoptedBy=${level}`),
    'unit=none',
    'fastLane=true',
    'fastLane=false',
    'overdue=true',
    'overdue=false',
    'stage=submitted',
    'stage=issued',
  ];
}

const isSeenBy = (username: string, item: Opinion): boolean =>
  username === 'demo.city' ? isShownToCity(item) : username !== 'demo.qindu.unit' || item.unit === world.unit;

async function everyOpinion(): Promise<Opinion[]> {
  const { rows, next } = await world.storage.list({ table: 'ledger', pk: 'qindu#opinions', limit: 5000 });
  expect(next).toBeUndefined();
  return rows.filter(({ sk }) => !sk.includes('#')).map((row) => readHead(row) as Opinion);
}
