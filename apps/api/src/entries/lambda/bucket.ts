import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { Sha256 } from '@smithy/core/checksum';
import { StorageBusy } from '../../floor/storage/table';
import { ownCredentials, region } from './environment';
import { log } from './log';

type Method = 'GET' | 'HEAD' | 'PUT' | 'DELETE';

/** What an address is good for: how long, with which headers, and what the bucket is to answer with. */
export interface Signing {
  seconds: number;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

// Within the 15 seconds of a request, one of which tries twice.
const callMs = 5000;
const ownSeconds = 60;

/**
 * A bucket by signed addresses, to be handed out and to be called. The SDK's whole client would be as large again as all
 * that answers requests, and what is asked of the bucket are four verbs.
 */
export function bucketAt(origin: string) {
  const { protocol, hostname, port } = new URL(origin);
  const credentials = ownCredentials();
  if (!credentials) throw new Error('The function has no credentials of its own.');
  const signer = new S3RequestPresigner({ region: region(), credentials, sha256: Sha256 });

  /** Headers are signed as they are, so whoever sends another is refused. */
  async function signed(method: Method, key: string, { seconds, headers = {}, query = {} }: Signing): Promise<string> {
    const names = new Set(Object.keys(headers));
    const place = { protocol, hostname, ...(port && { port: Number(port) }), path: `/${key}` };
    const request = await signer.presign(
      { method, ...place, query, headers: { ...headers } },
      { expiresIn: seconds, signableHeaders: names, unhoistableHeaders: names },
    );
    const parts = Object.entries(request.query ?? {}).map(
      ([name, value]) => `${escaped(name)}=${escaped(String(value))}`,
    );
    return `${origin}/${key}?${parts.join('&')}`;
  }

  /** Anything but an answer of the bucket's own on this object is an outage, after a second try. */
  async function call(method: Method, key: string, body?: Uint8Array, headers = {}): Promise<Response> {
    const url = await signed(method, key, { seconds: ownSeconds, headers });
    const attempt = async () => {
      const sent = {
        method,
        headers,
        signal: AbortSignal.timeout(callMs),
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      };
      const response = await fetch(url, sent);
      if (response.status >= 500) throw new Error(`The bucket answered ${response.status}.`);
      return response;
    };
    return attempt()
      .catch(attempt)
      .catch((error: unknown) => {
        throw new StorageBusy(`The bucket does not answer: ${String(error)}`);
      });
  }

  return {
    signed,
    /** Whoever is given the object gets these headers with it. */
    async put(key: string, bytes: Uint8Array, headers: Record<string, string>): Promise<void> {
      const { ok, status } = await call('PUT', key, bytes, headers);
      if (!ok) throw new Error(`The bucket did not take ${key}: ${status}.`);
    },
    /** The object where it has this size; nothing where it has not, or where there is none. */
    async get(key: string, bytes: number): Promise<Uint8Array | undefined> {
      const response = await call('GET', key);
      const isIt = response.ok && Number(response.headers.get('content-length')) === bytes;
      if (isIt) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      const { ok, status } = response;
      if (!ok && status !== 403 && status !== 404) throw new Error(`The bucket did not give ${key}: ${status}.`);
      // Who may not list a bucket is told 403 of an object that is not there, and of one that it has no right to.
      log({ level: 'warn', message: 'An upload is not in the bucket.', key, status });
      return undefined;
    },
    /** The object, however large it is; nothing where there is none. */
    async find(key: string): Promise<Uint8Array | undefined> {
      const response = await call('GET', key);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return missing(key, response.status);
    },
    /** What the bucket says of an object without handing it out; nothing where there is none. */
    async describe(key: string): Promise<Headers | undefined> {
      const { ok, status, headers } = await call('HEAD', key);
      return ok ? headers : missing(key, status);
    },
    async remove(key: string): Promise<void> {
      const { ok, status, body } = await call('DELETE', key);
      await body?.cancel();
      if (!ok && status !== 404) throw new Error(`The bucket did not remove ${key}: ${status}.`);
    },
  };
}

/** Who may not list a bucket is told 403 of an object that is not there. */
function missing(key: string, status: number): undefined {
  if (status !== 403 && status !== 404) throw new Error(`The bucket did not give ${key}: ${status}.`);
}

/** As the signature has it: the bucket signs `'` and its like escaped. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
