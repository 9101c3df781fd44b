import { Refusal } from '@lianluo/domain/refusal';

/** One field of a form, or one file where it has a file name. Its bytes are those that were sent, not a copy. */
export interface FormPart {
  name: string;
  fileName: string | undefined;
  bytes: Buffer;
}

const malformed = () => new Refusal('request.malformed');

/**
 * The parts of a form (RFC 7578) as they stand between its boundaries: so many at most, and how many there are. Nothing is
 * looked into before they are counted.
 */
export function partsOf(form: Uint8Array, type: string, most: number): { parts: readonly Buffer[]; count: number } {
  const bytes = Buffer.from(form.buffer, form.byteOffset, form.byteLength);
  const stated = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type);
  const first = Buffer.from(`--${stated?.[1] ?? stated?.[2]}`);
  const delimiter = Buffer.concat([Buffer.from('\r\n'), first]);
  let at = stated ? bytes.indexOf(first) : -1;
  const parts: Buffer[] = [];
  for (let count = 0; at !== -1; count++) {
    const from = at + first.length;
    if (bytes.toString('latin1', from, from + 2) === '--') return { parts, count };
    const next = bytes.indexOf(delimiter, from);
    if (next !== -1 && count < most) parts.push(bytes.subarray(from, next));
    at = next === -1 ? -1 : next + 2;
  }
  throw malformed();
}

const headersEnd = Buffer.from('\r\n\r\n');
const longestHeaders = 4096;

/** What a part is called, and what is in it. */
export function readPart(part: Buffer): FormPart {
  const end = part.subarray(0, longestHeaders).indexOf(headersEnd);
  const headers = end === -1 ? '' : part.toString('utf8', 0, end);
  const disposition = /^content-disposition:\s*form-data\b.*$/im.exec(headers)?.[0];
  const name = disposition && quoted(disposition, 'name');
  if (!disposition || name === undefined) throw malformed();
  return { name, fileName: quoted(disposition, 'filename'), bytes: part.subarray(end + headersEnd.length) };
}

/** Browsers escape what would end a name. */
const escapes: Readonly<Record<string, string>> = { '%22': '"', '%0D': '\r', '%0A': '\n' };

function quoted(disposition: string, parameter: string): string | undefined {
  const [, text, plain] = new RegExp(`;\\s*${parameter}=(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(disposition) ?? [];
  return (text ?? plain)?.replaceAll(/%22|%0D|%0A/gi, (escape) => escapes[escape.toUpperCase()] ?? escape);
}
