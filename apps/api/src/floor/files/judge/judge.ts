import type { FileFault } from '@lianluo/domain/file/file.refusals';
import { nameFor, typeNamed, type FileType } from '@lianluo/domain/file/file-types';
import { Unfit } from './unfit';

/** What a file was found to be, or why it is not taken. */
export type Verdict = { type: FileType; name: string } | { refused: FileFault };

/**
 * 内容检查: what a file is, by its content alone. Its name says nothing but which of two names of one content it goes by; what it
 * is called wrongly is corrected. Nothing of it is run, shown or unpacked beyond measure, and what cannot be told is refused.
 */
export async function judge(bytes: Uint8Array, name: string): Promise<Verdict> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const type = typeNamed(await contentOf(file, name), name);
    return { type, name: nameFor(name, type) };
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.fault };
    // What reads beyond the end of a file was told of more than there is.
    if (error instanceof RangeError) return { refused: 'file.damaged' };
    throw error;
  }
}

async function contentOf(file: Buffer, name: string): Promise<FileType> {
  if (file.length === 0) throw new Unfit('file.empty');
  const { beginningOf } = await import('./beginning');
  const beginning = beginningOf(file);
  switch (beginning) {
    case 'pdf':
      (await import('./pdf')).requireStill(file);
      return beginning;
    case 'jpg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'heic':
      (await import('./pictures')).requireWhole(beginning, file);
      return beginning;
    case 'zip':
      return (await import('./archives')).typeOfArchive(file);
    case 'ole':
      return (await import('./compound-office')).typeOfCompound(file);
    case undefined:
      (await import('./plain-text')).requirePlain(file, name);
      return 'txt';
  }
}
