import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassicLevel } from 'classic-level';
import type { Database } from './embedded-database';
import { openEmbedded, type EmbeddedOptions, type EmbeddedStorage } from './embedded-table';
import { damageIn, isLost, isOfDatabase, type Damage } from './leveldb/damage';
import { privateFolder } from './private-folder';

export type FolderFault = 'missing' | 'in-use' | 'corrupt' | 'newer-format' | 'foreign' | 'unusable';

const explanations: Record<FolderFault, string> = {
  missing: 'there are no tables in it',
  'in-use': 'another process has it open',
  corrupt: 'the database in it is damaged',
  'newer-format': 'a newer release wrote it',
  foreign: 'it holds a database of something else',
  unusable: 'it cannot be opened',
};

interface FaultDetail extends ErrorOptions {
  damage?: readonly Damage[];
}

/** The data folder cannot be used. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly fault: FolderFault;
  readonly folder: string;
  /** Where it is damaged, as far as that is known. */
  readonly damage: readonly Damage[];

  constructor(fault: FolderFault, folder: string, { damage = [], ...options }: FaultDetail = {}) {
    super(`The data folder ${folder} cannot be used: ${explanations[fault]}.`, options);
    this.fault = fault;
    this.folder = folder;
    this.damage = damage;
  }
}

const formatKey = '!meta!format';
const format = 1;

export interface ClassicOptions extends EmbeddedOptions {
  /** Refuses a folder without tables instead of beginning them: whoever reads what is kept has mistyped its name. */
  mustExist?: boolean;
  /** Opens a damaged folder all the same, and is told what is lost with it. Without, nothing is lost: it is not opened. */
  acceptDamage?: ((damage: readonly Damage[]) => void) | undefined;
}

/** The tables in a folder on disk. */
export async function openClassic(
  folder: string,
  { mustExist = false, acceptDamage, ...options }: ClassicOptions = {},
): Promise<EmbeddedStorage> {
  // Native code, which Lambda and the tests in memory never need.
  const { ClassicLevel } = await import('classic-level');
  try {
    if (mustExist && !(await filesIn(folder)).some(isOfDatabase)) throw new DataFolderError('missing', folder);
    await privateFolder(folder);
  } catch (error) {
    throw error instanceof DataFolderError ? error : new DataFolderError('unusable', folder, { cause: error });
  }
  // It opens itself a turn later, so nothing is waited for between this line and the first look.
  const database = new ClassicLevel<string, string>(folder);
  try {
    await requireFree(database);
    const damage = await damageIn(folder);
    // Where nothing tells what belongs to the database, LevelDB begins a new one and removes every file of the old.
    if (damage.length > 0 && (!acceptDamage || isLost(damage)))
      throw new DataFolderError('corrupt', folder, { damage });
    await database.open();
    if (damage.length > 0) acceptDamage?.(damage);
  } catch (error) {
    throw error instanceof DataFolderError ? error : new DataFolderError(faultOf(error), folder, { cause: error });
  }

  try {
    await requireFormat(database, folder);
    return await openEmbedded(database, { ...options, reopen: () => reopen(database, folder) });
  } catch (error) {
    await database.close();
    throw isCorruption(error) ? new DataFolderError('corrupt', folder, { cause: error }) : error;
  }
}

const filesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** What opening takes at most: the log written out as a table, a manifest, a new log. */
const roomBytes = 8 * 1024 * 1024;

/** Opens it anew where there is room for that; while there is none it stays open for reading. */
async function reopen(database: ClassicLevel<string, string>, folder: string): Promise<void> {
  const probe = join(folder, '..', '.room');
  try {
    await writeFile(probe, Buffer.alloc(roomBytes), { flush: true });
  } finally {
    await rm(probe, { force: true });
  }
  await database.close();
  await database.open();
}

/** What another process is writing looks damaged. Asked for a new database, LevelDB takes the lock and changes nothing. */
async function requireFree(database: ClassicLevel<string, string>): Promise<void> {
  try {
    await database.open({ createIfMissing: false, errorIfExists: true });
  } catch (error) {
    if (faultOf(error) === 'in-use') throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isCorruption = (error: unknown): boolean =>
  codeOf(error) === 'LEVEL_CORRUPTION' || (error instanceof Error && codeOf(error.cause) === 'LEVEL_CORRUPTION');

function faultOf(error: unknown): FolderFault {
  if (error instanceof Error && codeOf(error.cause) === 'LEVEL_LOCKED') return 'in-use';
  return isCorruption(error) ? 'corrupt' : 'unusable';
}

async function requireFormat(database: Database, folder: string): Promise<void> {
  const written = await database.get(formatKey);
  if (written === undefined) {
    const [key] = await database.keys({ limit: 1 }).all();
    if (key !== undefined) throw new DataFolderError('foreign', folder);
    await database.put(formatKey, String(format));
  } else if (Number(written) > format) {
    throw new DataFolderError('newer-format', folder);
  }
}
