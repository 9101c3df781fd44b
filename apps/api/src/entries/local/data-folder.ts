import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from '../../floor/storage/classic';
import { privateFolder } from '../../floor/storage/private-folder';

export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await privateFolder(folder);
  } catch (error) {
    throw new DataFolderError('unusable', folder, { cause: error });
  }
}

/** Where the files lie that are attached to items. */
export const filesFolderIn = (folder: string): string => join(folder, 'files');

const shortest = 40;

/** The secret of this data folder, made once and readable to its owner only. */
export async function keptSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret');
  try {
    const kept = await readFile(file, 'utf8').catch(ifMissing);
    if (kept !== undefined && kept.length >= shortest) return kept;

    const secret = randomBytes(32).toString('base64url');
    await writeFile(`${file}.new`, secret, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
    return secret;
  } catch (error) {
    throw new DataFolderError('unusable', folder, { cause: error });
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
