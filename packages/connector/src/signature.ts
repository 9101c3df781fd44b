import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** HMAC over SHA-256, or over SM3 as domestic hubs ask for. */
export type Algorithm = 'sha256' | 'sm3';

export interface SignKey {
  appKey: string;
  secret: string;
  algorithm: Algorithm;
}

/** What is signed: a call as it goes over the line. */
export interface SignedCall {
  method: string;
  /** From the root, with its query. */
  path: string;
  body: string | Uint8Array;
}

/** How far the clocks may be apart, in seconds. */
const windowSeconds = 300;

/** The headers of a signed call: key, time, a word used once, the digest of the body, and the signature over all of them. */
export function signatureHeaders(
  { appKey, secret, algorithm }: SignKey,
  call: SignedCall,
  now: Date,
  nonce: string = randomBytes(16).toString('hex'),
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const digest = createHash(algorithm).update(call.body).digest('hex');
  const text = [call.method, call.path, timestamp, nonce, digest].join('\n');
  return {
    'x-app-key': appKey,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-content-digest': digest,
    'x-signature': createHmac(algorithm, secret).update(text).digest('base64'),
  };
}

/** The same for a call to Lianluo itself, which takes it as one header. */
export function authorizationOf(key: SignKey, call: SignedCall, now: Date): string {
  const signed = Object.entries(signatureHeaders(key, call, now)).map(([name, value]) => `${said[name]}="${value}"`);
  return `Lianluo-Signature ${signed.join(', ')}`;
}

const said: Readonly<Record<string, string>> = {
  'x-app-key': 'appKey',
  'x-timestamp': 'timestamp',
  'x-nonce': 'nonce',
  'x-content-digest': 'digest',
  'x-signature': 'signature',
};

/** Whether a call was signed with the key, just now, and for the first time: `seen` remembers the words used once. */
export function isSigned(
  key: SignKey,
  call: SignedCall,
  headers: Headers,
  now: Date,
  seen: Map<string, number>,
): boolean {
  const [nonce, timestamp] = [headers.get('x-nonce') ?? '', headers.get('x-timestamp') ?? ''];
  const seconds = now.getTime() / 1000;
  if (!/^\d{10}$/.test(timestamp) || Math.abs(Number(timestamp) - seconds) > windowSeconds) return false;
  if (!/^[\w-]{16,64}$/.test(nonce)) return false;
  const right = signatureHeaders(key, call, new Date(Number(timestamp) * 1000), nonce);
  const isRight = ['x-app-key', 'x-content-digest', 'x-signature'].every((name) =>
    isEqual(headers.get(name) ?? '', right[name] ?? ''),
  );
  if (!isRight) return false;
  for (const [each, until] of seen) if (until < seconds) seen.delete(each);
  if (seen.has(nonce)) return false;
  seen.set(nonce, seconds + 2 * windowSeconds);
  return true;
}

/** In a time that does not tell how much of it was right. */
function isEqual(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
