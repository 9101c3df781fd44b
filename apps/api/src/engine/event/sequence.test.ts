import type { FeedEvent } from '@lianluo/domain/event/event';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStorages, type Open } from '../../../test-support/storage/testing';
import { openMemory } from '../../floor/storage/memory';
import { committeeRow } from '../../floor/committee/committee.store';
import { WriteConflict, type Change, type Storage } from '../../floor/storage/table';
import { readFeed, watermarkOf } from './event.store';
import { numberKey } from './feed-row';
import { eventConsumer } from './sequence';

// DynamoDB Local removes by its own clock what has expired, so this goes on today.
const begun = new Date();
const now = () => begun;
const readingOf = (storage: Storage) => ({ storage, now, sequenced: async () => undefined });

async function opened(open: Open): Promise<Storage> {
  const storage = await open({ clock: () => now().getTime() });
  const more = { regionCode: '610402', demo: true, pendingBatches: [], version: 1 };
  await storage.write([
    { table: 'platforms', put: committeeRow({ id: 'city', name: '市', level: 'city', ...more }) },
    ...['east', 'west'].map((id) => ({
      table: 'platforms' as const,
      put: committeeRow({ id, name: id, level: 'county', parent: 'city', ...more }),
    })),
  ]);
  return storage;
}

/** An entry of a subject, as the stream brings it. Of units a city is told; of topics it is not. */
const changeOf = (committee: string, kind: string, id: string, version: number): Change => {
  const key = { pk: `${committee}#${kind}#${id}`, sk: String(version).padStart(6, '0') };
  const by = { id: 'u1', name: '经办人', role: 'county-clerk' };
  const after = {
    ...key,
    version: 1,
    at: now().toISOString(),
    by,
    action: version === 1 ? 'create' : 'change',
    set: {},
  };
  return { table: 'journal', sequence: `${key.pk} ${key.sk}`, key, after };
};

async function wholeFeed(storage: Storage, committee: string, limit = 7): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await readFeed(readingOf(storage), committee, { after, limit });
    if (page.events.length === 0) return events;
    events.push(...page.events);
    after = page.next;
  }
}

interface Shard {
  /** Which subjects are written to, in their order. */
  subjects: readonly number[];
  /** How many records come at a time. */
  batch: number;
  /** At which of its writes the consumer dies. */
  dies: readonly number[];
}

const shard: fc.Arbitrary<Shard> = fc.record({
  subjects: fc.array(fc.nat(7), { maxLength: 60 }),
  batch: fc.integer({ min: 1, max: 60 }),
  dies: fc.uniqueArray(fc.nat(6), { maxLength: 4 }),
});

/** A stream brings a shard's records in their order, and a batch again until it is taken whole. */
async function consume(storage: Storage, changes: readonly Change[], { batch, dies }: Shard): Promise<void> {
  let writes = 0;
  const dying: Storage = {
    ...storage,
    async write(...given) {
      const turn = writes++;
      // Half of those that die have written before.
      if (dies.includes(turn) && turn % 2 === 0) throw new Error('It died.');
      await storage.write(...given);
      if (dies.includes(turn)) throw new Error('It died.');
    },
  };
  for (let start = 0; start < changes.length; start += batch) {
    const some = changes.slice(start, start + batch);
    for (;;) {
      try {
        await eventConsumer({ storage: dying, now })(some, async () => undefined);
        break;
      } catch (error) {
        if (error instanceof WriteConflict) throw error;
      }
    }
    // And a record may come twice although it was taken.
    await eventConsumer({ storage, now })(some.slice(0, 1), async () => undefined);
  }
}

const subjectOf = (own: number, subject: number) => ({
  committee: subject % 2 === 0 ? 'east' : 'west',
  kind: subject % 4 < 2 ? 'units' : 'topics',
  id: `s${own}-${subject}`,
});

/** Two shards are consumed side by side; then every feed holds what it should. */
async function requireToldOnce(open: Open, shards: readonly Shard[]): Promise<void> {
  const storage = await opened(open);
  const changesOf = shards.map(({ subjects }, own) => {
    const versions = new Map<number, number>();
    return subjects.map((subject) => {
      const version = (versions.get(subject) ?? 0) + 1;
      versions.set(subject, version);
      const { committee, kind, id } = subjectOf(own, subject);
      return changeOf(committee, kind, id, version);
    });
  });

  await Promise.all(shards.map((each, own) => consume(storage, changesOf[own] ?? [], each)));

  const entered = changesOf.flat().map(({ key }) => `${key.pk}#${Number(key.sk)}`);
  for (const feed of ['east', 'west', 'city']) {
    const events = await wholeFeed(storage, feed);
    const named = events.map(
      ({ committee, subject: { kind, id, version } }) => `${committee}#${kind}#${id}#${version}`,
    );
    const expected = entered.filter((each) => (feed === 'city' ? each.includes('#units#') : each.startsWith(feed)));
    expect(named.toSorted()).toEqual(expected.toSorted());
    const last = new Map<string, number>();
    for (const { subject } of events) {
      expect(subject.version).toBe((last.get(subject.id) ?? 0) + 1);
      last.set(subject.id, subject.version);
    }
  }
}

/** One of each: a batch that dies before and after it has written, subjects of both counties, more than a transaction holds. */
const some: readonly Shard[] = [
  { subjects: Array.from({ length: 50 }, (_, index) => index % 7), batch: 40, dies: [0, 1] },
  { subjects: [0, 1, 2, 3, 0, 0, 1, 5], batch: 3, dies: [2] },
];

describe.each(openStorages().filter(([name]) => name !== 'classic'))('%s', (name, open) => {
  test('whatever comes twice, dies or goes side by side: told once, in order, without a gap', async () => {
    // Tables of DynamoDB take their time to be made.
    const told =
      name === 'DynamoDB'
        ? requireToldOnce(open, some)
        : fc.assert(
            fc.asyncProperty(shard, shard, (...shards) => requireToldOnce(open, shards)),
            { numRuns: 25 },
          );
    await expect(told).resolves.toBeUndefined();
  });

  test('a watermark of a feed that nothing was told in yet is where it begins', async () => {
    const storage = await opened(open);
    const after = await watermarkOf(readingOf(storage), 'east');
    await eventConsumer({ storage, now })([changeOf('east', 'units', 'u', 1)], async () => undefined);

    const { events, next } = await readFeed(readingOf(storage), 'east', { after, limit: 5 });

    expect(events.map(({ type }) => type)).toEqual(['unit.created']);
    expect(await watermarkOf(readingOf(storage), 'east')).toBe(next);
  });
});

test('what a transaction has written comes into sight row by row, and none of it is passed over', async () => {
  const storage = await opened(openMemory);
  const after = await watermarkOf(readingOf(storage), 'east');
  const changes = Array.from({ length: 12 }, (_, index) => changeOf('east', 'units', `u${index}`, 1));
  await eventConsumer({ storage, now })(changes, async () => undefined);

  const numbers = Array.from({ length: changes.length }, (_, index) => index + 1);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(numbers, { minLength: changes.length }),
      fc.integer({ min: 1, max: 5 }),
      async (order, limit) => {
        const hidden = new Set(order.map(numberKey));
        const halfSeen: Storage = {
          ...storage,
          async list(question) {
            const page = await storage.list(question);
            return { ...page, rows: page.rows.filter(({ sk }) => !hidden.has(sk)) };
          },
        };
        const told: string[] = [];
        let place = after;
        for (const number of [...order, 0, 0, 0]) {
          hidden.delete(numberKey(number));
          for (;;) {
            const page = await readFeed(readingOf(halfSeen), 'east', { after: place, limit });
            if (page.events.length === 0) break;
            told.push(...page.events.map(({ subject }) => subject.id));
            place = page.next;
          }
        }
        expect(told).toEqual(changes.map((_, index) => `u${index}`));
      },
    ),
    { numRuns: 30 },
  );
});

test('an entry that is older than events are kept is history', async () => {
  const storage = await opened(openMemory);
  const old = changeOf('east', 'units', 'u', 1);
  const later = () => new Date(now().getTime() + 31 * 86_400_000);

  await eventConsumer({ storage, now: later })([old, changeOf('east', 'series', 'x', 1)], async () => undefined);

  expect(await wholeFeed(storage, 'east')).toEqual([]);
});
