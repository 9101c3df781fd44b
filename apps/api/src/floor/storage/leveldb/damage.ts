import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLog } from './log-records';
import { manifestOf, type Manifest } from './manifest';
import { Malformed } from './reading';
import { damagedBlocks } from './table-file';

/** One place of a data folder whose checksum is wrong, and what goes with it. */
export interface Damage {
  file: string;
  kind: 'log' | 'table' | 'missing' | 'manifest' | 'lost';
  /** Where in the file. */
  at: number;
  /** Writes that are lost with a place of a log, at least. */
  writes?: number;
  /** Which rows are lost with a place of a table: `ledger qindu#opinions`, up to that one. */
  rows?: string;
  /** The newest list of files, where the name of the one that counts is lost. */
  manifest?: string;
}

/** A file that is there only once something was written. */
export const isOfDatabase = (name: string): boolean => name === 'CURRENT' || /^\d+\.(ldb|sst|log)$/.test(name);

/** Whether nothing tells any more which files are the database: opened, it would begin anew. */
export const isLost = (damage: readonly Damage[]): boolean => damage.some(({ kind }) => kind === 'lost');

/**
 * Every damaged place of a folder of LevelDB, found by its own checksums before it is opened: it would leave out damaged
 * writes of its log without a word, and hand out damaged blocks of its tables as they are.
 */
export async function damageIn(folder: string): Promise<Damage[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (!names.includes('CURRENT')) return names.some(isOfDatabase) ? [withoutCurrent(names)] : [];
  const current = (await readFile(join(folder, 'CURRENT'), 'utf8')).trim();
  const broken: Damage = { file: current, kind: 'manifest', at: 0 };
  // A folder whose beginning cannot be read is told by the database itself.
  if (!names.includes(current) || !current.startsWith('MANIFEST-')) return [];
  const { records, damage } = readLog(await readFile(join(folder, current)));
  const [first] = damage;
  if (first) return [{ ...broken, at: first.at }];
  try {
    const manifest = manifestOf(records);
    return [...(await inLogs(folder, names, manifest)), ...(await inTables(folder, names, manifest))];
  } catch (error) {
    if (error instanceof Malformed) return [broken];
    throw error;
  }
}

function withoutCurrent(names: readonly string[]): Damage {
  const manifest = names
    .filter((name) => name.startsWith('MANIFEST-'))
    .toSorted()
    .at(-1);
  return { file: 'CURRENT', kind: 'lost', at: 0, ...(manifest !== undefined && { manifest }) };
}

const numberOf = (name: string): number => Number(name.slice(0, name.indexOf('.')));

async function inLogs(folder: string, names: readonly string[], { logNumber }: Manifest): Promise<Damage[]> {
  const found: Damage[] = [];
  for (const file of names.filter((name) => /^\d+\.log$/.test(name) && numberOf(name) >= logNumber).toSorted()) {
    const { damage } = readLog(await readFile(join(folder, file)));
    found.push(...damage.map(({ at, lost }): Damage => ({ file, kind: 'log', at, writes: lost })));
  }
  return found;
}

async function inTables(folder: string, names: readonly string[], { tables }: Manifest): Promise<Damage[]> {
  const found: Damage[] = [];
  for (const [number, { size, from, to }] of tables) {
    const file = names.find((name) => /\.(ldb|sst)$/.test(name) && numberOf(name) === number);
    const rows = [...new Set([rowIn(from), rowIn(to)])].join(' … ');
    if (file === undefined) {
      found.push({ file: `${String(number).padStart(6, '0')}.ldb`, kind: 'missing', at: 0, rows });
      continue;
    }
    const content = await readFile(join(folder, file));
    const blocks = content.length < size ? [{ at: content.length, upTo: undefined }] : damagedBlocks(content);
    for (const { at, upTo } of blocks)
      found.push({ file, kind: 'table', at, rows: upTo === undefined ? rows : rowIn(upTo) });
  }
  return found;
}

/** `!ledger!qindu#opinions\u0000…` → `ledger qindu#opinions`: what an operator can look for, and no name of anybody. */
function rowIn(key: string): string {
  const [, table = '', ...rest] = key.split('!');
  const [partition = ''] = rest.join('!').split('\u0000');
  return `${table} ${/^[\w#.-]*/.exec(partition)?.[0] ?? ''}`.trim();
}
