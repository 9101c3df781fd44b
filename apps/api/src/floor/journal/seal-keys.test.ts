import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMemory } from '../storage/memory';
import type { Row, Storage } from '../storage/table';
import { sealPartition, serialOf } from './seal';
import { joinSealKeys, readSealKeys, sealKeyOf, type SealKey } from './seal-keys';
import { addEntries, committee, entryRow, key, placeOfEntry, sealRowKey } from './sealed-journal';
import { walkSeals } from './walk-seals';

const next = sealKeyOf('the key after a rotation');

const walk = async (storage: Storage, ...keys: SealKey[]) => {
  const { seals, entries, faults, unknownKeys } = await walkSeals({ storage, keys, committee });
  return { seals, entries, faults, unknownKeys };
};

/** 60 entries in six seals, the first three of them by the key of before. */
async function rotated(): Promise<Storage> {
  const storage = await openMemory();
  await addEntries(storage, { to: 30, batch: 10 });
  await addEntries(storage, { from: 30, to: 60, batch: 10, by: next });
  return storage;
}

const rowOf = async (storage: Storage, number: number): Promise<Row> => {
  const [row] = await storage.get([{ table: 'journal', key: sealRowKey(number) }]);
  if (!row) throw new Error(`There is no seal ${number}.`);
  return row;
};
const put = (storage: Storage, row: Row) => storage.write([{ table: 'journal', put: row }]);

test('a secret holds the newest key first, and each once', () => {
  const secret = joinSealKeys('new', 'old\nolder\n', 'elsewhere\nold');

  expect(secret).toBe('new\nold\nolder\nelsewhere');
  expect(readSealKeys(secret)).toEqual(['new', 'old', 'older', 'elsewhere'].map(sealKeyOf));
});

test('the id of a key is the same everywhere, and tells keys apart', () => {
  // HMAC-SHA-256 of the label with this key, by `openssl dgst -sha256 -hmac`.
  expect(sealKeyOf('the key of a test').id).toBe('6ce22549d3f1d0a7');
  expect(next.id).not.toBe(key.id);
});

describe('after a rotation', () => {
  test('seals of both keys are verified with both', async () => {
    expect(await walk(await rotated(), next, key)).toEqual({ seals: 6, entries: 60, faults: [], unknownKeys: {} });
  });

  test('without the old key its seals are old, not changed, and their entries are still compared', async () => {
    const storage = await rotated();
    expect(await walk(storage, next)).toEqual({ seals: 6, entries: 60, faults: [], unknownKeys: { [key.id]: 3 } });

    await put(storage, { ...entryRow(5), action: 'forged' });
    expect((await walk(storage, next)).faults).toEqual([{ what: 'entry-changed', where: placeOfEntry(5) }]);
  });

  test('whoever changes an old seal is told of, though its key is not here', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('entries', 'previous', 'at', 'hash'),
        async (number, field) => {
          const storage = await rotated();
          const row = await rowOf(storage, number);
          await put(storage, { ...row, [field]: field === 'entries' ? [] : 'forged' });
          expect((await walk(storage, next)).faults.map(({ what }) => what)).toContain('seal-changed');
        },
      ),
      { numRuns: 24 },
    );
  });

  test('nobody passes a seal of a known key for one of a key that is not here', async () => {
    for (const number of [4, 5, 6]) {
      const storage = await rotated();
      await put(storage, { ...(await rowOf(storage, number)), key: '0123456789abcdef', entries: [] });

      const [fault] = (await walk(storage, next)).faults;

      // The next one speaks of it; of the newest nobody speaks, and a chain may not end with such a one.
      expect(fault).toEqual({ what: number === 6 ? 'seal-unknown-key' : 'seal-changed', where: String(number) });
    }
  });

  test('a chain that ends with seals of a key that is not here is told of', async () => {
    const storage = await openMemory();
    await addEntries(storage, { to: 30, batch: 10 });

    expect(await walk(storage, next)).toEqual({
      seals: 3,
      entries: 30,
      faults: [{ what: 'seal-unknown-key', where: '1–3' }],
      unknownKeys: { [key.id]: 3 },
    });
  });
});

describe('seals of the first format, which name no key', () => {
  /** As the release before key ids wrote them: six entries in three seals by `key`. */
  async function firstFormat(): Promise<Storage> {
    const storage = await openMemory();
    const rows = Array.from({ length: 6 }, (_, index) => entryRow(index));
    await storage.write([...rows, ...written].map((row) => ({ table: 'journal', put: row })));
    return storage;
  }

  test('stay verifiable, and the chain goes on behind them', async () => {
    const storage = await firstFormat();
    expect(await walk(storage, key)).toEqual({ seals: 3, entries: 6, faults: [], unknownKeys: {} });

    await addEntries(storage, { from: 6, to: 30, batch: 10, by: next });

    expect(await walk(storage, next, key)).toEqual({ seals: 6, entries: 30, faults: [], unknownKeys: {} });
  });

  test('are old where their key is not here, and held by the first seal that names one', async () => {
    const changes: ((row: Row) => Row)[] = [
      (row) => row,
      (row) => ({ ...row, entries: [] }),
      (row) => ({ ...row, hash: 'f'.repeat(64) }),
    ];
    for (const [index, change] of changes.entries())
      for (const number of [1, 2, 3]) {
        const storage = await firstFormat();
        await addEntries(storage, { from: 6, to: 30, batch: 10, by: next });
        await put(storage, change(await rowOf(storage, number)));

        const { faults, unknownKeys } = await walk(storage, next);

        expect([index, number, faults.length > 0]).toEqual([index, number, index > 0]);
        expect(unknownKeys).toEqual({ 'format-1': 3 });
      }
  });

  test('are changed where others of them fit a key that is here', async () => {
    const storage = await firstFormat();
    await put(storage, { ...(await rowOf(storage, 2)), entries: [] });

    expect((await walk(storage, next, key)).faults).toContainEqual({ what: 'seal-changed', where: '2' });
  });

  const written: Row[] = (
    [
      [
        'a3cd596bea59c88deccd034556ea9bf989b4c4d4fb00c4d7b17da18d87440b54',
        'b87e64536904622b124d63b24bce26b84060e8447749b583b30f6df90dea72d8',
        'f307dd9dc9454fee8dbbfbf824ee159a946418aa60ab4675c92b0ae91a6b7813',
      ],
      [
        '329daeeb5aeb5893c70ab40ea78ffe74b47dc2446eacdddf34dc4e825db6f8a1',
        '81ac5a9ee2e63caa1d99ad2df290f1c34e6ebac889180fb71896509d22d6b7a5',
        'ed671a89437a8377b665ae5fb709a3642ada1e8a6d5b801e19f1d8094a743837',
      ],
      [
        'b45bcd28dbc4c5983ab6dbecf6aea016b7cbc7fec9c9ef23df7b21b870db12ae',
        '974962321a6d3b7bd3b2b508a1f82b399d34617af06b8ca65e0bbc095cd83713',
        '3cf84d0e681d387e8aadb5dfb1e5ed08ba7c9387bb3efe3d90403b938483a3e9',
      ],
    ] as const
  ).map(([hash, ...entries], index, all) => ({
    pk: sealPartition(committee),
    sk: serialOf(index + 1),
    version: 1,
    previous: all[index - 1]?.[0] ?? '',
    entries: entries.map((each, second) => [entryRow(2 * index + second).pk, entryRow(2 * index + second).sk, each]),
    hash,
  }));
});
