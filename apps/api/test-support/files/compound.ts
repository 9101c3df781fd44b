const sectorBytes = 512;
const endOfChain = 0xfffffffe;
const tableMark = 0xfffffffd;
const none = 0xffffffff;

interface Part {
  name: string;
  /** Nothing of a storage. */
  bytes?: Buffer;
}

/** A compound file (OLE) with these streams in it, each of 4,096 bytes and more as a long one. */
export function compound(parts: Readonly<Record<string, Buffer | undefined>>): Buffer {
  const all: Part[] = Object.entries(parts).map(([name, bytes]) => ({
    name,
    ...(bytes && { bytes: Buffer.concat([bytes], Math.max(4096, bytes.length)) }),
  }));
  const entries = Buffer.alloc(Math.ceil((all.length + 1) / 4) * sectorBytes);
  const directorySectors = entries.length / sectorBytes;
  // One sector holds the table: a file of a test has less than 128.
  const table: number[] = [tableMark];
  const chain = (count: number): number => {
    const start = table.length;
    for (let index = 1; index <= count; index++) table.push(index === count ? endOfChain : start + index);
    return start;
  };
  const directory = chain(directorySectors);
  entryInto(entries, 0, { name: 'Root Entry', type: 5, start: endOfChain, size: 0 });
  const data: Buffer[] = [];
  all.forEach(({ name, bytes }, index) => {
    const padded = bytes && Buffer.concat([bytes], Math.ceil(bytes.length / sectorBytes) * sectorBytes);
    const start = padded ? chain(padded.length / sectorBytes) : 0;
    if (padded) data.push(padded);
    entryInto(entries, index + 1, { name, type: bytes ? 2 : 1, start, size: bytes?.length ?? 0 });
  });
  const tableSector = Buffer.alloc(sectorBytes, 0xff);
  table.forEach((next, index) => tableSector.writeUInt32LE(next, index * 4));
  return Buffer.concat([head(directory), tableSector, entries, ...data]);
}

function head(directory: number): Buffer {
  const bytes = Buffer.alloc(sectorBytes);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt16LE(6, 0x20);
  bytes.writeUInt32LE(1, 0x2c);
  bytes.writeUInt32LE(directory, 0x30);
  bytes.writeUInt32LE(4096, 0x38);
  bytes.writeUInt32LE(endOfChain, 0x3c);
  bytes.writeUInt32LE(endOfChain, 0x44);
  for (let at = 0x4c; at < sectorBytes; at += 4) bytes.writeUInt32LE(at === 0x4c ? 0 : none, at);
  return bytes;
}

function entryInto(
  entries: Buffer,
  index: number,
  { name, type, start, size }: { name: string; type: number; start: number; size: number },
): void {
  const at = index * 128;
  entries.write(name, at, 'utf16le');
  entries.writeUInt16LE((name.length + 1) * 2, at + 0x40);
  entries.writeUInt8(type, at + 0x42);
  entries.writeUInt32LE(start, at + 0x74);
  entries.writeUInt32LE(size, at + 0x78);
}

/** The first records of a workbook of Excel until 2003: its beginning, what is between, and its end. */
export const biff = (...records: readonly (readonly [number, Buffer])[]): Buffer =>
  Buffer.concat(
    ([[0x0809, Buffer.alloc(16)], ...records, [0x0a, Buffer.alloc(0)]] as const).map(([type, data]) => {
      const record = Buffer.alloc(4);
      record.writeUInt16LE(type, 0);
      record.writeUInt16LE(data.length, 2);
      return Buffer.concat([record, data]);
    }),
  );

/** One record of a presentation until 2003, or a container of some. */
export function slideRecord(type: number, data: Buffer, isContainer = false): Buffer {
  const record = Buffer.alloc(8);
  record.writeUInt16LE(isContainer ? 0x0f : 0, 0);
  record.writeUInt16LE(type, 2);
  record.writeUInt32LE(data.length, 4);
  return Buffer.concat([record, data]);
}
