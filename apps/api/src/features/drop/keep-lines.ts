import type { DropFile } from '@lianluo/domain/drop/drop';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Dependencies } from '../../floor/context';
import { keepFile, partsOf } from '../../floor/upload/file.store';
import { keptUntil } from './drop.store';
import type { Lines } from './lines';

/** A file is held in memory while it is written, and a function has little. */
const mostBytes = 16 * 1024 * 1024;

interface Keeping extends Pick<Dependencies, 'storage' | 'newId' | 'now'> {
  committee: { id: string };
}

/** Writes the items as one file, or as several where one would be too large; an empty list is an empty file. */
export async function keepLines(
  keeping: Keeping,
  { kind, extension }: { kind: DropFile['kind']; extension: string },
  { head, lineOf }: Lines,
  pages: AsyncIterable<readonly object[]>,
): Promise<DropFile[]> {
  const files: DropFile[] = [];
  let lines: string[] = [];
  let size = 0;
  const keep = async () => {
    const name = `${kind}${files.length > 0 ? `-${files.length + 1}` : ''}.${extension}`;
    files.push(await keepOne(keeping, { kind, name, count: lines.length }, head + lines.join('')));
    lines = [];
    size = 0;
  };
  for await (const page of pages)
    for (const item of page) {
      const line = lineOf({ ...item });
      if (size + line.length > mostBytes) await keep();
      lines.push(line);
      size += line.length;
    }
  if (lines.length > 0 || files.length === 0) await keep();
  return files;
}

async function keepOne(
  { storage, newId, now, committee }: Keeping,
  told: Pick<DropFile, 'kind' | 'name' | 'count'>,
  text: string,
): Promise<DropFile> {
  const bytes = Buffer.from(text);
  const packed = await promisify(gzip)(bytes);
  const id = newId();
  await keepFile(storage, { committee: committee.id, id }, packed, keptUntil(now()));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, ...told, bytes: bytes.length, sha256, parts: partsOf(packed.length) };
}
