import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { exportTables } from '../src/features/backup/export';
import { folderArchive } from '../src/floor/archive/folder-archive';
import { operated } from './operated';
import { openWorld, tablesOf } from './world';

/** A good backup, and places beside it for what a command is given, until the tests of a file are over. */
export function operatedFolders() {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-operated-'));
  const good = join(folder, 'good');
  let count = 0;
  const newPlace = () => join(folder, String((count += 1)));
  beforeAll(async () => {
    const world = await openWorld();
    await exportTables(tablesOf(world).everyRow, { archive: folderArchive(good), now: world.deps.now });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  /** A data folder that the backup was restored into. */
  const aRestoredFolder = async () => {
    const data = newPlace();
    expect(await operated(['restore', '--from', good, '--yes'], { DATA_DIR: data })).toMatchObject({ code: 0 });
    return { data, tables: join(data, 'tables') };
  };
  return { good, newPlace, aRestoredFolder };
}
