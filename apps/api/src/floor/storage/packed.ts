import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A value as one text of an attribute: what repeats its names a thousand times is a tenth of its size. */
export const packed = (value: unknown, level?: number): string =>
  deflateRawSync(JSON.stringify(value), level === undefined ? {} : { level }).toString('base64');

/** What was packed, as JSON. */
export const unpacked = (text: string): string => inflateRawSync(Buffer.from(text, 'base64')).toString();
