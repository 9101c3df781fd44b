import { createHash, createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import type { ApiKey, Signing } from '@lianluo/domain/integration/api-key';
import { readAppKey, type KeyName } from '../account/api-key.token';
import type { KeySecret } from '../account/api-key.store';
import type { Dependencies } from '../context';
import { WriteConflict } from '../storage/table';
import { readBytes } from './body';

/**
 * What a signed call says beside its body, in one header, for an edge hands on few of them:
 *
 *     Authorization: Lianluo-Signature appKey="…", timestamp="…", nonce="…", digest="…", signature="…"
 */
export interface Signed {
  name: KeyName;
  /** Seconds since 1970, as it was written. */
  timestamp: string;
  nonce: string;
  /** Of the body as it was sent, of no bytes where there is none, in hexadecimal. */
  digest: string;
  /** In base64. */
  signature: string;
}

/** How far a caller's clock may be off, and for how long a nonce is remembered. */
const windowSeconds = 5 * 60;
/** The largest body of any endpoint: a sheet, with the form around it. */
const mostBytes = 11 * 1024 * 1024;

/** What was signed, where a call is signed at all. */
export function signedBy({ headers }: Request): Signed | undefined {
  const [, given] = /^lianluo-signature +(.+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (given === undefined) return undefined;
  const said = new Map([...given.matchAll(/([a-z]+)="([^"]*)"/gi)].map(([, name, value]) => [name, value]));
  const of = (name: string) => said.get(name) ?? '';
  const [name, timestamp, nonce, digest] = [readAppKey(of('appKey')), of('timestamp'), of('nonce'), of('digest')];
  const isWhole = /^\d{10}$/.test(timestamp) && /^[\w-]{16,64}$/.test(nonce) && /^[0-9a-f]{64}$/.test(digest);
  return name && isWhole ? { name, timestamp, nonce, digest, signature: of('signature') } : undefined;
}

/**
 * 待签名串: method, path with query as sent, timestamp, nonce and digest of the body, each on a line of its own, with no line
 * end behind the last.
 *
 *     POST
 *     /api/v1/committees/qindu/opinions?unheard-of=1
 *     1779242400
 *     b3f1c9d27a604e58
 *     e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 */
export const signedText = (
  method: string,
  pathAndQuery: string,
  { timestamp, nonce, digest }: Pick<Signed, 'timestamp' | 'nonce' | 'digest'>,
): string => [method, pathAndQuery, timestamp, nonce, digest].join('\n');

export const digestNames: Record<Signing, 'sha256' | 'sm3'> = {
  'hmac-sha256': 'sha256',
  'hmac-sm3': 'sm3',
  'sm2-sm3': 'sm3',
};

interface Verifying {
  key: ApiKey;
  secrets: readonly KeySecret[];
  signed: Signed;
  request: Request;
}

/** Whether the call is what its key signed, just now and for the first time. Nothing is written for one that is not. */
export async function verifySigned(deps: Dependencies, { key, secrets, signed, request }: Verifying): Promise<boolean> {
  const seconds = Math.floor(deps.now().getTime() / 1000);
  if (!key.signing || Math.abs(Number(signed.timestamp) - seconds) > windowSeconds) return false;
  const { pathname, search } = new URL(request.url);
  const text = signedText(request.method, pathname + search, signed);
  const digestName = digestNames[key.signing];
  const isRight = secrets.some((secret) => isSignature(secret, text, signed.signature, digestName));
  if (!isRight) return false;
  // The verb reads the body later: this reads a copy.
  const body = await readBytes(request.clone(), mostBytes);
  if (createHash(digestName).update(body).digest('hex') !== signed.digest) return false;
  return isFirst(deps, key, signed.nonce, seconds);
}

function isSignature({ shared, publicKey }: KeySecret, text: string, signature: string, digestName: string): boolean {
  const given = Buffer.from(signature, 'base64');
  if (publicKey !== undefined) return verify(digestName, Buffer.from(text), createPublicKey(publicKey), given);
  if (shared === undefined) return false;
  const right = createHmac(digestName, shared).update(text).digest();
  return given.length === right.length && timingSafeEqual(given, right);
}

/** A nonce is written once: whoever plays a call again finds it there. */
async function isFirst({ storage }: Dependencies, key: ApiKey, nonce: string, seconds: number): Promise<boolean> {
  const row = { pk: `${key.committee}#${key.id}`, sk: `nonce#${nonce}`, version: 1 };
  const expiresAt = seconds + 2 * windowSeconds + 1;
  try {
    await storage.write([{ table: 'ephemeral', put: { ...row, expiresAt }, if: 'absent' }]);
    return true;
  } catch (error) {
    if (error instanceof WriteConflict) return false;
    throw error;
  }
}

/** Whether a text is the public key of a pair on the curve SM2. A private one, of which it could be made, is not ours to keep. */
export function isSm2PublicKey(pem: string): boolean {
  if (/PRIVATE/i.test(pem)) return false;
  try {
    // The curve's identifier 1.2.156.10197.1.301, as it stands in the key.
    const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
    return der.includes(Buffer.from('06082a811ccf5501822d', 'hex'));
  } catch {
    return false;
  }
}
