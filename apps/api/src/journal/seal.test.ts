import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpinionView } from '@lianluo/contract/opinion';
import { openMemory } from '../storage/memory';
import type { Change, Row, Storage } from '../storage/table';
import { openWorld } from '../testing/world';
import { sealChanges, sealPartition } from './seal';
import { verifySeals } from './verify-seals';

const key = 'the key of a test';
const committee = 'qindu';

const entryRow = (index: number): Row => ({
  pk: `${committee}#opinions#item-${index % 40}`,
  sk: String(index).padStart(6, '0'),
  version: 1,
  at: '2026-05-20T02:00:00.000Z',
  by: { id: 'u1', name: '经办人', role: 'county-clerk' },
  action: 'change',
  set: { title: `第${index}稿` },
});
const changeOfEntry = (after: Row): Change => ({ table: 'journal', sequence: after.sk, key: after, after });

/** A journal of 500 entries, sealed in batches as a stream brings them. */
async function sealedJournal(): Promise<Storage> {
  const storage = await openMemory();
  const rows = Array.from({ length: 500 }, (_, index) => entryRow(index));
  for (let start = 0; start < rows.length; start += 20) {
    const batch = rows.slice(start, start + 20);
    await storage.write(batch.map((put) => ({ table: 'journal', put })));
    await sealChanges(storage, key, batch.map(changeOfEntry));
  }
  return storage;
}

test('an untouched trail has nothing wrong, and every entry of it is sealed once', async () => {
  const storage = await sealedJournal();

  expect(await verifySeals({ storage, key, committee })).toEqual({ seals: 25, entries: 500, faults: [] });
});

test('a batch that comes again is sealed no second time, and seals are sealed by none', async () => {
  const storage = await sealedJournal();
  const last = Array.from({ length: 20 }, (_, index) => changeOfEntry(entryRow(480 + index)));
  const { rows: seals } = await storage.list({ table: 'journal', pk: sealPartition(committee), limit: 100 });

  await sealChanges(storage, key, [...last, ...seals.map(changeOfEntry)]);

  expect(await verifySeals({ storage, key, committee })).toEqual({ seals: 25, entries: 500, faults: [] });
});

test('two sealers at once make one chain', async () => {
  const storage = await openMemory();
  const rows = Array.from({ length: 60 }, (_, index) => entryRow(index));
  await storage.write(rows.map((put) => ({ table: 'journal', put })));

  await Promise.all(
    [0, 20, 40].map((start) => sealChanges(storage, key, rows.slice(start, start + 20).map(changeOfEntry))),
  );

  expect(await verifySeals({ storage, key, committee })).toEqual({ seals: 3, entries: 60, faults: [] });
});

describe('whoever tampers with it is told of by name', () => {
  const numbers = fc.integer({ min: 0, max: 499 });
  const sealNumbers = fc.integer({ min: 1, max: 25 });
  const sealAt = async (storage: Storage, number: number) => {
    const [row] = await storage.get([{ table: 'journal', key: sealKey(number) }]);
    return row!;
  };
  const sealKey = (number: number) => ({ pk: sealPartition(committee), sk: String(number).padStart(10, '0') });
  const nameOf = (index: number) => `${entryRow(index).pk} ${entryRow(index).sk}`;

  test('one entry changed, by any of its fields', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, fc.constantFrom('at', 'action', 'set', 'by'), async (index, field) => {
        const storage = await sealedJournal();
        await storage.write([{ table: 'journal', put: { ...entryRow(index), [field]: 'forged' } }]);
        const { faults } = await verifySeals({ storage, key, committee });
        expect(faults).toEqual([{ what: 'entry-changed', where: nameOf(index) }]);
      }),
      { numRuns: 25 },
    );
  });

  test('one entry removed', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (index) => {
        const storage = await sealedJournal();
        const { pk, sk } = entryRow(index);
        await storage.write([{ table: 'journal', remove: { pk, sk } }]);
        expect((await verifySeals({ storage, key, committee })).faults).toEqual([
          { what: 'entry-missing', where: nameOf(index) },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  test('a seal removed, unless it is the newest, which the next one would miss', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 24 }), async (number) => {
        const storage = await sealedJournal();
        await storage.write([{ table: 'journal', remove: sealKey(number) }]);
        expect((await verifySeals({ storage, key, committee })).faults).toContainEqual({
          what: 'seal-missing',
          where: String(number),
        });
      }),
      { numRuns: 15 },
    );
  });

  test('an entry taken out of its seal, with a hash that nobody without the key can make', async () => {
    await fc.assert(
      fc.asyncProperty(sealNumbers, async (number) => {
        const storage = await sealedJournal();
        const row = await sealAt(storage, number);
        const entries = (row['entries'] as unknown[]).slice(1);
        await storage.write([{ table: 'journal', put: { ...row, entries } }]);
        expect((await verifySeals({ storage, key, committee })).faults).toContainEqual({
          what: 'seal-changed',
          where: String(number),
        });
      }),
      { numRuns: 15 },
    );
  });

  test('an entry put in, and the newest seal removed, where the whole journal is at hand', async () => {
    const storage = await openMemory();
    await storage.write([{ table: 'journal', put: entryRow(0) }]);
    await sealChanges(storage, key, [changeOfEntry(entryRow(0))]);
    await storage.write([{ table: 'journal', put: { ...entryRow(1), action: 'forged' } }]);
    const verified = () => verifySeals({ storage, key, committee, journal: storage.everyRow('journal') });
    expect((await verified()).faults).toEqual([{ what: 'entry-unsealed', where: nameOf(1) }]);

    await storage.write([{ table: 'journal', remove: sealKey(1) }]);
    expect((await verified()).faults.map(({ where }) => where)).toEqual([nameOf(0), nameOf(1)]);
  });

  test('the chain of another committee in the place of this one', async () => {
    const storage = await sealedJournal();
    const { rows } = await storage.list({ table: 'journal', pk: sealPartition(committee), limit: 100 });
    await storage.write(rows.map((row) => ({ table: 'journal', put: { ...row, pk: sealPartition('xincheng') } })));
    const { faults } = await verifySeals({ storage, key, committee: 'xincheng' });
    expect(faults.map(({ what }) => what)).toEqual(rows.map(() => 'seal-changed'));
  });

  test('two seals swapped', async () => {
    await fc.assert(
      fc.asyncProperty(sealNumbers, sealNumbers, async (one, other) => {
        fc.pre(one !== other);
        const storage = await sealedJournal();
        const [a, b] = [await sealAt(storage, one), await sealAt(storage, other)];
        await storage.write([
          { table: 'journal', put: { ...a, ...sealKey(other) } },
          { table: 'journal', put: { ...b, ...sealKey(one) } },
        ]);
        const named = (await verifySeals({ storage, key, committee })).faults.map(({ where }) => where);
        expect(named).toEqual(expect.arrayContaining([String(one), String(other)]));
      }),
      { numRuns: 20 },
    );
  });
});

test('what an office does is sealed from its own changes, each committee in a chain of its own', async () => {
  const world = await openWorld();
  const { storage } = world;
  const sealAll = () => storage.changes.drain((changes) => sealChanges(storage, key, changes), 'seals');
  await sealAll();
  for (const county of ['qindu', 'xincheng'])
    await world.as(`demo.${county}`).post<OpinionView>(`/committees/${county}/units`, { name: '新站', type: 'studio' });

  await sealAll();

  for (const county of ['qindu', 'xincheng']) {
    const { seals, entries, faults } = await verifySeals({ storage, key, committee: county });
    expect([county, seals > 0, entries > 0, faults]).toEqual([county, true, true, []]);
  }
  expect((await verifySeals({ storage, key: 'another key', committee: 'qindu' })).faults[0]).toEqual({
    what: 'seal-changed',
    where: '1',
  });
});
