import { createHash } from 'node:crypto';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { Context } from 'hono';
import type { Answer } from '../context';
import { disposition } from './content-disposition';
import type { Env } from './env';

/** What an answer differs by beside its address: nobody is given what was kept for another. */
export const vary = 'Authorization, Cookie, Accept-Language';

/** How long to wait before looking at what goes on in the background. */
const lookAgainSeconds = '1';

export function send(c: Context<Env>, endpoint: Endpoint, answer: Answer): Response {
  const headers = new Headers({ 'cache-control': 'no-store', vary });
  if (answer.version !== undefined) headers.set('etag', `"v${answer.version}"`);
  const status = answer.status ?? endpoint.status;
  if (status === 201 || status === 202) headers.set('location', locationOf(c.req.path, answer.body, endpoint));
  if (status === 202) headers.set('retry-after', lookAgainSeconds);
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers.set(name, value);
  headers.set('x-request-id', c.var.requestId);
  if (answer.file) {
    headers.set('content-type', answer.file.type ?? endpoint.file ?? 'application/octet-stream');
    headers.set('content-disposition', disposition(answer.file.name, answer.file.inline));
    // Buffers of Node are byte arrays the web's Response takes; only the type of their memory differs.
    return new Response(answer.file.bytes as Uint8Array<ArrayBuffer>, { status, headers });
  }
  // It lies elsewhere, and only whoever was led there finds it.
  if (status === 204 || status === 303) return new Response(null, { status, headers });
  headers.set('content-type', 'application/json; charset=utf-8');
  const text = JSON.stringify(answer.body);
  if (isKept(endpoint, status, text)) {
    // What is everybody's says itself for how long it holds.
    if (answer.headers?.['cache-control'] === undefined) headers.set('cache-control', 'private, no-cache');
    if (!headers.has('etag')) headers.set('etag', `W/"${hashOf(text)}"`);
    if (isThere(endpoint, headers.get('etag'), c.req.header('if-none-match'))) {
      headers.delete('content-type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(text, { status, headers });
}

/** The path of what was made or is being made: under the one it was sent to, or the thing itself that the path goes through. */
function locationOf(path: string, body: unknown, { elsewhere, path: template }: Endpoint): string {
  const { id, kind }: { id?: unknown; kind?: unknown } = typeof body === 'object' && body !== null ? body : {};
  if (typeof id !== 'string') return path;
  const parts = path.split('/');
  const among = elsewhere === true ? kind : elsewhere;
  if (typeof among === 'string')
    return [...parts.slice(0, parts.length - template.split('/').length + 3), among, id].join('/');
  const at = parts.indexOf(id);
  return at === -1 ? `${path}/${id}` : parts.slice(0, at + 1).join('/');
}

/**
 * A caller may keep what it read and ask whether it is still so. What holds a secret, and an item that is closed to all but
 * named people, is kept nowhere.
 */
const isKept = (endpoint: Endpoint, status: number, text: string): boolean =>
  endpoint.method === 'get' && status === 200 && endpoint.secret === undefined && !text.includes('"restrictedTo":');

/** A list is known by its bytes. A version alone tells that of a thing only where nothing else shapes what is shown of it. */
function isThere(endpoint: Endpoint, tag: string | null, asked: string | undefined): boolean {
  if (tag === null || asked === undefined || (!tag.startsWith('W/') && !endpoint.byVersion)) return false;
  return asked
    .split(',')
    .map((each) => each.trim())
    .some((each) => each === '*' || opaque(each) === opaque(tag));
}

const opaque = (tag: string): string => tag.replace(/^W\//, '');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 27);
