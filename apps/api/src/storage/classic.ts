import type { Database } from './embedded-database';
import { openEmbedded, type EmbeddedOptions, type EmbeddedStorage } from './embedded-table';

export type FolderFault = 'in-use' | 'corrupt' | 'newer-format' | 'foreign' | 'unusable';

const explanations: Record<FolderFault, string> = {
  'in-use': 'another process has it open',
  corrupt: 'the database in it is damaged',
  'newer-format': 'a newer release wrote it',
  foreign: 'it holds a database of something else',
  unusable: 'it cannot be opened',
};

/** The data folder cannot be used. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly fault: FolderFault;
  readonly folder: string;

  constructor(fault: FolderFault, folder: string, options?: ErrorOptions) {
    super(`The data folder ${folder} cannot be used: ${explanations[fault]}.`, options);
    this.fault = fault;
    this.folder = folder;
  }
}

const formatKey = '!meta!format';
const format = 1;

/** The tables in a folder on disk. */
export async function openClassic(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedStorage> {
  // Native code, which Lambda and the tests in memory never need.
  const { ClassicLevel } = await import('classic-level');
  const database: Database = new ClassicLevel<string, string>(folder);
  try {
    await database.open();
  } catch (error) {
    throw new DataFolderError(faultOf(error), folder, { cause: error });
  }

  try {
    await requireFormat(database, folder);
    return await openEmbedded(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function faultOf(error: unknown): FolderFault {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'LEVEL_LOCKED') return 'in-use';
  return code === 'LEVEL_CORRUPTION' ? 'corrupt' : 'unusable';
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
