import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** One JSON value a line, compressed: what every tool of the next twenty years can read. */
export const packLines = (values: readonly unknown[]): Promise<Buffer> =>
  pack(values.map((value) => `${JSON.stringify(value)}\n`).join(''));

export async function unpackLines<Value>(bytes: Uint8Array): Promise<Value[]> {
  const text = (await unpack(bytes)).toString();
  // Written by `packLines`.
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Value]));
}
