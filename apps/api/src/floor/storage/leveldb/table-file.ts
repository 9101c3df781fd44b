import { maskedCrc } from './crc32c';
import { Malformed, Reading } from './reading';
import { unsnapped } from './snappy';

const footerBytes = 48;
const magic = Buffer.from('57fb808b247547db', 'hex');
const trailerBytes = 5;
/** A sequence and a kind stand behind every key. */
const keySuffix = 8;

/** A block of a table whose checksum is wrong, with the last key that was in it. */
export interface DamagedBlock {
  at: number;
  /** Nothing where the place of the blocks cannot be read: then the whole table is lost. */
  upTo: string | undefined;
}

interface Handle {
  offset: number;
  size: number;
}

/** Checks every block of a table (`.ldb`) against its checksum. */
export function damagedBlocks(file: Buffer): DamagedBlock[] {
  const blocks = indexed(file);
  if (!blocks) return [{ at: 0, upTo: undefined }];
  return blocks.flatMap(({ key, handle }) => (isWhole(file, handle) ? [] : [{ at: handle.offset, upTo: key }]));
}

function indexed(file: Buffer): { key: string; handle: Handle }[] | undefined {
  const footer = file.subarray(-footerBytes);
  if (footer.length < footerBytes || !footer.subarray(-magic.length).equals(magic)) return undefined;
  try {
    const reading = new Reading(footer);
    const [meta, index] = [handleIn(reading), handleIn(reading)];
    if (!isWhole(file, meta) || !isWhole(file, index)) return undefined;
    return entriesOf(contentOf(file, index)).map(({ key, value }) => ({
      key: key.subarray(0, -keySuffix).toString(),
      handle: handleIn(new Reading(value)),
    }));
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

const handleIn = (reading: Reading): Handle => ({ offset: reading.varint(), size: reading.varint() });

function isWhole(file: Buffer, { offset, size }: Handle): boolean {
  const end = offset + size + trailerBytes;
  if (end > file.length - footerBytes) return false;
  return maskedCrc(file.subarray(offset, offset + size + 1)) === file.readUInt32LE(offset + size + 1);
}

function contentOf(file: Buffer, { offset, size }: Handle): Buffer {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unsnapped(content) : content;
}

/** The keys of a block share their beginnings; the places where one stands whole are told at its end. */
function entriesOf(block: Buffer): { key: Buffer; value: Buffer }[] {
  if (block.length < 4) throw new Malformed('A block without an end.');
  const restarts = block.readUInt32LE(block.length - 4);
  const reading = new Reading(block.subarray(0, Math.max(0, block.length - 4 - restarts * 4)));
  const entries: { key: Buffer; value: Buffer }[] = [];
  let key = Buffer.alloc(0);
  while (!reading.isAtEnd) {
    const [shared, more, length] = [reading.varint(), reading.varint(), reading.varint()];
    key = Buffer.concat([key.subarray(0, shared), reading.take(more)]);
    entries.push({ key, value: reading.take(length) });
  }
  return entries;
}
