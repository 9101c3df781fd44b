import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mapping } from './mapping';
import type { Algorithm } from './signature';
import type { State } from './state';

export interface Manifest {
  file: string;
  count: number;
  /** Of the file's bytes, in hexadecimal. */
  digest: string;
  algorithm: Algorithm;
  madeAt: string;
}

/** 文件交换: everything the hub is to have as one csv with their heads, and beside it a manifest, which is written last. */
export async function writeExchangeFile(
  folder: string,
  { fields }: Mapping,
  { records }: State,
  { now, algorithm }: { now: Date; algorithm: Algorithm },
): Promise<Manifest> {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  const rows = Object.entries(records).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const lines = [
    fields.map(({ theirs }) => theirs),
    ...rows.map(([, { record }]) => fields.map(({ theirs }) => record[theirs] ?? '')),
  ].map((cells) => cells.map(cell).join(','));
  // Spreadsheets read UTF-8 where a mark says so.
  const content = `\uFEFF${lines.join('\r\n')}\r\n`;
  const manifest: Manifest = {
    file: `records-${day}.csv`,
    count: rows.length,
    digest: createHash(algorithm).update(content).digest('hex'),
    algorithm,
    madeAt: now.toISOString(),
  };
  await put(join(folder, manifest.file), content);
  await put(join(folder, `records-${day}.manifest.json`), JSON.stringify(manifest, undefined, 2));
  return manifest;
}

/** Whoever looks into the folder sees a whole file or none. */
async function put(file: string, content: string): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

/** Quoted, and never a formula for whoever opens it in a spreadsheet. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
