import { expect, test } from 'vitest';
import { openMemory } from '../../floor/storage/memory';
import type { Storage } from '../../floor/storage/table';
import { throughMemory } from './through-memory';

test('what lasts of the work arrives, by whichever way it was written', async () => {
  const target = await openMemory();
  const unit = (id: string) => ({ pk: 'qindu#units', sk: id, version: 1 });

  await throughMemory(target, async (storage) => {
    const writes = Array.from({ length: 120 }, (_, index) => ({
      table: 'platforms' as const,
      put: unit(`u-${index}`),
    }));
    await storage.write(writes.slice(0, 100));
    await storage.write(writes.slice(100));
    await storage.write([{ table: 'platforms', remove: { pk: 'qindu#units', sk: 'u-7' } }]);
    await storage.write([{ table: 'ephemeral', put: { pk: 'qindu#u1', sk: 'session#1', version: 1, expiresAt: 9e9 } }]);
    await countInto(storage);
  });

  expect(await target.count({ table: 'platforms', pk: 'qindu#units' })).toBe(119);
  expect(await target.count({ table: 'scorecards', pk: 'qindu#now' })).toBe(1);
  expect(await target.count({ table: 'ephemeral', pk: 'qindu#u1' })).toBe(0);
});

const countInto = (storage: Storage) =>
  storage.changes.drain(
    (changes, commit) =>
      commit([{ table: 'scorecards', put: { pk: 'qindu#now', sk: 'committee', version: 1, changes: changes.length } }]),
    'scorecards',
  );
