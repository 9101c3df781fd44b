import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import { RowTooLarge, StorageMisused, WriteTooLarge, type Row } from '../../../src/floor/storage/table';
import { aRow, at, holding, keyOf } from './given';

export const limits = (open: Open) =>
  describe('a limit', () => {
    const sized = (sizeBytes: number): Row => {
      const row = aRow('1', { text: '' });
      const names = ['pk', 'sk', 'version', 'text'].join('').length;
      return { ...row, text: 'x'.repeat(sizeBytes - names - row.pk.length - row.sk.length - 2) };
    };

    test('of 400 KB a row is exact', async () => {
      const storage = await open();

      await storage.write([{ table: 'ledger', put: sized(409_600) }]);
      const writing = storage.write([{ table: 'ledger', put: sized(409_601) }]);

      await expect(writing).rejects.toEqual(new RowTooLarge(0, 409_601));
    });

    test('of a hundred rows in one write', async () => {
      const storage = await open();
      const rows = Array.from({ length: 101 }, (_, n) => aRow(String(n)));

      const writing = storage.write(rows.map((put) => ({ table: 'ledger', put })));

      await expect(writing).rejects.toThrow(WriteTooLarge);
      await holding(storage, ...rows.slice(0, 100));
      expect(await storage.count({ table: 'ledger', pk: keyOf('').pk })).toBe(100);
    });

    test('of 4 MB in one write', async () => {
      const storage = await open();
      const text = 'x'.repeat(400_000);
      const writes = Array.from({ length: 11 }, (_, n) => ({ table: 'ledger', put: aRow(`${n}`, { text }) }) as const);

      await expect(storage.write(writes)).rejects.toThrow(WriteTooLarge);
    });

    test('of one write per row', async () => {
      const storage = await open();

      const writing = storage.write([
        { table: 'ledger', put: aRow('1') },
        { table: 'ledger', check: keyOf('1'), if: 'absent' },
      ]);

      await expect(writing).rejects.toThrow(StorageMisused);
    });

    test.each([
      ['an empty key', aRow('')],
      ['a key that is too long', aRow('字'.repeat(342))],
      ['half a character in a key', aRow('\uD83C')],
      ['an index key that is no text', aRow('1', { dayPk: 'a', daySk: 20260309 })],
      ['an index key without text', aRow('1', { dayPk: 'a', daySk: '' })],
      ['a date', aRow('1', { on: new Date(0) })],
      ['what is no number', aRow('1', { n: Number.NaN })],
      ['a version that is no whole number', aRow('1', { version: 1.5 })],
    ])('on %s', async (_name, put) => {
      const storage = await open();

      await expect(storage.write([{ table: 'ledger', put }])).rejects.toThrow(StorageMisused);
    });

    test('of a hundred rows in one reading', async () => {
      const storage = await open();

      await expect(storage.get(Array.from({ length: 101 }, (_, n) => at(`${n}`)))).rejects.toThrow(StorageMisused);
    });
  });
