import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import { TokenReused, type Write } from '../../../src/floor/storage/table';
import { aRow, at, conflictOf, holding } from './given';

export const transactions = (open: Open) =>
  describe('a write', () => {
    test('of several tables happens whole', async () => {
      const storage = await open();
      const entry = { pk: 'xincheng#opinion#1', sk: '000001', version: 1 };

      await storage.write([
        { table: 'ledger', put: aRow('1'), if: 'absent' },
        { table: 'journal', put: entry, if: 'absent' },
      ]);

      expect(await storage.get([at('1'), { table: 'journal', key: entry }])).toEqual([aRow('1'), entry]);
    });

    test('does nothing when one of its conditions fails, and tells all that did', async () => {
      const storage = await open();
      await holding(storage, aRow('1'), aRow('3', { version: 7 }));

      const failed = await conflictOf(
        storage.write([
          { table: 'ledger', put: aRow('1'), if: 'absent' },
          { table: 'ledger', put: aRow('2'), if: 'absent' },
          { table: 'ledger', put: aRow('3', { version: 2 }), if: { version: 1 } },
        ]),
      );

      expect(failed).toEqual([
        { index: 0, row: aRow('1') },
        { index: 2, row: aRow('3', { version: 7 }) },
      ]);
      expect(await storage.get([at('2')])).toEqual([undefined]);
    });

    test('repeated with its token changes nothing further', async () => {
      const storage = await open();
      const token = crypto.randomUUID();
      const writes: Write[] = [{ table: 'ledger', put: aRow('1'), if: 'absent' }];

      await storage.write(writes, token);
      await storage.write(writes, token);

      await expect(storage.write([{ table: 'ledger', put: aRow('2') }], token)).rejects.toThrow(TokenReused);
      expect(await storage.get([at('2')])).toEqual([undefined]);
    });

    test('keeps every kind of value, and leaves out what is undefined', async () => {
      const storage = await open();
      const kept = {
        text: '社情民意 🏮 ',
        empty: '',
        none: null,
        yes: true,
        list: [1, [], {}],
        deep: { 名: { n: -0.25 } },
      };

      await storage.write([{ table: 'ledger', put: aRow('1', { ...kept, missing: undefined }) }]);

      const [row] = await storage.get([at('1')]);
      expect(row).toStrictEqual(aRow('1', kept));
    });

    test('keeps the row as it was when it was handed over', async () => {
      const storage = await open();
      const row = aRow('1', { t: 'before' });

      const writing = storage.write([{ table: 'ledger', put: row }]);
      row['t'] = 'after';
      await writing;

      expect(await storage.get([at('1')])).toEqual([aRow('1', { t: 'before' })]);
    });

    test('of one version is won by exactly one of many', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));

      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, writer) =>
          conflictOf(storage.write([{ table: 'ledger', put: aRow('1', { version: 2, writer }), if: { version: 1 } }])),
        ),
      );

      expect(outcomes.filter((failed) => failed === undefined)).toHaveLength(1);
      expect(await storage.get([at('1')])).toMatchObject([{ version: 2, writer: outcomes.indexOf(undefined) }]);
    });

    test('tried again by each after losing adds up', async () => {
      const storage = await open();
      await holding(storage, aRow('count', { count: 0 }));
      const add = async (): Promise<void> => {
        const [row = aRow('count')] = await storage.get([at('count')], { consistent: true });
        const put = { ...row, version: row.version + 1, count: Number(row['count']) + 1 };
        const failed = await conflictOf(storage.write([{ table: 'ledger', put, if: { version: row.version } }]));
        if (failed) await add();
      };

      await Promise.all(Array.from({ length: 6 }, add));

      expect(await storage.get([at('count')])).toMatchObject([{ version: 7, count: 6 }]);
    });
  });
