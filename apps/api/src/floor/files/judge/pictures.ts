import { isPacked, isProgram } from './beginning';
import { Unfit } from './unfit';

type Picture = 'jpg' | 'png' | 'gif' | 'webp' | 'heic';

/** A sheet of A1 at 300 dots an inch has 70 million; what has more than these stops the browser that draws it. */
const mostPixels = 200_000_000;

interface Measured {
  width: number;
  height: number;
  /** Where the picture is over. */
  end: number;
}

/** Walks through a picture as a viewer does, from its head to its end: what is joined to it is no part of it. */
export function requireWhole(type: Picture, file: Buffer): void {
  const { width, height, end } = measures[type](file);
  if (width * height === 0 || end > file.length) throw new Unfit('file.damaged');
  if (width * height > mostPixels) throw new Unfit('file.too-many-pixels');
  requireNothingBehind(file.subarray(end));
}

const archiveEnd = Buffer.from('PK\u0005\u0006', 'latin1');

/** Cameras write notes of their own behind a picture. An archive, a program or a page that begins or ends there is none. */
function requireNothingBehind(rest: Buffer): void {
  const tail = rest.subarray(Math.max(0, rest.length - 66_000));
  const isJoined =
    isPacked(rest) ||
    isProgram(rest) ||
    tail.includes(archiveEnd) ||
    rest.includes('%PDF-') ||
    /<(?:!doctype|html|script|svg|\?php|\?xml)/i.test(rest.toString('latin1'));
  if (isJoined) throw new Unfit('file.mixed');
}

const measures: Readonly<Record<Picture, (file: Buffer) => Measured>> = {
  png(file) {
    if (file.toString('latin1', 12, 16) !== 'IHDR') throw new Unfit('file.damaged');
    let at = 8;
    for (let name = ''; name !== 'IEND';) {
      name = file.toString('latin1', at + 4, at + 8);
      at += 12 + file.readUInt32BE(at);
    }
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), end: at };
  },

  gif(file) {
    const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
    const blocks = (from: number): number => {
      let at = from;
      for (let size = file.readUInt8(at); size !== 0; size = file.readUInt8(at)) at += size + 1;
      return at + 1;
    };
    let at = 13 + colours(file.readUInt8(10));
    for (let mark = file.readUInt8(at); mark !== 0x3b; mark = file.readUInt8(at)) {
      if (mark === 0x21) at = blocks(at + 2);
      else if (mark === 0x2c) at = blocks(at + 11 + colours(file.readUInt8(at + 9)));
      else throw new Unfit('file.damaged');
    }
    return { width: file.readUInt16LE(6), height: file.readUInt16LE(8), end: at + 1 };
  },

  webp(file) {
    const end = 8 + file.readUInt32LE(4);
    const form = file.toString('latin1', 12, 16);
    if (file.toString('latin1', 0, 4) !== 'RIFF') throw new Unfit('file.damaged');
    if (form === 'VP8X') return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1, end };
    if (form === 'VP8 ') return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff, end };
    if (form !== 'VP8L') throw new Unfit('file.damaged');
    const bits = file.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, end };
  },

  jpg(file) {
    let size: { width: number; height: number } | undefined;
    let at = 2;
    for (;;) {
      while (file.readUInt8(at) === 0xff && file.readUInt8(at + 1) === 0xff) at += 1;
      if (file.readUInt8(at) !== 0xff) throw new Unfit('file.damaged');
      const mark = file.readUInt8(at + 1);
      if (mark === 0xd9) break;
      const next = at + 2 + file.readUInt16BE(at + 2);
      // Frames of all codings; the three between them are tables.
      if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
        size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
      at = mark === 0xda ? behindScan(file, next) : next;
    }
    if (!size) throw new Unfit('file.damaged');
    return { ...size, end: at + 2 };
  },

  heic(file) {
    if (!/^(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(file.toString('latin1', 8, 12)))
      throw new Unfit('file.unknown-type');
    let at = 0;
    const boxes = new Set<string>();
    while (at < file.length) {
      const stated = file.readUInt32BE(at);
      boxes.add(file.toString('latin1', at + 4, at + 8));
      const bytes = stated === 1 ? Number(file.readBigUInt64BE(at + 8)) : stated === 0 ? file.length - at : stated;
      if (bytes < 8) throw new Unfit('file.damaged');
      at += bytes;
    }
    if (!boxes.has('meta')) throw new Unfit('file.unknown-type');
    // No browser draws it here, so how many pixels it has is for the program that opens it.
    return { width: 1, height: 1, end: at };
  },
};

/** The scan of a JPEG goes on to the next mark that is neither a stuffed byte nor a restart. */
function behindScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const mark = file.readUInt8(at + 1);
    if (mark !== 0 && mark !== 0xff && (mark < 0xd0 || mark > 0xd7)) return at;
  }
  throw new Unfit('file.damaged');
}
