import { expect, test } from 'vitest';
import { archiveChanges } from '../../floor/archive/change-archive';
import type { Archive } from '../../floor/archive/archive';
import { exportTables } from './export';
import { savedTables } from './format';
import { verifiedManifest } from './read-export';
import { stateAt } from './state-at';
import { newArchive, openEmbeddedWorld, work, hashOf } from '../../../test-support/drill';

test('R2: a base export and the archive of changes tell how everything stood, at any of twenty moments', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  const [base, changes] = [newArchive(), newArchive()];
  const archive = () => storage.changes.drain((some) => archiveChanges(changes, some), 'archive');
  await archive();
  await work(world, 2);
  await exportTables(everyRow, { archive: base, now: world.deps.now });
  const moments: { at: string; hashes: Record<string, string> }[] = [];
  for (let moment = 0; moment < 20; moment++) {
    world.setClock(61_000);
    await work(world, 1);
    await archive();
    const hashes = Object.fromEntries(
      await Promise.all(savedTables.map(async (table) => [table, await hashOf(everyRow, table)] as const)),
    );
    moments.push({ at: world.deps.now().toISOString(), hashes });
    world.setClock(61_000);
  }

  for (const { at, hashes } of moments) {
    const { tables } = await stateAt({ base, changes, at, into: newArchive() });
    for (const table of savedTables.filter((each) => each !== 'accounts'))
      expect([at, table, tables[table]?.hash]).toEqual([at, table, hashes[table]]);
  }
  const tooEarly = stateAt({ base, changes, at: '2020-01-01T00:00:00.000Z', into: newArchive() });
  await expect(tooEarly).rejects.toThrow('needs an earlier base');
}, 60_000);

test('R2: the archive vouches for no instant after its end', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  const [base, changes] = [newArchive(), newArchive()];
  await work(world, 1);
  await exportTables(everyRow, { archive: base, now: world.deps.now });
  const instant = (minutes: number) => new Date(world.deps.now().getTime() + minutes * 60_000).toISOString();
  const asked = (minutes: number, more: { into?: Archive; acceptGap?: boolean } = {}) =>
    stateAt({ base, changes, at: instant(minutes), into: newArchive(), ...more });

  await expect(asked(1)).rejects.toThrow('archive of changes is empty');
  await storage.changes.drain((some) => archiveChanges(changes, some), 'archive');
  world.setClock(60_000);
  await work(world, 1);
  const end = world.deps.now().toISOString();
  await storage.changes.drain((some) => archiveChanges(changes, some), 'archive');

  expect((await asked(14)).endedAt).toBe(instant(14));
  await expect(asked(16)).rejects.toMatchObject({ name: 'ArchiveEnds', until: end });
  expect((await asked(16, { acceptGap: true })).endedAt).toBe(end);
  await expect(asked(1, { into: base })).rejects.toThrow('There is an export at --to already');
  expect((await verifiedManifest(base)).endedAt < end).toBe(true);
});
