import type { FileType } from '@lianluo/domain/file/file-types';
import { isArchiveName, isProgram, isProgramName } from './beginning';
import { openCompound, type Compound } from './compound';
import { Unfit } from './unfit';

/** What an old document of Office, or one of WPS, is: told by the stream that holds its text. */
export function typeOfCompound(file: Buffer): FileType {
  const compound = openCompound(file);
  requireQuiet(compound);
  for (const [stream, type, requireStill] of documents) {
    const [held] = compound.streams(stream);
    if (!held) continue;
    requireStill(held, compound);
    return type;
  }
  // An installer of Windows is kept in the same container.
  throw new Unfit('file.unknown-type');
}

/** What is embedded in a document: it may be of any sort, and carries nothing that runs. */
export function requireQuietCompound(file: Buffer): void {
  requireQuiet(openCompound(file));
}

const macroParts = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros'];
const packed = '\u0001Ole10Native';

function requireQuiet({ names, streams }: Compound): void {
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new Unfit('file.encrypted');
  if (macroParts.some((part) => names.has(part))) throw new Unfit('file.macros');
  for (const held of streams(packed)) {
    const head = held.toString('latin1', 0, 2048);
    const isCarried = head.split('\0').some((name) => isProgramName(name) || isArchiveName(name));
    if (isCarried || isProgram(held.subarray(4)) || head.includes('MZ\u0090')) throw new Unfit('file.carries');
  }
}

const documents: readonly (readonly [string, FileType, (stream: Buffer, compound: Compound) => void])[] = [
  ['WordDocument', 'doc', requireStillWord],
  ['Workbook', 'xls', requireStillWorkbook],
  ['Book', 'xls', requireStillWorkbook],
  ['PowerPoint Document', 'ppt', requireStillSlides],
];

function requireStillWord(stream: Buffer): void {
  const flags = stream.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new Unfit('file.encrypted');
}

const records = { end: 0x0a, password: 0x2f, sheet: 0x85 };
/** Sheets of Excel 4.0 macros, and modules of Visual Basic. */
const runs: readonly number[] = [1, 6];

/** The first records of a workbook [MS-XLS]: whether a password closes what follows, and of what sort its sheets are. */
function requireStillWorkbook(stream: Buffer): void {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at);
    if (record === records.password) throw new Unfit('file.encrypted');
    if (record === records.sheet && runs.includes(stream.readUInt8(at + 9))) throw new Unfit('file.macros');
    if (record === records.end) return;
  }
}

const closedUser = 0xf3d1c4df;
const macrosOfSlides = 0x0400;
const deepest = 8;

function requireStillSlides(stream: Buffer, { names, streams }: Compound): void {
  const [user] = streams('Current User');
  if (names.has('EncryptedSummary') || (user && user.length >= 16 && user.readUInt32LE(12) === closedUser))
    throw new Unfit('file.encrypted');
  requireNoMacros(stream, 0);
}

/** Records within records [MS-PPT]; that of macros says whether there are any. */
function requireNoMacros(part: Buffer, depth: number): void {
  for (let at = 0; at + 8 <= part.length;) {
    const isContainer = (part.readUInt16LE(at) & 0x0f) === 0x0f;
    const type = part.readUInt16LE(at + 2);
    const end = at + 8 + part.readUInt32LE(at + 4);
    if (type === macrosOfSlides && part.readUInt32LE(at + 12) !== 0) throw new Unfit('file.macros');
    if (isContainer && depth < deepest) requireNoMacros(part.subarray(at + 8, end), depth + 1);
    at = end;
  }
}
