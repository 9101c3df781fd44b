import { MemoryLevel } from 'memory-level';
import { describe, expect, test, vi } from 'vitest';
import { openEmbedded, type EmbeddedOptions } from './embedded-table';
import { openMemory } from './memory';
import { WriteConflict, type Storage, type Write } from './table';

describe('the embedded table', () => {
  test('trims its log behind the slowest consumer', async () => {
    const { storage, keys } = await opened({ consumers: ['scorecards', 'dispatcher'] });
    for (const sk of ['1', '2', '3']) await storage.write([{ table: 'ledger', put: row(sk) }]);

    await storage.changes.drain(nothing, 'scorecards');
    const kept = await keys('!log!');
    await storage.changes.drain(nothing, 'dispatcher');

    expect(kept).toHaveLength(3);
    expect(await keys('!log!')).toEqual([]);
  });

  test('keeps no change that no consumer looks at', async () => {
    const { storage, keys } = await opened({ consumers: ['scorecards'], isRead: (_, { sk }) => sk === '2' });
    const seen: string[] = [];
    for (const sk of ['1', '2', '3']) await storage.write([{ table: 'ledger', put: row(sk) }]);

    const kept = await keys('!log!');
    await storage.changes.drain(async (changes) => void seen.push(...changes.map(({ key }) => key.sk)), 'scorecards');

    expect([kept.length, seen]).toEqual([1, ['2']]);
  });

  test('hands on what happened before the first drain to every consumer it was told of', async () => {
    const { storage } = await opened({ consumers: ['scorecards', 'dispatcher'] });
    await storage.write([{ table: 'ledger', put: row('1') }]);
    const seen: string[] = [];

    for (const name of ['scorecards', 'dispatcher'])
      await storage.changes.drain(async () => void seen.push(name), name);

    expect(seen).toEqual(['scorecards', 'dispatcher']);
  });

  test('clears away rows whose time is over, now and then', async () => {
    let now = Date.UTC(2026, 2, 9);
    const { storage, keys } = await opened({ clock: () => now });
    const expiresAt = now / 1000 + 60;
    for (const sk of ['1', '2']) await storage.write([{ table: 'ephemeral', put: { ...row(sk), expiresAt } }]);
    await storage.write([{ table: 'ephemeral', put: { ...row('2'), version: 2, expiresAt: expiresAt + 3600 } }]);

    now += 5 * 60_000;
    await storage.write([{ table: 'accounts', put: row('1') }]);

    await vi.waitFor(async () => expect(await keys('!ephemeral!')).toHaveLength(2));
    expect((await storage.list({ table: 'ephemeral', pk: 'c', limit: 10 })).rows).toMatchObject([{ sk: '2' }]);
  });

  test('leaves nothing behind of a row that is removed', async () => {
    const { storage, keys } = await opened({ consumers: ['scorecards'] });
    const listed = { ...row('1'), dayPk: 'c', daySk: '1', duePk: 'c', dueSk: '1' };
    const session = { ...row('1'), expiresAt: 9_999_999_999 };
    await storage.write([
      { table: 'ledger', put: listed },
      { table: 'ephemeral', put: session },
    ]);

    await storage.write([
      { table: 'ledger', remove: row('1') },
      { table: 'ephemeral', remove: row('1') },
    ]);
    await storage.changes.drain(nothing, 'scorecards');

    expect(await keys('!')).toEqual(['!checkpoint!scorecards']);
  });

  test('checks writers of the same moment one after another', async () => {
    const { storage } = await opened();
    const put = (version: number) =>
      storage.write([
        { table: 'ledger', put: { ...row('1'), version }, if: version === 1 ? 'absent' : { version: version - 1 } },
      ]);

    const outcomes = await Promise.allSettled([put(1), put(2), put(2), put(3), put(1)]);

    const refused = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof WriteConflict);
    expect(refused).toEqual([false, false, true, false, true]);
  });

  test('tells every writer when the disk refuses, and goes on when it no longer does', async () => {
    const { storage, database } = await opened({ consumers: ['scorecards'] });
    vi.spyOn(database, 'batch').mockImplementationOnce((() => Promise.reject(new Error('disk full'))) as never);

    const failing = [
      storage.write([{ table: 'ledger', put: row('1') }]),
      storage.write([{ table: 'ledger', put: row('2') }]),
    ];
    const outcomes = await Promise.allSettled(failing);
    await storage.write([{ table: 'ledger', put: row('3') }]);
    const seen: string[] = [];
    await storage.changes.drain(async (changes) => void seen.push(...changes.map(({ key }) => key.sk)), 'scorecards');

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(seen).toEqual(['3']);
  });
});

const nothing = async () => undefined;
const row = (sk: string) => ({ pk: 'c', sk, version: 1 });

async function opened(options: EmbeddedOptions = {}): Promise<{
  storage: Storage;
  database: MemoryLevel;
  keys: (prefix: string) => Promise<string[]>;
}> {
  const database = new MemoryLevel();
  const storage = await openEmbedded(database, options);
  return { storage, database, keys: (prefix) => database.keys({ gte: prefix, lt: `${prefix}\u{10FFFF}` }).all() };
}

test('a page costs what is in it, however many rows were asked for', async () => {
  const storage = await openMemory();
  const write = (n: number): Write => ({
    table: 'ledger',
    put: { pk: 'many', sk: String(n).padStart(6, '0'), version: 1, text: '字'.repeat(1000) },
  });
  for (let start = 0; start < 6000; start += 100)
    await storage.write(Array.from({ length: 100 }, (_, n) => write(start + n)));
  const msOf = async (limit: number) => {
    const begun = performance.now();
    for (let time = 0; time < 5; time++) await storage.list({ table: 'ledger', pk: 'many', limit });
    return performance.now() - begun;
  };
  await msOf(400);

  // A page is a megabyte, here 350 rows of 3 KB; all of them are 17 pages.
  expect((await msOf(6000)) / (await msOf(400))).toBeLessThan(5);
  await storage.close();
});
