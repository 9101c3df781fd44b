import { inflateRawSync } from 'node:zlib';
import { SheetRefusal, sheetLimits } from './sheet-refusal';

interface ZipEntry {
  name: string;
  stored: number;
  stated: number;
  method: number;
  offset: number;
}

/** An archive's parts; each is inflated when it is asked for, and all of them share one limit. */
export interface Zip {
  names: readonly string[];
  read: (name: string) => Uint8Array | undefined;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const entryHead = 46;
const ratioMattersFrom = 4 * 1024 * 1024;

const damaged = (): SheetRefusal => new SheetRefusal('sheet.not-a-workbook');

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged();
}

/** The 64-bit numbers that programs which write in a stream keep beside an entry, however small it is. */
function wideNumbers(view: DataView, from: number, to: number): number[] {
  const numbers: number[] = [];
  let at = from;
  while (at + 4 <= to && to <= view.byteLength) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      for (let each = at + 4; each + 8 <= Math.min(end, to); each += 8)
        numbers.push(Number(view.getBigUint64(each, true)));
    }
    at = end;
  }
  return numbers;
}

function directory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > sheetLimits.entries) throw new SheetRefusal('sheet.zip-bomb');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryHead > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged();
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new SheetRefusal('sheet.encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + entryHead, at + entryHead + nameLength);
    const extra = at + entryHead + nameLength;
    const wide = wideNumbers(view, extra, extra + view.getUint16(at + 30, true));
    const number = (field: number): number => {
      const value = view.getUint32(at + field, true);
      return value === 0xffffffff ? (wide.shift() ?? value) : value;
    };
    // In the order in which the wide ones follow each other.
    const stated = number(24);
    const stored = number(20);
    const offset = number(42);
    const method = view.getUint16(at + 10, true);
    entries.push({ name: new TextDecoder().decode(name), method, stored, stated, offset });
    at += entryHead + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function requireWorkbook(names: ReadonlySet<string>): void {
  if (!names.has('[content_types].xml') || !names.has('xl/workbook.xml')) throw damaged();
  if ([...names].some((name) => /vbaproject\.bin$|^xl\/(macrosheets|activex)\//.test(name))) {
    throw new SheetRefusal('sheet.macros');
  }
}

function requireMeasure(entries: readonly ZipEntry[]): void {
  const stated = entries.reduce((sum, entry) => sum + entry.stated, 0);
  const swollen = entries.some(
    (entry) => entry.stated > ratioMattersFrom && entry.stated > entry.stored * sheetLimits.ratio,
  );
  if (swollen || stated > sheetLimits.statedBytes) throw new SheetRefusal('sheet.zip-bomb');
}

function storedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.stored > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.stored);
}

/** Of names in small letters: is it an archive of the sort that was expected? A workbook, where nothing is said. */
type Expecting = (names: ReadonlySet<string>) => void;

/** Judges the directory first; what is then inflated never grows past the limit, whatever the directory said. */
export function openZip(bytes: Uint8Array, expecting: Expecting = requireWorkbook): Zip {
  const entries = directory(bytes);
  const small = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (small.size !== entries.length) throw damaged();
  expecting(small);
  requireMeasure(entries);
  let left: number = sheetLimits.inflatedBytes;
  const inflate = (entry: ZipEntry): Uint8Array => {
    const stored = storedBytes(bytes, entry);
    const limit = Math.min(left, entry.stated);
    if (entry.method === 0) {
      if (stored.length > left) throw new SheetRefusal('sheet.zip-bomb');
      return stored;
    }
    if (entry.method !== 8) throw damaged();
    try {
      return inflateRawSync(stored, { maxOutputLength: Math.max(1, limit) });
    } catch (error) {
      const swollen = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw swollen ? new SheetRefusal('sheet.zip-bomb') : damaged();
    }
  };
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return undefined;
      const content = inflate(entry);
      left -= content.length;
      if (left < 0) throw new SheetRefusal('sheet.zip-bomb');
      return content;
    },
  };
}
