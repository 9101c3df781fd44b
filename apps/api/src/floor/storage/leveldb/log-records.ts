import { maskedCrc } from './crc32c';
import { Malformed, Reading } from './reading';

const blockBytes = 32 * 1024;
const headerBytes = 7;
const kinds = { full: 1, first: 2, middle: 3, last: 4 };

/** Where a log is damaged, and how many writes at least LevelDB would leave out because of it. */
export interface LogDamage {
  at: number;
  lost: number;
}

interface Piece {
  kind: number;
  data: Buffer;
  end: number;
}

/**
 * Reads a write-ahead log or a manifest as LevelDB does: blocks of 32 KiB, in each of them pieces with a checksum of their
 * own. A piece that the file ends in was never acknowledged, so it is no damage; any other that does not match is, and with it
 * goes the rest of its block.
 */
export function readLog(file: Buffer): { records: Buffer[]; damage: LogDamage[] } {
  const records: Buffer[] = [];
  const damage: LogDamage[] = [];
  let begun: Buffer[] | undefined;
  let at = 0;
  while (at + headerBytes <= file.length) {
    const blockEnd = Math.min((Math.floor(at / blockBytes) + 1) * blockBytes, file.length);
    if (at + headerBytes > blockEnd || isUnused(file.subarray(at, blockEnd))) {
      at = blockEnd;
      continue;
    }
    const piece = pieceAt(file, at, blockEnd);
    if (piece === 'cut') break;
    if (!piece) {
      damage.push({ at, lost: 1 + writesAfter(file, at, blockEnd) });
      begun = undefined;
      at = blockEnd;
      continue;
    }
    if (piece.kind === kinds.full) records.push(piece.data);
    else if (piece.kind === kinds.first) begun = [piece.data];
    else begun?.push(piece.data);
    if (piece.kind === kinds.last && begun) records.push(Buffer.concat(begun));
    if (piece.kind === kinds.full || piece.kind === kinds.last) begun = undefined;
    at = piece.end;
  }
  return { records, damage };
}

/** A whole piece with its checksum right; nothing where it is wrong; `cut` where the file ends before the piece does. */
function pieceAt(file: Buffer, at: number, blockEnd: number): Piece | 'cut' | undefined {
  const length = file.readUInt16LE(at + 4);
  const kind = file[at + 6] ?? 0;
  const end = at + headerBytes + length;
  if (kind < kinds.full || kind > kinds.last) return undefined;
  if (end > blockEnd) return isCut(file, at, blockEnd) ? 'cut' : undefined;
  if (maskedCrc(file.subarray(at + 6, end)) !== file.readUInt32LE(at)) return undefined;
  return { kind, data: file.subarray(at + headerBytes, end), end };
}

/** Whether the file ends within a piece. One that is whole behind a wrong length was acknowledged and is damaged. */
const isCut = (file: Buffer, at: number, blockEnd: number): boolean =>
  blockEnd === file.length && !isBatch(file.subarray(at + headerBytes)) && writesAfter(file, at, blockEnd) === 0;

/** A write as it is logged: its number, how many operations, and each with its key and value. */
function isBatch(data: Buffer): boolean {
  if (data.length < 12) return false;
  const reading = new Reading(data);
  reading.at = 12;
  try {
    for (let left = data.readUInt32LE(8); left > 0; left--) {
      const isPut = reading.byte() === 1;
      reading.slice();
      if (isPut) reading.slice();
    }
    return reading.isAtEnd;
  } catch (error) {
    if (error instanceof Malformed) return false;
    throw error;
  }
}

/** Whole writes that stand behind a damaged place of the same block and are left out with it. */
function writesAfter(file: Buffer, from: number, blockEnd: number): number {
  let count = 0;
  for (let at = from + 1; at + headerBytes <= blockEnd; at++) {
    const kind = file[at + 6] ?? 0;
    const end = at + headerBytes + file.readUInt16LE(at + 4);
    if (kind < kinds.full || kind > kinds.last || end > blockEnd || end === at + headerBytes) continue;
    if (maskedCrc(file.subarray(at + 6, end)) !== file.readUInt32LE(at)) continue;
    if (kind === kinds.full || kind === kinds.first) count += 1;
    at = end - 1;
  }
  return count;
}

const isUnused = (rest: Buffer): boolean => rest.every((byte) => byte === 0);
