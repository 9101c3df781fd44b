import { Unfit } from './unfit';

/** One stream or storage of a compound file (OLE). */
interface Entry {
  name: string;
  start: number;
  size: number;
}

export interface Compound {
  /** Of streams and storages at every depth. */
  names: ReadonlySet<string>;
  /** The streams of a name, each as far as it goes. */
  streams: (name: string) => Buffer[];
}

const endOfChain = 0xfffffffe;
const none = 0xffffffff;
const shortStream = 4096;
const root = 5;

/** Opens a compound file [MS-CFB]: the container of Word, Excel and PowerPoint until 2003, and of WPS. */
export function openCompound(file: Buffer): Compound {
  const shift = file.readUInt16LE(0x1e);
  if (shift !== 9 && shift !== 12) throw new Unfit('file.damaged');
  const sectorBytes = 1 << shift;
  const most = Math.ceil(file.length / sectorBytes);
  const sector = (index: number): Buffer => file.subarray((index + 1) * sectorBytes, (index + 2) * sectorBytes);

  // Every sector is in one chain, and the container's once more in pieces: what asks for more has chains that meet.
  let left = 2 * (file.length + sectorBytes);

  /** What stands in the sectors of a chain; one that runs in a circle is none. */
  function chained(
    start: number,
    next: (index: number) => number,
    piece: (index: number) => Buffer,
    limit: number,
  ): Buffer {
    const pieces: Buffer[] = [];
    for (let at = start; at !== endOfChain && at !== none; at = next(at)) {
      const held = piece(at);
      left -= held.length || sectorBytes;
      if (pieces.length >= limit || left < 0) throw new Unfit('file.damaged');
      pieces.push(held);
    }
    return Buffer.concat(pieces);
  }

  const table = Buffer.concat(tableSectors().map(sector));
  const nextOf = (index: number): number => table.readUInt32LE(index * 4);
  const directory = chained(file.readUInt32LE(0x30), nextOf, sector, most);
  const entries = entriesIn(directory);
  const container = entries.find(({ type }) => type === root);
  const shorts = container ? chained(container.start, nextOf, sector, most) : Buffer.alloc(0);
  const shortTable = chained(file.readUInt32LE(0x3c), nextOf, sector, most);
  const short = (index: number): Buffer => shorts.subarray(index * 64, index * 64 + 64);
  const nextShort = (index: number): number => shortTable.readUInt32LE(index * 4);

  return {
    names: new Set(entries.map(({ name }) => name)),
    streams: (name) =>
      entries
        .filter((each) => each.name === name && each.type === 2)
        .map(({ start, size }) =>
          (size < shortStream
            ? chained(start, nextShort, short, shortStream)
            : chained(start, nextOf, sector, most)
          ).subarray(0, size),
        ),
  };

  /** Where the table of chains stands: 109 of its sectors are named in the head, the others in sectors of their own. */
  function tableSectors(): number[] {
    const named: number[] = [];
    for (let at = 0x4c; at < 0x200; at += 4) named.push(file.readUInt32LE(at));
    let more = file.readUInt32LE(0x44);
    for (let count = 0; more !== endOfChain && more !== none; count++) {
      if (count > most) throw new Unfit('file.damaged');
      const held = sector(more);
      for (let at = 0; at < sectorBytes - 4; at += 4) named.push(held.readUInt32LE(at));
      more = held.readUInt32LE(sectorBytes - 4);
    }
    const sectors = named.filter((index) => index < none - 5);
    if (sectors.length > most) throw new Unfit('file.damaged');
    return sectors;
  }
}

function entriesIn(directory: Buffer): (Entry & { type: number })[] {
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, index) => {
    const entry = directory.subarray(index * 128, index * 128 + 128);
    const length = Math.max(0, Math.min(64, entry.readUInt16LE(0x40)) - 2);
    return {
      name: entry.toString('utf16le', 0, length),
      type: entry.readUInt8(0x42),
      start: entry.readUInt32LE(0x74),
      size: entry.readUInt32LE(0x78),
    };
  }).filter(({ type }) => type !== 0);
}
