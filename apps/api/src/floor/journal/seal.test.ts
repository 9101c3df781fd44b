import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpinionView } from '@lianluo/contract/opinion';
import { openMemory } from '../storage/memory';
import type { Storage } from '../storage/table';
import { keepingEveryChange, openWorld } from '../../../test-support/world';
import { sealChanges, sealPartition } from './seal';
import type { SealKey } from './seal-keys';
import { committee, entryRow, key, now, placeOfEntry, sealedJournal, sealRowKey, sealWith } from './sealed-journal';
import { verifySeals } from './verify-seals';
import { walkSeals } from './walk-seals';

const walk = async (storage: Storage, of = committee, keys: readonly SealKey[] = [key]) => {
  const { seals, entries, faults, unknownKeys } = await walkSeals({ storage, keys, committee: of });
  return { seals, entries, faults, unknownKeys };
};

test('an untouched trail has nothing wrong, and every entry of it is sealed once', async () => {
  const storage = await sealedJournal();

  expect(await walk(storage)).toEqual({ seals: 25, entries: 500, faults: [], unknownKeys: {} });
});

test('a batch that comes again is sealed no second time, and seals are sealed by none', async () => {
  const storage = await sealedJournal();
  const last = Array.from({ length: 20 }, (_, index) => entryRow(480 + index));
  const { rows: seals } = await storage.list({ table: 'journal', pk: sealPartition(committee), limit: 100 });

  await sealWith(storage, key, [...last, ...seals]);

  expect(await walk(storage)).toEqual({ seals: 25, entries: 500, faults: [], unknownKeys: {} });
});

test('two sealers at once make one chain', async () => {
  const storage = await openMemory();
  const rows = Array.from({ length: 60 }, (_, index) => entryRow(index));
  await storage.write(rows.map((put) => ({ table: 'journal', put })));

  await Promise.all([0, 20, 40].map((start) => sealWith(storage, key, rows.slice(start, start + 20))));

  expect(await walk(storage)).toEqual({ seals: 3, entries: 60, faults: [], unknownKeys: {} });
});

describe('whoever tampers with it is told of by name', () => {
  const numbers = fc.integer({ min: 0, max: 499 });
  const sealNumbers = fc.integer({ min: 1, max: 25 });
  const sealAt = async (storage: Storage, number: number) => {
    const [row] = await storage.get([{ table: 'journal', key: sealRowKey(number) }]);
    return row!;
  };

  test('one entry changed, by any of its fields', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, fc.constantFrom('at', 'action', 'set', 'by'), async (index, field) => {
        const storage = await sealedJournal();
        await storage.write([{ table: 'journal', put: { ...entryRow(index), [field]: 'forged' } }]);
        const { faults } = await walk(storage);
        expect(faults).toEqual([{ what: 'entry-changed', where: placeOfEntry(index) }]);
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
        expect((await walk(storage)).faults).toEqual([{ what: 'entry-missing', where: placeOfEntry(index) }]);
      }),
      { numRuns: 25 },
    );
  });

  test('a seal removed, unless it is the newest, which the next one would miss', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 24 }), async (number) => {
        const storage = await sealedJournal();
        await storage.write([{ table: 'journal', remove: sealRowKey(number) }]);
        expect((await walk(storage)).faults).toContainEqual({
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
        expect((await walk(storage)).faults).toContainEqual({
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
    await sealWith(storage, key, [entryRow(0)]);
    await storage.write([{ table: 'journal', put: { ...entryRow(1), action: 'forged' } }]);
    const verified = async () => {
      const all = await verifySeals({
        storage,
        keys: [key],
        committees: [committee],
        journal: storage.everyRow('journal'),
      });
      return all.get(committee)!;
    };
    expect((await verified()).faults).toEqual([{ what: 'entry-unsealed', where: placeOfEntry(1) }]);

    await storage.write([{ table: 'journal', remove: sealRowKey(1) }]);
    expect((await verified()).faults.map(({ where }) => where)).toEqual([placeOfEntry(0), placeOfEntry(1)]);
  });

  test('the chain of another committee in the place of this one', async () => {
    const storage = await sealedJournal();
    const { rows } = await storage.list({ table: 'journal', pk: sealPartition(committee), limit: 100 });
    await storage.write(rows.map((row) => ({ table: 'journal', put: { ...row, pk: sealPartition('xincheng') } })));
    const { faults } = await walk(storage, 'xincheng');
    expect(faults.map(({ what }) => what)).toEqual(rows.map(() => 'seal-changed'));
  });

  test('two seals swapped', async () => {
    await fc.assert(
      fc.asyncProperty(sealNumbers, sealNumbers, async (one, other) => {
        fc.pre(one !== other);
        const storage = await sealedJournal();
        const [a, b] = [await sealAt(storage, one), await sealAt(storage, other)];
        await storage.write([
          { table: 'journal', put: { ...a, ...sealRowKey(other) } },
          { table: 'journal', put: { ...b, ...sealRowKey(one) } },
        ]);
        const named = (await walk(storage)).faults.map(({ where }) => where);
        expect(named).toEqual(expect.arrayContaining([String(one), String(other)]));
      }),
      { numRuns: 20 },
    );
  });
});

test('what an office does is sealed from its own changes, each committee in a chain of its own', async () => {
  const world = await openWorld({ storage: keepingEveryChange });
  const { storage } = world;
  const sealAll = () => storage.changes.drain((changes) => sealChanges({ storage, key, now }, changes), 'seals');
  await sealAll();
  for (const county of ['qindu', 'xincheng'])
    await world.as(`demo.${county}`).post<OpinionView>(`/committees/${county}/units`, { name: '新站', type: 'studio' });

  await sealAll();

  for (const county of ['qindu', 'xincheng']) {
    const { seals, entries, faults } = await walk(storage, county);
    expect([county, seals > 0, entries > 0, faults]).toEqual([county, true, true, []]);
  }
});
