import { constants, inflateSync } from 'node:zlib';
import { isPacked, isProgram, isProgramName } from './beginning';
import { Unfit } from './unfit';

/** What runs, sends or starts something when a paper is opened or clicked. */
const active = /\/(?:JavaScript|JS|Launch|RichMedia|SubmitForm|ImportData|XFA|Movie|Rendition)(?![A-Za-z0-9])/;
/** The same in bytes that mean nothing by themselves, where a short name stands by chance. */
const activeAnywhere = /\/(?:JavaScript|Launch|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/;
const closed = /\/Encrypt(?![A-Za-z0-9])/;
const carrying = /\/(?:EF|EmbeddedFiles?)(?![A-Za-z0-9])/;
const archiveEnd = 'PK\u0005\u0006';
/** Of an archive's directory and its note. */
const archiveTail = 66_000;

/** Of all object streams of a paper together. */
const mostInflated = 128 * 1024 * 1024;

/** A paper that is only read: nothing before and behind it, no scripts and actions, nothing embedded that runs. */
export function requireStill(file: Buffer): void {
  const text = file.toString('latin1');
  requireWhole(text);
  const { outside, streams } = split(text, file);
  // Readers that make the best of it would read on in what is not looked at here.
  if (/>>\s*stream\b/.test(outside)) throw new Unfit('file.damaged');
  if (closed.test(outside)) throw new Unfit('file.encrypted');
  // What looks like a stream and is none hides nothing in it.
  if (activeAnywhere.test(plainNames(text)) || streams.some(holdsObjects)) throw new Unfit('file.active');
  const said = [outside, ...objectsIn(streams)].join('\n');
  if (active.test(said)) throw new Unfit('file.active');
  if (carrying.test(said)) requireCarriesNoProgram(said, streams);
}

function requireWhole(text: string): void {
  if (!/^%PDF-[12]\.\d/.test(text)) throw new Unfit('file.damaged');
  const end = text.lastIndexOf('%%EOF');
  if (end === -1) throw new Unfit('file.damaged');
  const isJoined = /[^\s\0]/.test(text.slice(end + 5)) || text.slice(-archiveTail).includes(archiveEnd);
  if (isJoined) throw new Unfit('file.mixed');
}

interface Stream {
  dictionary: string;
  data: Buffer;
}

const holdsObjects = ({ data }: Stream): boolean => /\d \d+ obj\b/.test(data.toString('latin1'));

/** Names may be written with codes for their letters: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What stands between the streams, and each stream with what is said of it. */
function split(text: string, file: Buffer): { outside: string; streams: Stream[] } {
  const outside: string[] = [];
  const streams: Stream[] = [];
  const begins = /\bstream[\t\f\0 ]*(?:\r\n|\n|\r)/g;
  let from = 0;
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const between = plainNames(text.slice(from, found.index));
    const start = begins.lastIndex;
    const end = text.indexOf('endstream', start);
    if (end === -1) throw new Unfit('file.damaged');
    outside.push(between);
    streams.push({ dictionary: between.slice(between.lastIndexOf('obj')), data: file.subarray(start, end) });
    from = end + 'endstream'.length;
    begins.lastIndex = from;
  }
  outside.push(plainNames(text.slice(from)));
  return { outside: outside.join('\n'), streams };
}

/** What is kept in object streams, where papers of today keep most of what they say. */
function objectsIn(streams: readonly Stream[]): string[] {
  let left = mostInflated;
  return streams
    .filter(({ dictionary }) => /\/(?:ObjStm|First)\b/.test(dictionary))
    .map(({ dictionary, data }) => {
      const objects = inflated(dictionary, data, left);
      left -= objects.length;
      if (left <= 0) throw new Unfit('file.swollen');
      return plainNames(objects.toString('latin1'));
    });
}

/** Written in a way that nobody uses for this: whoever does hides something. */
const unusual =
  /\/(?:LZW|ASCIIHex|ASCII85|RunLength|Crypt)\w*|\/Predictor\s+(?!1\b)\d|\/Predictor\s+\d+\s+\d|\/DecodeParms(?!\s*(?:<<|\[\s*(?:<<|null)|null))/;
const flate = /\/Fl(?:ateDecode)?\b/g;

function inflated(dictionary: string, data: Buffer, most: number): Buffer {
  if (unusual.test(dictionary)) throw new Unfit('file.active');
  const times = dictionary.match(flate)?.length ?? 0;
  // Packed twice, or in a way that another object tells.
  if (times > 1 || (times === 0 && /\/Filter\b/.test(dictionary))) throw new Unfit('file.active');
  return times === 0 ? data : inflate(data, most);
}

/** As far as it goes: behind a stream stands the end of its line. */
function inflate(data: Buffer, most: number): Buffer {
  try {
    return inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most });
  } catch (error) {
    const isSwollen = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unfit(isSwollen ? 'file.swollen' : 'file.damaged');
  }
}

const headBytes = 1024;

/** 电子发票 and the like carry their data along; a program or an archive is no data. */
function requireCarriesNoProgram(said: string, streams: readonly Stream[]): void {
  const names = [...said.matchAll(/\/U?F\s*\(((?:[^()\\]|\\.){1,260})\)/g)].map(([, name = '']) =>
    name.replaceAll('\0', ''),
  );
  if (names.some(isProgramName)) throw new Unfit('file.carries');
  for (const { dictionary, data } of streams) {
    const isFile = /\/EmbeddedFile\b/.test(dictionary);
    if (!isFile && /\/(?:Image|XRef|ObjStm|Font|Metadata)\b/.test(dictionary)) continue;
    if (isFile && unusual.test(dictionary)) throw new Unfit('file.carries');
    const head = headOf(dictionary, data);
    if (isProgram(head) || isPacked(head)) throw new Unfit('file.carries');
  }
}

function headOf(dictionary: string, data: Buffer): Buffer {
  const head = data.subarray(0, headBytes);
  if (!/\/Fl(?:ateDecode)?\b/.test(dictionary)) return head;
  try {
    return inflateSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // What cannot be unpacked is opened by nobody either.
    return Buffer.alloc(0);
  }
}
