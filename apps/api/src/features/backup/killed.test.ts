import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../floor/archive/archive';
import { folderArchive } from '../../floor/archive/folder-archive';
import { isRestoredEntry } from '../../floor/journal/restored-journal';
import { openMemory } from '../../floor/storage/memory';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { deskOf } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { committeesIn } from '../../floor/committee/committees';
import { exportTables, NothingToSave } from './export';
import { identityOf, lastingRows, RowsHash, savedTables, type Manifest } from './format';
import { verifiedManifest } from './read-export';
import { restoreTables, TablesNotEmpty } from './restore';
import { readRestoreMark } from '../../floor/storage/restore-mark';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function aPlace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-killed-'));
  folders.push(folder);
  return join(folder, 'backup');
}

class Killed extends Error {}

/** What throws from its `after`th call on, as a process that is killed does nothing more. */
const killing = <Wrapped extends object>(inner: Wrapped, after: number, counted: readonly string[]): Wrapped => {
  let left = after;
  return new Proxy(inner, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name);
      if (typeof own !== 'function' || !counted.includes(String(name))) return own;
      return async (...args: unknown[]) => {
        if (left === 0) throw new Killed();
        left -= 1;
        return Reflect.apply(own, target, args) as unknown;
      };
    },
  });
};

/** Kills it one step later each time, until it is through. How often it was killed. */
async function killedEverywhere(once: (after: number) => Promise<void>): Promise<number> {
  for (let after = 0; ; after++) {
    const ended = await once(after).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Killed) return false;
        throw error;
      },
    );
    if (ended) return after;
  }
}

const addUnit = (world: World, name: string) =>
  world.as('demo.qindu').post('/committees/qindu/units', { name, type: 'studio' });

describe('a backup over a backup', () => {
  const saved = (world: World, archive: Archive) =>
    exportTables(tablesOf(world).everyRow, { archive, now: world.deps.now });

  test('killed at any step, the place holds the old one or the new one, whole', async () => {
    const world = await openWorld();
    const place = await aPlace();
    let kept = identityOf(await saved(world, folderArchive(place)));

    let round = 0;
    const kills = await killedEverywhere(async (after) => {
      await addUnit(world, `工作室${(round += 1)}`);
      const before = kept;
      try {
        await saved(world, killing(folderArchive(place), after, ['put', 'remove']));
      } finally {
        // It reads every row.
        const found = await verifiedManifest(folderArchive(place));
        kept = identityOf(found);
        const isNew = found.begunAt !== undefined && kept !== before;
        expect(isNew).toBe(after > piecesIn(found).length);
      }
    });

    // Each piece, the manifest, and each piece of the one before.
    expect(kills).toBe(piecesIn(await verifiedManifest(folderArchive(place))).length * 2 + 1);
  });

  test('what was killed leaves nothing behind a day later, and nothing of the old one stays', async () => {
    const world = await openWorld();
    const place = await aPlace();
    await expect(saved(world, killing(folderArchive(place), 3, ['put']))).rejects.toThrow(Killed);
    await saved(world, folderArchive(place));
    world.setClock(25 * 3_600_000);

    const last = await saved(world, folderArchive(place));

    expect(await namesIn(place)).toEqual([...piecesIn(last), 'manifest.json'].sort());
  });

  test('two at once to one place both end, and one of them is there whole', async () => {
    const world = await openWorld();
    const place = await aPlace();
    await saved(world, folderArchive(place));

    const both = await Promise.all([saved(world, folderArchive(place)), saved(world, folderArchive(place))]);

    const found = identityOf(await verifiedManifest(folderArchive(place)));
    expect(both.map(identityOf)).toContain(found);
  });

  test('nothing takes the place of a backup that is none of ours, or by tables that hold nothing', async () => {
    const world = await openWorld();
    const place = await aPlace();
    const { everyRow } = await openMemory();
    const kept = identityOf(await saved(world, folderArchive(place)));

    const empty = exportTables(everyRow, { archive: folderArchive(place), now: world.deps.now });
    await expect(empty).rejects.toThrow(NothingToSave);
    expect(identityOf(await verifiedManifest(folderArchive(place)))).toBe(kept);

    await folderArchive(place).put('manifest.json', Buffer.from('{"name":"another program"}'));
    await expect(saved(world, folderArchive(place))).rejects.toThrow('manifest.json');
  });

  test('it is for its owner’s eyes, whatever the umask', async () => {
    const world = await openWorld();
    const place = await aPlace();
    const before = process.umask(0);
    try {
      await saved(world, folderArchive(place));
    } finally {
      process.umask(before);
    }

    const names = await readdir(place, { recursive: true, withFileTypes: true });
    const modes = await Promise.all(
      names.map(async (each) => [each.isDirectory(), (await stat(join(each.parentPath, each.name))).mode & 0o777]),
    );
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect(modes.filter(([isFolder, mode]) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([]);
  });
});

describe('a restore that is cut short', () => {
  test(
    'at any write is seen as such, goes on with the same export and with no other',
    { timeout: 60_000 },
    async () => {
      const world = await openWorld();
      const [archive, other] = [folderArchive(await aPlace()), folderArchive(await aPlace())];
      const { everyRow } = tablesOf(world);
      await exportTables(everyRow, { archive: other, now: world.deps.now });
      await deskOf(world.as('demo.qindu')).record();
      await world.deps.settled();
      const { tables, endedAt } = await exportTables(everyRow, { archive, now: world.deps.now });
      const seen: unknown[][] = [];
      const cards = await hashOf(everyRow, 'scorecards');

      const kills = await killedEverywhere(async (after) => {
        const memory = await openMemory();
        const target: OperatorTables = { storage: memory, everyRow: memory.everyRow };
        const restored = restoreTables({ ...target, storage: killing(memory, after, ['write']) }, { archive });
        const cut = await restored.then(
          () => undefined,
          (error: unknown) => error,
        );
        if (cut && after > 0) {
          const place = folderArchive(await aPlace());
          seen.push([
            (await readRestoreMark(memory))?.endedAt,
            await faultOf(restoreTables(target, { archive: other })),
            await faultOf(exportTables(memory.everyRow, { archive: place, now: world.deps.now })),
          ]);
        }
        if (cut) await restoreTables(target, { archive });

        expect(await readRestoreMark(memory)).toBeUndefined();
        for (const table of savedTables)
          expect([after, table, await hashOf(memory.everyRow, table)]).toEqual([after, table, tables[table]?.hash]);
        expect(await hashOf(memory.everyRow, 'scorecards')).toBe(cards);
        await expect(restoreTables(target, { archive })).rejects.toThrow(TablesNotEmpty);
        if (cut) throw cut;
      });

      // The mark, four tables, the figures of two lists, what the tables say of themselves twice, an entry for each committee,
      // and the mark again.
      expect(kills).toBe(10 + (await committeesIn(everyRow)).length);
      // Until its first committee is there, nothing would be saved anyway.
      const half = expect.stringMatching(/^(RestoreUnfinished|NothingToSave)$/);
      expect(seen).toEqual(Array.from({ length: kills - 1 }, () => [endedAt, 'RestoreUnfinished', half]));
    },
  );
});

const faultOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as Error).name,
  );

const piecesIn = ({ tables }: Manifest): string[] =>
  Object.values(tables).flatMap(({ pieces }) => pieces.map(({ name }) => name));

async function namesIn(place: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folderArchive(place).list('')) names.push(name);
  return names.sort();
}

async function hashOf(everyRow: OperatorTables['everyRow'], table: Parameters<typeof everyRow>[0]): Promise<string> {
  const hash = new RowsHash();
  for await (const page of lastingRows(everyRow, table))
    // When a card was counted is no part of what was.
    for (const row of page) {
      // That it was restored is what happened after.
      if (isRestoredEntry(row)) continue;
      const { asOf: _asOf, at: _at, ...counted } = row;
      hash.add(table === 'scorecards' ? { ...counted, version: 0 } : row);
    }
  return hash.text();
}
