import type { FileType } from '@lianluo/domain/file/file-types';
import type { FileFault } from '@lianluo/domain/file/file.refusals';
import { openZip, type Zip } from '../../sheet/zip';
import { SheetRefusal, type SheetRefusalCode } from '../../sheet/sheet-refusal';
import { beginningOf, isArchiveName, isPacked, isProgram, isProgramName } from './beginning';
import { requireQuietCompound } from './compound-office';
import { Unfit } from './unfit';

const faults: Partial<Record<SheetRefusalCode, FileFault>> = {
  'sheet.encrypted': 'file.encrypted',
  'sheet.zip-bomb': 'file.swollen',
};

/** The main part of each, by what the document says of its parts. */
const mains: readonly (readonly [FileType, RegExp])[] = [
  ['docx', /wordprocessingml\.document\.main\+xml/],
  ['xlsx', /spreadsheetml\.sheet\.main\+xml/],
  ['pptx', /presentationml\.presentation\.main\+xml/],
];

const contents = '[Content_Types].xml';
const macros = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml)$|^\w+\/(?:macrosheets|activex)\//;

/** What an archive is: a document of Office or WPS, a paper of OFD; any other is to be unpacked first. */
export function typeOfArchive(file: Buffer): FileType {
  try {
    return typeOf(file, 0);
  } catch (error) {
    throw error instanceof SheetRefusal ? new Unfit(faults[error.code] ?? 'file.damaged') : error;
  }
}

function typeOf(file: Buffer, depth: number): FileType {
  const zip = openZip(file, requireDocument);
  requireWhole(file);
  const type = zip.names.some((name) => name.toLowerCase() === 'ofd.xml') ? ofdIn(zip) : officeIn(zip);
  requireNothingCarried(zip, depth);
  return type;
}

function requireDocument(names: ReadonlySet<string>): void {
  if (names.has('ofd.xml') || names.has(contents.toLowerCase())) return;
  throw new Unfit(names.has('mimetype') ? 'file.unknown-type' : 'file.archive');
}

/** The archive ends where the file does, and begins with its first part: nothing was put before or behind it. */
function requireWhole(file: Buffer): void {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  const isWide = start === 0xffffffff;
  if (end + 22 + file.readUInt16LE(end + 20) !== file.length || (!isWide && start + size > end))
    throw new Unfit('file.mixed');
}

function ofdIn(zip: Zip): FileType {
  if (!/<(?:\w+:)?OFD\b/.test(textOf(zip, 'OFD.xml'))) throw new Unfit('file.unknown-type');
  return 'ofd';
}

function officeIn(zip: Zip): FileType {
  const said = textOf(zip, contents);
  const isActive = zip.names.some((name) => macros.test(name.toLowerCase()));
  if (isActive || /macroEnabled|vbaProject|ms-office\.activeX/i.test(said)) throw new Unfit('file.macros');
  const type = mains.find(([, main]) => main.test(said))?.[0];
  if (!type) throw new Unfit('file.unknown-type');
  for (const name of zip.names) if (/\.rels$/i.test(name)) requireOwnParts(textOf(zip, name));
  return type;
}

const loaded = /\/(?:attachedTemplate|oleObject|frame|subDocument)\s*["']/;
/** On the web or on a server; a disk of one's own is told as `file:///C:` or `file:///Volumes`. */
const elsewhere = /Target\s*=\s*["']\s*(?:https?:|ftp:|mhtml:|file:\/\/(?!\/[^\\/])|file:\\|\\\\|\/\/)/i;

/** What a document takes from elsewhere when it is opened: a template, an object, a frame. Links and pictures are only followed. */
function requireOwnParts(relationships: string): void {
  // No program writes these in another coding, or with words of their own for others.
  if (relationships.includes('\0') || /<!(?:DOCTYPE|ENTITY)/i.test(relationships)) throw new Unfit('file.loads');
  for (const [each] of relationships.matchAll(/<(?:\w+:)?Relationship\b[^<]*/g)) {
    const said = plainly(each);
    if (loaded.test(said) && elsewhere.test(said)) throw new Unfit('file.loads');
  }
}

/** Letters may be written by their numbers: `&#104;ttps:`. */
const plainly = (markup: string): string =>
  markup.replaceAll(/&#(x?)([0-9a-f]{1,8});/gi, (_, x: string, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, x === '' ? 10 : 16)),
  );

function requireNothingCarried(zip: Zip, depth: number): void {
  for (const name of zip.names) {
    if (isProgramName(name) || isArchiveName(name)) throw new Unfit('file.carries');
    if (!/(?:^|\/)(?:embeddings|attachs?)\//i.test(name) || name.endsWith('/')) continue;
    const part = Buffer.from(zip.read(name) ?? []);
    if (isProgram(part)) throw new Unfit('file.carries');
    if (!isPacked(part)) {
      if (part.length > 0 && beginningOf(part) === 'ole') requireQuietCompound(part);
    } else if (depth > 0) throw new Unfit('file.swollen');
    else typeOf(part, depth + 1);
  }
}

const textOf = (zip: Zip, name: string): string => Buffer.from(zip.read(name) ?? []).toString('utf8');
