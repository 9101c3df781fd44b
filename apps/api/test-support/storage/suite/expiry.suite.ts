import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import type { Row } from '../../../src/floor/storage/table';
import { conflictOf, positionAfter } from './given';

export const expiry = (open: Open) =>
  describe('a row whose time is over', () => {
    const key = { pk: 'xincheng#u1', sk: 'session#1' };
    const noon = Date.UTC(2026, 2, 9, 4) / 1000;
    const session: Row = { ...key, version: 1, expiresAt: noon };

    const openAt = async (seconds: number, row: Row = session) => {
      const time = { seconds };
      const storage = await open({ clock: () => time.seconds * 1000 });
      await storage.write([{ table: 'ephemeral', put: row }]);
      return { storage, time };
    };

    test('is absent from the very second on, for every reading', async () => {
      const { storage, time } = await openAt(noon - 1);
      const answers = async () => [
        await storage.get([{ table: 'ephemeral', key }]),
        (await storage.list({ table: 'ephemeral', pk: key.pk, limit: 10 })).rows,
        await storage.count({ table: 'ephemeral', pk: key.pk }),
      ];

      expect(await answers()).toEqual([[session], [session], 1]);
      time.seconds = noon;
      expect(await answers()).toEqual([[undefined], [], 0]);
    });

    test('is absent for conditions', async () => {
      const { storage, time } = await openAt(noon - 1);
      const next = { ...session, version: 2, expiresAt: noon + 600 };
      time.seconds = noon;

      const failed = await conflictOf(storage.write([{ table: 'ephemeral', put: next, if: { version: 1 } }]));
      await storage.write([{ table: 'ephemeral', put: next, if: 'absent' }]);

      expect(failed).toEqual([{ index: 0 }]);
      expect(await storage.get([{ table: 'ephemeral', key }])).toEqual([next]);
    });

    test('does not stop a page from having a next one', async () => {
      const { storage } = await openAt(noon);
      const later = { ...session, sk: 'session#2', expiresAt: noon + 1 };
      await storage.write([{ table: 'ephemeral', put: later }]);

      const first = await storage.list({ table: 'ephemeral', pk: key.pk, limit: 1 });
      const second = await storage.list({ table: 'ephemeral', pk: key.pk, limit: 1, after: positionAfter(first) });

      expect([first.rows, second.rows, second.next]).toEqual([[], [later], undefined]);
    });

    test('is a matter of tables with a time to live', async () => {
      const { storage } = await openAt(noon);

      await storage.write([{ table: 'accounts', put: session }]);

      expect(await storage.get([{ table: 'accounts', key }])).toEqual([session]);
    });

    test('leaves alone a row that has none', async () => {
      const { expiresAt: _, ...lasting } = session;
      const { storage } = await openAt(noon, lasting);

      await storage.write([{ table: 'ephemeral', put: { ...lasting, version: 2 }, if: { version: 1 } }]);

      expect(await storage.get([{ table: 'ephemeral', key }])).toEqual([{ ...lasting, version: 2 }]);
    });
  });
