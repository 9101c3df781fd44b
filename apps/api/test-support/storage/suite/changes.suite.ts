import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import type { Change, Storage } from '../../../src/floor/storage/table';
import { aRow, at, conflictOf, holding, keyOf } from './given';

export const changes = (open: Open) =>
  describe('a change', () => {
    test('is handed on in order, with the row before and after', async () => {
      const storage = await open();
      await storage.write([{ table: 'ledger', put: aRow('1', { t: '路灯' }) }]);
      await storage.write([{ table: 'ledger', put: aRow('1', { version: 2 }), if: { version: 1 } }]);
      await storage.write([{ table: 'ledger', remove: keyOf('1') }]);

      const seen = await drained(storage);

      expect(seen).toMatchObject([
        { table: 'ledger', key: keyOf('1'), after: aRow('1', { t: '路灯' }) },
        { table: 'ledger', key: keyOf('1'), before: aRow('1', { t: '路灯' }), after: aRow('1', { version: 2 }) },
        { table: 'ledger', key: keyOf('1'), before: aRow('1', { version: 2 }) },
      ]);
      expect(seen.map(({ before, after }) => [before?.version, after?.version])).toEqual([
        [undefined, 1],
        [1, 2],
        [2, undefined],
      ]);
      expect(seen.map(({ sequence }) => sequence)).toEqual(seen.map(({ sequence }) => sequence).toSorted());
    });

    test('comes from every table with a stream, and from no other', async () => {
      const storage = await open();
      const tables = ['platforms', 'accounts', 'grid', 'ledger', 'journal', 'scorecards', 'ephemeral'] as const;
      await storage.write(tables.map((table) => ({ table, put: aRow('1') })));

      const seen = await drained(storage);

      expect(seen.map(({ table }) => table).toSorted()).toEqual(['grid', 'journal', 'ledger', 'platforms']);
    });

    test('is not made by a write that fails, checks, or puts what is there', async () => {
      const storage = await open();
      await holding(storage, aRow('1', { a: 1, b: { c: [2] } }));
      await drained(storage);

      await conflictOf(storage.write([{ table: 'ledger', put: aRow('1', { t: 'x' }), if: 'absent' }]));
      await storage.write([{ table: 'ledger', check: keyOf('1'), if: { version: 1 } }]);
      await storage.write([{ table: 'ledger', put: { b: { c: [2] }, a: 1, ...aRow('1') } }]);
      await storage.write([{ table: 'ledger', remove: keyOf('nobody') }]);

      expect(await drained(storage)).toEqual([]);
    });

    test('is handed on once, to each consumer', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));
      await storage.changes.drain(async () => undefined, 'dispatcher');
      await holding(storage, aRow('2'));

      const first = await drained(storage, 'dispatcher');
      const again = await drained(storage, 'dispatcher');

      expect([first.length, again.length]).toEqual([1, 0]);
    });

    test('waits for every consumer there is', async () => {
      const storage = await open();
      await drained(storage, 'scorecards');
      await drained(storage, 'dispatcher');
      await holding(storage, aRow('1'));

      const seen = [await drained(storage, 'scorecards'), await drained(storage, 'dispatcher')];

      expect(seen.map(({ length }) => length)).toEqual([1, 1]);
    });

    test('comes again to a consumer that failed', async () => {
      const storage = await open();
      await holding(storage, aRow('1'), aRow('2'));
      const failing = async () => {
        throw new Error('out of order');
      };

      await expect(storage.changes.drain(failing, 'scorecards')).rejects.toThrow('out of order');

      expect((await drained(storage)).map(({ key }) => key.sk)).toEqual(['1', '2']);
      expect(await drained(storage)).toEqual([]);
    });

    test('comes in batches when there are many', async () => {
      const storage = await open();
      await holding(storage, ...Array.from({ length: 1200 }, (_, n) => aRow(String(n).padStart(4, '0'))));
      const sizes: number[] = [];

      const seen = await drained(storage, 'scorecards', ({ length }) => sizes.push(length));

      expect(seen.map(({ key }) => Number(key.sk))).toEqual(Array.from({ length: 1200 }, (_, n) => n));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    });

    test('can be answered with writes that share its checkpoint', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));
      const card = { pk: 'xincheng#now', sk: 'committee', version: 1 };

      await storage.changes.drain((_, commit) => commit([{ table: 'scorecards', put: card }]), 'scorecards');

      expect(await storage.get([{ table: 'scorecards', key: card }])).toEqual([card]);
      expect(await drained(storage)).toEqual([]);
    });

    test('comes again when what it is answered with is refused', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));
      const write = { table: 'ledger', put: aRow('1'), if: 'absent' } as const;

      const failed = await conflictOf(storage.changes.drain((_, commit) => commit([write]), 'scorecards'));

      expect(failed).toHaveLength(1);
      expect(await drained(storage)).toHaveLength(1);
    });

    test('is there for whoever drains after writing, however many do', async () => {
      const storage = await open();
      const seen = new Set<string>();
      const consumer = async (batch: readonly Change[]) => {
        await storage.get([at('0')]);
        for (const { key } of batch) seen.add(key.sk);
      };

      const covered = await Promise.all(
        Array.from({ length: 12 }, async (_, n) => {
          await holding(storage, aRow(String(n)));
          await storage.changes.drain(consumer, 'scorecards');
          return seen.has(String(n));
        }),
      );

      expect(covered).toEqual(covered.map(() => true));
    });
  });

async function drained(
  storage: Storage,
  name = 'scorecards',
  watch: (batch: readonly Change[]) => void = () => undefined,
): Promise<Change[]> {
  const seen: Change[] = [];
  await storage.changes.drain(async (batch) => {
    watch(batch);
    seen.push(...batch);
  }, name);
  return seen;
}
