import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const [idLength, secretLength, checkLength] = [16, 43, 6];
/** Whole words of letters and digits, so that a scanner for leaked keys finds them: `llk_` and then at least so many. */
const bodyPattern = /^[0-9A-Za-z]{66,97}$/;
/** 密钥 and 链接, told apart by how they begin: neither opens what the other does. */
type Prefix = 'llk_' | 'lll_';

/** Which key it is: of which committee, and its id. The committee is in it so that one read finds both. */
export interface KeyName {
  committee: string;
  id: string;
}
export interface KeyToken extends KeyName {
  secret: string;
}

/** 43 letters and digits, more chance than 256 bits. */
export const newSecret = (): string => Array.from({ length: secretLength }, () => digits[randomInt(62)]).join('');

/** `appKey`: the name of a key in signed calls. A slug has small letters only, so a capital one stands for its hyphens. */
export const writeAppKey = ({ committee, id }: KeyName): string => id + committee.replaceAll('-', 'Z');

export function readAppKey(text: string | undefined): KeyName | undefined {
  const [, id, slug] = /^([0-9a-z]{16})([0-9a-zZ]{1,31})$/.exec(text ?? '') ?? [];
  return id && slug ? { id, committee: slug.replaceAll('Z', '-') } : undefined;
}

/** `llk_`, the name of the key, its secret, and a checksum by which whoever finds one knows it from any other text. */
export const writeKey = (token: KeyToken): string => writeToken('llk_', token);
export const readKey = (text: string | undefined): KeyToken | undefined => readToken('llk_', text);

export function writeToken(prefix: Prefix, { secret, ...name }: KeyToken): string {
  const body = writeAppKey(name) + secret;
  return `${prefix}${body}${checksumOf(body)}`;
}

export function readToken(prefix: Prefix, text: string | undefined): KeyToken | undefined {
  if (!text?.startsWith(prefix) || !bodyPattern.test(text.slice(prefix.length))) return undefined;
  const body = text.slice(prefix.length, -checkLength);
  if (checksumOf(body) !== text.slice(-checkLength)) return undefined;
  const name = readAppKey(body.slice(0, -secretLength));
  return name && body.length >= idLength + secretLength + 1
    ? { ...name, secret: body.slice(-secretLength) }
    : undefined;
}

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** CRC-32 in base 62, six places, as GitHub's tokens have it. */
function checksumOf(body: string): string {
  let [rest, text] = [crc32(body), ''];
  for (let place = 0; place < checkLength; place++) {
    text = (digits[rest % 62] ?? '') + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}
