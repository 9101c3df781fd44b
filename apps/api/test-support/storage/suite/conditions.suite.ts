import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import { WriteConflict } from '../../../src/floor/storage/table';
import { aRow, at, conflictOf, holding, keyOf } from './given';

export const conditions = (open: Open) =>
  describe('a condition', () => {
    test('of absence lets the first one in and nobody after', async () => {
      const storage = await open();
      await storage.write([{ table: 'ledger', put: aRow('1', { t: '路灯' }), if: 'absent' }]);

      const failed = await conflictOf(
        storage.write([{ table: 'ledger', put: aRow('1', { t: '照明' }), if: 'absent' }]),
      );

      expect(failed).toEqual([{ index: 0, row: aRow('1', { t: '路灯' }) }]);
      expect(await storage.get([at('1')])).toEqual([aRow('1', { t: '路灯' })]);
    });

    test('of a version refuses what was made from an older reading, and shows the row as it stands', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));
      await storage.write([{ table: 'ledger', put: aRow('1', { version: 2 }), if: { version: 1 } }]);

      const failed = await conflictOf(
        storage.write([{ table: 'ledger', put: aRow('1', { version: 2, t: 'late' }), if: { version: 1 } }]),
      );

      expect(failed).toEqual([{ index: 0, row: aRow('1', { version: 2 }) }]);
    });

    test('of a version does not revive what is gone', async () => {
      const storage = await open();
      await holding(storage, aRow('1'));
      await storage.write([{ table: 'ledger', remove: keyOf('1'), if: { version: 1 } }]);

      const failed = await conflictOf(
        storage.write([{ table: 'ledger', put: aRow('1', { version: 2 }), if: { version: 1 } }]),
      );

      expect(failed).toEqual([{ index: 0 }]);
      expect(await storage.get([at('1')])).toEqual([undefined]);
    });

    test('of a version holds back a removal', async () => {
      const storage = await open();
      await holding(storage, aRow('1', { version: 4 }));

      await expect(storage.write([{ table: 'ledger', remove: keyOf('1'), if: { version: 3 } }])).rejects.toThrow(
        WriteConflict,
      );

      expect(await storage.get([at('1')])).toEqual([aRow('1', { version: 4 })]);
    });

    test('can guard a row that is not written', async () => {
      const storage = await open();
      await holding(storage, aRow('guard'));
      const guarded = (version: number, sk: string) =>
        storage.write([
          { table: 'ledger', put: aRow(sk), if: 'absent' },
          { table: 'ledger', check: keyOf('guard'), if: { version } },
          { table: 'ledger', check: keyOf('nobody'), if: 'absent' },
        ]);

      await guarded(1, 'a');
      const failed = await conflictOf(guarded(2, 'b'));

      expect(failed).toEqual([{ index: 1, row: aRow('guard') }]);
      expect(await storage.get([at('a'), at('b')])).toEqual([aRow('a'), undefined]);
    });

    test('is not needed for derived rows', async () => {
      const storage = await open();
      const card = { pk: 'xincheng#now', sk: 'committee', version: 1 };

      await storage.write([{ table: 'scorecards', put: card }]);
      await storage.write([{ table: 'scorecards', put: { ...card, version: 9 } }]);
      await storage.write([{ table: 'scorecards', remove: { pk: 'xincheng#now', sk: 'nobody' } }]);

      expect(await storage.get([{ table: 'scorecards', key: card }])).toEqual([{ ...card, version: 9 }]);
    });
  });
