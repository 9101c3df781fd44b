import type { FileType } from '@lianluo/domain/file/file-types';
import { Unfit } from './unfit';

/** What the first bytes say: a type, or one of the two containers that office documents are kept in. */
export type Beginning = Extract<FileType, 'pdf' | 'jpg' | 'png' | 'gif' | 'webp' | 'heic'> | 'zip' | 'ole';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

const taken: readonly (readonly [Beginning, Buffer, at?: number])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpg', hex('FF D8 FF')],
  ['png', hex('89 50 4E 47 0D 0A 1A 0A')],
  ['gif', Buffer.from('GIF87a')],
  ['gif', Buffer.from('GIF89a')],
  ['webp', Buffer.from('WEBP'), 8],
  ['heic', Buffer.from('ftyp'), 4],
  ['zip', hex('50 4B 03 04')],
  ['ole', hex('D0 CF 11 E0 A1 B1 1A E1')],
];

/** Programs of Windows, Linux and macOS, of Java, Android and the web, a shortcut, and whatever begins with its interpreter. */
const programs: readonly Buffer[] = [
  Buffer.from('MZ'),
  hex('7F 45 4C 46'),
  hex('FE ED FA CE'),
  hex('FE ED FA CF'),
  hex('CE FA ED FE'),
  hex('CF FA ED FE'),
  hex('CA FE BA BE'),
  Buffer.from('dex\n'),
  hex('00 61 73 6D'),
  hex('4C 00 00 00 01 14 02 00'),
  Buffer.from('#!'),
];

const archives: readonly (readonly [Buffer, at?: number])[] = [
  [Buffer.from('Rar!')],
  [hex('37 7A BC AF 27 1C')],
  [hex('1F 8B')],
  [Buffer.from('BZh')],
  [hex('FD 37 7A 58 5A 00')],
  [Buffer.from('MSCF')],
  // An empty one, and one in several volumes.
  [hex('50 4B 05 06')],
  [hex('50 4B 07 08')],
  [Buffer.from('ustar'), 257],
];

const begins = (file: Buffer, bytes: Buffer, at = 0): boolean => file.subarray(at, at + bytes.length).equals(bytes);

export const isProgram = (file: Buffer): boolean => programs.some((each) => begins(file, each));
export const isPacked = (file: Buffer): boolean =>
  archives.some(([bytes, at]) => begins(file, bytes, at)) || begins(file, hex('50 4B 03 04'));

/** What a file begins as; nothing where it may be text. */
export function beginningOf(file: Buffer): Beginning | undefined {
  const found = taken.find(([, bytes, at]) => begins(file, bytes, at));
  if (found) return found[0];
  if (isProgram(file)) throw new Unfit('file.program');
  if (isPacked(file)) throw new Unfit('file.archive');
  return undefined;
}

/** What is run when it is opened, by the endings that systems go by. */
const programEndings =
  'exe dll scr com pif cpl msi msp msix bat cmd ps1 psm1 vbs vbe vb js jse mjs cjs ts wsf wsh hta jar class apk ipa app dmg pkg sh bash csh zsh ksh run elf so py pyw pl rb php phtml asp aspx jsp lnk url desktop reg inf scf gadget chm application appref-ms iso img vhd one xll';
const archiveEndings = 'zip rar 7z gz tgz bz2 xz tar cab arj lzh z';
const endsIn = (endings: string) => new RegExp(String.raw`\.(?:${endings.replaceAll(' ', '|')})$`, 'i');
const programName = endsIn(programEndings);
const archiveName = endsIn(archiveEndings);

export const isProgramName = (name: string): boolean => programName.test(name.trim());
export const isArchiveName = (name: string): boolean => archiveName.test(name.trim());
