import { MemoryLevel } from 'memory-level';
import { expect, test } from 'vitest';
import { openEmbedded } from '../storage/embedded-table';
import type { Storage } from '../storage/table';
import type { TableEngine } from './engines';
import { prepareTables } from './prepare-tables';

const aRow = { pk: 'qindu', sk: 'committee', version: 1 };
const loadOf = (more: object) => (storage: Storage) =>
  storage.write([{ table: 'platforms', put: { ...aRow, ...more }, if: 'absent' }]);

test('the first start loads the demo world, and the next keeps what was done since', async () => {
  const engine = engineInMemory();
  const first = await prepareTables({ engine, demo: true, load: loadOf({ name: '秦都' }) });
  await first.storage.write([{ table: 'platforms', put: { ...aRow, version: 2, name: '改名' } }]);
  await first.storage.close();

  const second = await prepareTables({ engine, demo: true, load: neverLoad });

  expect([first.state, second.state]).toEqual(['loaded', 'loaded']);
  expect(await rowIn(second.storage)).toMatchObject({ name: '改名' });
});

test('a load that was cut short is begun anew', async () => {
  const engine = engineInMemory();
  const cut = prepareTables({
    engine,
    demo: true,
    load: async (storage) => {
      await loadOf({ name: '一半' })(storage);
      await storage.close();
      throw new Error('The power went.');
    },
  });
  await expect(cut).rejects.toThrow('The power went.');

  const { storage } = await prepareTables({ engine, demo: true, load: loadOf({ name: '完整' }) });

  expect(await rowIn(storage)).toMatchObject({ name: '完整' });
});

test("tables that were begun for an office's own work never get a demo world", async () => {
  const engine = engineInMemory();
  const first = await prepareTables({ engine, demo: false, load: neverLoad });
  await first.storage.close();

  const { state } = await prepareTables({ engine, demo: true, load: neverLoad });

  expect(state).toBe('without');
});

const rowIn = async (storage: Storage) =>
  (await storage.get([{ table: 'platforms', key: { pk: aRow.pk, sk: aRow.sk } }]))[0];

const neverLoad = async () => {
  throw new Error('Nothing may be loaded.');
};

/** Keeps what is in it from one opening to the next, as a folder does. */
function engineInMemory(): TableEngine {
  let database = new MemoryLevel<string, string>();
  return {
    isRemote: false,
    open: () => openEmbedded(database),
    discard: async () => {
      database = new MemoryLevel();
    },
    stop: async () => undefined,
  };
}
