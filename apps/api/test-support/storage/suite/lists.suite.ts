import { describe, expect, test } from 'vitest';
import type { Open } from '../testing';
import {
  beginningWith,
  InvalidPosition,
  type Page,
  type Question,
  type Row,
  type Storage,
} from '../../../src/floor/storage/table';
import { aRow, at, holding, keyOf, positionAfter } from './given';

const ledger = { table: 'ledger', pk: 'xincheng#opinion' } as const;

export const lists = (open: Open) =>
  describe('a list', () => {
    // In UTF-8 an emoji comes after every character of the basic plane; JavaScript puts it before '～'.
    const inOrder = ['', '0', '1', '10', '2', 'A', 'a', 'é', '丁', '张三', '张三丰', '李四', '\uFF5E', '🏮'].map(
      (end) => `k${end}`,
    );

    test('is ordered by the bytes of the sort key, either way', async () => {
      const storage = await open();
      await holding(storage, ...inOrder.toReversed().map((sk) => aRow(sk)));

      const oldestFirst = await storage.list({ ...ledger, limit: 50 });
      const newestFirst = await storage.list({ ...ledger, limit: 50, newestFirst: true });

      expect(sortKeys(oldestFirst.rows)).toEqual(inOrder);
      expect(sortKeys(newestFirst.rows)).toEqual(inOrder.toReversed());
    });

    test('holds one partition, however alike the others are', async () => {
      const storage = await open();
      const partitions = ['a', 'a#', 'a\u0000', 'a\u0000b', 'a\u0001', 'b'];
      const rows = partitions.map((pk) => ({ pk, sk: 'b\u0000', version: 1 }));
      await holding(storage, ...rows, { pk: 'a', sk: 'b', version: 1 });

      const lists = await Promise.all(partitions.map((pk) => storage.list({ table: 'ledger', pk, limit: 10 })));

      expect(lists.map((page) => page.rows.length)).toEqual([2, 1, 1, 1, 1, 1]);
      expect(await storage.get(rows.map((key) => ({ table: 'ledger', key })))).toEqual(rows);
    });

    test('keeps to its bounds, which belong to it', async () => {
      const storage = await open();
      await holding(storage, ...['a', 'b', 'b#1', 'b#张', 'c', 'd'].map((sk) => aRow(sk)));
      const keysOf = async (bounds: Partial<Question>) =>
        sortKeys((await storage.list({ ...ledger, limit: 10, ...bounds })).rows);

      expect(await keysOf({ from: 'b', to: 'c' })).toEqual(['b', 'b#1', 'b#张', 'c']);
      expect(await keysOf({ from: 'c' })).toEqual(['c', 'd']);
      expect(await keysOf({ to: 'b', newestFirst: true })).toEqual(['b', 'a']);
      expect(await keysOf(beginningWith('b#'))).toEqual(['b#1', 'b#张']);
      expect(await keysOf({ from: 'd', to: 'a' })).toEqual([]);
      expect(await keysOf({ from: '', to: '' })).toEqual([]);
    });

    test('goes on where a page ended, and says when there is no more', async () => {
      const storage = await open();
      const names = Array.from({ length: 9 }, (_, n) => `件${n}`);
      await holding(storage, ...names.map((sk) => aRow(sk)));

      const pages = await allPages(storage, { ...ledger, limit: 3 });
      const newestFirst = await allPages(storage, { ...ledger, limit: 4, newestFirst: true });

      expect(pages.map(({ rows }) => sortKeys(rows))).toEqual([names.slice(0, 3), names.slice(3, 6), names.slice(6)]);
      expect(newestFirst.flatMap(({ rows }) => sortKeys(rows))).toEqual(names.toReversed());
      expect(newestFirst.map(({ rows }) => rows.length)).toEqual([4, 4, 1]);
    });

    test('goes on from a row that has been removed since', async () => {
      const storage = await open();
      await holding(storage, aRow('1'), aRow('2'), aRow('3'));
      const first = await storage.list({ ...ledger, limit: 2 });
      await storage.write([{ table: 'ledger', remove: keyOf('2') }]);

      const second = await storage.list({ ...ledger, limit: 2, after: positionAfter(first) });

      expect(sortKeys(second.rows)).toEqual(['3']);
    });

    test('refuses a position of another question', async () => {
      const storage = await open();
      await holding(storage, aRow('1'), aRow('2'));
      const after = positionAfter(await storage.list({ ...ledger, limit: 1 }));

      await expect(storage.list({ table: 'ledger', pk: 'other', limit: 1, after })).rejects.toThrow(InvalidPosition);
      await expect(storage.list({ ...ledger, from: '2', limit: 1, after })).rejects.toThrow(InvalidPosition);
      await expect(storage.list({ ...ledger, index: 'byDay', limit: 1, after })).rejects.toThrow(InvalidPosition);
      await expect(storage.list({ ...ledger, limit: 1, after: { pk: ledger.pk } })).rejects.toThrow(InvalidPosition);
    });

    test('ends a page at about a megabyte', async () => {
      const storage = await open();
      const text = '字'.repeat(100_000);
      for (const sk of ['1', '2', '3', '4', '5']) await holding(storage, aRow(sk, { text }));

      const pages = await allPages(storage, { ...ledger, limit: 50 });

      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flatMap(({ rows }) => sortKeys(rows))).toEqual(['1', '2', '3', '4', '5']);
    });

    test('can be counted, whole or between bounds', async () => {
      const storage = await open();
      await holding(storage, ...Array.from({ length: 120 }, (_, n) => aRow(String(n + 100))));

      expect(await storage.count(ledger)).toBe(120);
      expect(await storage.count({ ...ledger, from: '110', to: '119' })).toBe(10);
      expect(await storage.count({ ...ledger, pk: 'nobody' })).toBe(0);
    });
  });

export const indexes = (open: Open) =>
  describe('an index', () => {
    const byDay = { table: 'ledger', index: 'byDay', pk: 'xincheng#opinion' } as const;
    const onDay = (sk: string, day: string, more: Partial<Row> = {}) =>
      aRow(sk, { dayPk: 'xincheng#opinion', daySk: `${day}#${sk}`, ...more });

    test('lists its own order, with what a list shows and nothing more', async () => {
      const storage = await open();
      await holding(storage, onDay('a', '2026-03-09', { t: '路灯', reason: 'long' }), onDay('b', '2026-03-02'));

      const { rows } = await storage.list({ ...byDay, limit: 10 });

      expect(rows).toEqual([onDay('b', '2026-03-02'), onDay('a', '2026-03-09', { t: '路灯' })]);
    });

    test('can hold the whole row', async () => {
      const storage = await open();
      const member = { pk: 'c#members', sk: '1', version: 1, listPk: 'c#members', listSk: 'zhang san#1', phone: '138' };
      await storage.write([{ table: 'platforms', put: member }]);

      const { rows } = await storage.list({ table: 'platforms', index: 'byName', pk: 'c#members', limit: 10 });

      expect(rows).toEqual([member]);
    });

    test('leaves out rows without its keys, and lets them come and go', async () => {
      const storage = await open();
      const due = (version: number, dueSk?: string) =>
        aRow('1', { version, ...(dueSk !== undefined && { duePk: 'xincheng', dueSk }) });
      const listed = async () =>
        sortKeys((await storage.list({ table: 'ledger', index: 'byDue', pk: 'xincheng', limit: 9 })).rows, 'dueSk');
      await holding(storage, due(1), aRow('2'));

      expect(await listed()).toEqual([]);
      await holding(storage, due(2, '2026-04-01#1'));
      expect(await listed()).toEqual(['2026-04-01#1']);
      await holding(storage, due(3, '2026-05-01#1'));
      expect(await listed()).toEqual(['2026-05-01#1']);
      await holding(storage, due(4));
      expect(await listed()).toEqual([]);
      await holding(storage, due(5, '2026-06-01#1'));
      await storage.write([{ table: 'ledger', remove: keyOf('1') }]);
      expect(await listed()).toEqual([]);
    });

    test('is paged without loss or repetition, even through equal keys', async () => {
      const storage = await open();
      const ids = Array.from({ length: 11 }, (_, n) => `id${n}`);
      await holding(storage, ...ids.map((sk) => aRow(sk, { dayPk: byDay.pk, daySk: '2026-03-09' })));

      for (const newestFirst of [false, true]) {
        const pages = await allPages(storage, { ...byDay, limit: 4, newestFirst });

        expect(pages.map(({ rows }) => rows.length)).toEqual([4, 4, 3]);
        expect(new Set(pages.flatMap(({ rows }) => sortKeys(rows)))).toEqual(new Set(ids));
      }
    });

    test('is bounded and counted by its own sort key', async () => {
      const storage = await open();
      await holding(storage, ...['01', '02', '03'].map((day) => onDay(`x${day}`, `2026-03-${day}`)));
      const bounds = { from: '2026-03-02', to: '2026-03-03#\u{10FFFF}' };

      const { rows } = await storage.list({ ...byDay, ...bounds, limit: 10, newestFirst: true });

      expect(sortKeys(rows)).toEqual(['x03', 'x02']);
      expect(await storage.count({ ...byDay, ...bounds })).toBe(2);
    });
  });

export const readings = (open: Open) =>
  describe('a reading', () => {
    test('answers in the order it was asked, across tables, with gaps for what is not there', async () => {
      const storage = await open();
      const user = { pk: 'xincheng', sk: 'user#1', version: 1 };
      await storage.write([
        { table: 'accounts', put: user },
        { table: 'ledger', put: aRow('1') },
      ]);

      const account = { table: 'accounts', key: { pk: 'xincheng', sk: 'user#1' } } as const;
      const rows = await storage.get([at('2'), account, at('1'), at('1'), at('3')], { consistent: true });

      expect(rows).toEqual([undefined, user, aRow('1'), aRow('1'), undefined]);
      expect(await storage.get([])).toEqual([]);
      expect(await storage.get([at('nobody')])).toEqual([undefined]);
    });

    test('takes a hundred rows', async () => {
      const storage = await open();
      const names = Array.from({ length: 100 }, (_, n) => String(n));
      await holding(storage, ...names.map((sk) => aRow(sk)));

      expect(await storage.get(names.map((sk) => at(sk)))).toEqual(names.map((sk) => aRow(sk)));
    });
  });

const sortKeys = (rows: readonly Row[], name = 'sk') => rows.map((row) => row[name]);

async function allPages(storage: Storage, question: Question): Promise<Page[]> {
  const page = await storage.list(question);
  return page.next ? [page, ...(await allPages(storage, { ...question, after: page.next }))] : [page];
}
