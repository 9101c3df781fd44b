import type { FilePart } from '@lianluo/domain/file/parts';
import { attachment } from '../../floor/http/content-disposition';
import { partSeconds, type FilePlace, type Files } from '../../floor/files/files';
import { bucketAt } from './bucket';

/** Long enough to follow a redirect, too short to pass the address on. */
const openSeconds = 60;
/** 20 MiB in parts of 5; where a file ends is said by who reads it. */
const mostParts = 4;

const partKey = ({ committee, id }: FilePlace, part: number): string => `quarantine/${committee}/${id}.${part}`;
const keyOf = ({ committee, id }: FilePlace): string => `files/${committee}/${id}`;
const sumOf = (sha256: string) => ({ 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') });

/**
 * 附件 in the bucket: browsers send the parts to it and fetch the file from it, and the API carries none of the bytes. What
 * was given up in quarantine is removed by the bucket within a day or two.
 */
export function bucketFiles(origin: string): Files {
  const bucket = bucketAt(origin);
  return {
    address: (place, parts, sha256) =>
      Promise.all(
        parts.map(async (part) => {
          const headers = {
            'content-type': 'application/octet-stream',
            ...(sha256 !== undefined && parts.length === 1 && sumOf(sha256)),
          };
          // A browser says the length by itself, and lets no page say another.
          const signed = { ...headers, 'content-length': String(part.to - part.from) };
          const url = await bucket.signed('PUT', partKey(place, part.number), {
            seconds: partSeconds,
            headers: signed,
          });
          return { ...part, url, headers };
        }),
      ),
    async received(place, parts) {
      const there = await Promise.all(parts.map(({ number }) => bucket.describe(partKey(place, number))));
      const isWhole = ({ from, to }: FilePart, index: number) =>
        Number(there[index]?.get('content-length')) === to - from;
      return parts.filter(isWhole).map(({ number }) => number);
    },
    async read(place, parts) {
      const pieces: Uint8Array[] = [];
      for (const { number, from, to } of parts) {
        const piece = await bucket.get(partKey(place, number), to - from);
        if (!piece) return undefined;
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    },
    keep: (place, bytes, { name, type, sha256 }) =>
      bucket.put(keyOf(place), bytes, {
        'content-type': type,
        'content-disposition': attachment(name),
        ...sumOf(sha256),
      }),
    clear,
    async open(place, { name, type, inline }) {
      const kept = await bucket.describe(keyOf(place));
      if (!kept) return undefined;
      // An address stands in the bucket's log, and what a file is called is nothing for a log: it is there only where the
      // file was given another name since.
      const saved = attachment(name) === kept.get('content-disposition') ? undefined : attachment(name);
      const disposition = inline ? 'inline' : saved;
      const query = {
        'response-content-type': type,
        'response-cache-control': 'private, no-store',
        ...(disposition !== undefined && { 'response-content-disposition': disposition }),
      };
      return { url: await bucket.signed('GET', keyOf(place), { seconds: openSeconds, query }) };
    },
    async remove(place) {
      await clear(place);
      await bucket.remove(keyOf(place));
    },
    // Whoever lists a bucket is an operator, with a client and rights of their own.
    list: () => {
      throw new Error('A function lists no bucket.');
    },
  };

  async function clear(place: FilePlace): Promise<void> {
    for (let part = 1; part <= mostParts; part++) await bucket.remove(partKey(place, part));
  }
}
