import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from './listening';
import { bytesOf } from './runtime-api';

/** Of whoever signs: the rig's functions (`lambda-function.ts`). */
const secretKey = 'local';

/** Whether somebody may do something, in IAM's words, with an object. */
export type MayDo = (who: string, action: string, key: string) => boolean;
const actions: Readonly<Record<string, string>> = {
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
};

/** What an address may have the bucket answer with, instead of what was kept with the object. */
const overridden = ['content-type', 'content-disposition', 'cache-control'] as const;

/**
 * A bucket as those who hold a signed address see it: it computes the signature from what was really sent, so another
 * method, key, length, type or checksum is refused, and so is an address whose time is over, or whose signer's role has no right to what it asks. None of the emulators do.
 */
export async function startBucket(mayDo: MayDo = () => true) {
  let ahead = 0;
  const objects = new Map<string, Buffer>();
  const described = new Map<string, IncomingHttpHeaders>();
  const refused: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const key = url.pathname.slice(1);
    const body = await bytesOf(request);
    const refuse = (status: number, code: string) => {
      refused.push(`${request.method} ${code}`);
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
    };
    const fault = faultOf(request, url, Date.now() + ahead);
    if (fault) return refuse(403, fault);
    const [signer = ''] = (url.searchParams.get('X-Amz-Credential') ?? '').split('/');
    if (!mayDo(signer, actions[request.method ?? ''] ?? '', key)) return refuse(403, 'AccessDenied');
    if (request.method === 'PUT') {
      const sum = request.headers['x-amz-checksum-sha256'];
      if (sum !== undefined && sum !== createHash('sha256').update(body).digest('base64'))
        return refuse(400, 'BadDigest');
      objects.set(key, body);
      described.set(key, request.headers);
      return void response.end();
    }
    if (request.method === 'DELETE') return void (objects.delete(key), response.writeHead(204).end());
    const object = objects.get(key);
    // Who may not list the bucket is not told what is missing.
    if (!object) return refuse(403, 'AccessDenied');
    give(response, { described: described.get(key) ?? {}, asked: url.searchParams }, object);
  });
  const { url, close } = await listening(server);
  return {
    url,
    objects,
    refused,
    /** Lets the bucket's clock run ahead of everybody's, by seconds. */
    runAhead: (seconds: number) => void (ahead = seconds * 1000),
    stop: close,
  };
}

interface Given {
  described: IncomingHttpHeaders;
  asked: URLSearchParams;
}

function give(response: ServerResponse, { described, asked }: Given, object: Buffer): void {
  for (const name of overridden) {
    const value = asked.get(`response-${name}`) ?? described[name];
    if (value !== undefined) response.setHeader(name, value);
  }
  response.setHeader('content-length', object.length);
  response.end(object);
}

/** What S3 would say of an address (Signature Version 4 in its query), where it is not good for this request. */
function faultOf(request: IncomingMessage, { pathname, searchParams }: URL, now: number): string | undefined {
  const of = (name: string) => searchParams.get(`X-Amz-${name}`) ?? '';
  if (of('Algorithm') !== 'AWS4-HMAC-SHA256' || of('Signature') === '') return 'AccessDenied';
  const [, day = '', region = '', service = ''] = of('Credential').split('/');
  const at = of('Date');
  const signedAt = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!(now < signedAt + Number(of('Expires')) * 1000)) return 'AccessDenied';

  const names = of('SignedHeaders').split(';');
  const canonical = [
    request.method,
    pathname,
    [...searchParams]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .toSorted()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = [day, region, service, 'aws4_request'].join('/');
  const text = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`);
  return isSame(hmac(key, text).toString('hex'), of('Signature')) ? undefined : 'SignatureDoesNotMatch';
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
