import type { Problem } from '@lianluo/contract/problem';
import type { Hono } from 'hono';
import type { Env } from '../src/floor/http/env';

/** Without a type of its own an answer is read as the problem that a refused call gets. */
export interface Answered<Body = Problem> {
  status: number;
  /** JSON, the bytes of a file, or undefined where there is no body. */
  body: Body;
  headers: Headers;
  /** From the `ETag`; 0 without one. */
  version: number;
}

/** An answer that is looked at either way: the view, or why there is none. */
export type OrRefused<View> = View & Partial<Pick<Problem, 'code' | 'errors'>>;

export interface Sending {
  /** Sent as `If-Match: "v7"`. */
  version?: number;
  idempotencyKey?: string;
  /** Added to the others; an empty text leaves one out. */
  headers?: Record<string, string>;
  /** Where the caller sits; this machine without. */
  address?: string;
  /** Over TLS. */
  secure?: boolean;
}

/** Somebody at a browser: keeps the session's cookie and says where the page came from. Paths are under `/api/v1`. */
export interface Client {
  get<Body = Problem>(path: string, sending?: Sending): Promise<Answered<Body>>;
  post<Body = Problem>(path: string, body?: unknown, sending?: Sending): Promise<Answered<Body>>;
  patch<Body = Problem>(path: string, body: unknown, sending?: Sending): Promise<Answered<Body>>;
  put<Body = Problem>(path: string, body: unknown, sending?: Sending): Promise<Answered<Body>>;
  del<Body = Problem>(path: string, sending?: Sending): Promise<Answered<Body>>;
  /** Any verb; a text is sent as it stands. */
  send<Body = Problem>(method: string, path: string, body?: unknown, sending?: Sending): Promise<Answered<Body>>;
  cookie: string | undefined;
}

const origin = 'http://127.0.0.1:8787';

/** `enter` is awaited before the first call: signing in. */
export function clientOf(app: Hono<Env>, enter: (client: Client) => Promise<void> = async () => undefined): Client {
  const outside = callerOf(app, async () => undefined);
  let entered: Promise<void> | undefined;
  const client = callerOf(app, async () => {
    entered ??= enter(outside).then(() => {
      client.cookie ??= outside.cookie;
    });
    await entered;
  });
  return client;
}

function callerOf(app: Hono<Env>, ready: () => Promise<void>): Client {
  const client: Client = {
    cookie: undefined,
    get: (path, sending) => call('GET', path, undefined, sending),
    post: (path, body, sending) => call('POST', path, body, sending),
    patch: (path, body, sending) => call('PATCH', path, body, sending),
    put: (path, body, sending) => call('PUT', path, body, sending),
    del: (path, sending) => call('DELETE', path, undefined, sending),
    send: call,
  };
  return client;

  async function call<Body>(
    method: string,
    path: string,
    body?: unknown,
    sending: Sending = {},
  ): Promise<Answered<Body>> {
    await ready();
    const response = await app.request(`${origin}/api/v1${path}`, requestOf(method, body, sending, client.cookie), {
      address: sending.address ?? '127.0.0.1',
      secure: sending.secure ?? false,
    });
    for (const set of response.headers.getSetCookie()) client.cookie = set.split(';')[0];
    return {
      status: response.status,
      body: (await bodyOf(response)) as Body,
      headers: response.headers,
      version: Number(/^"v(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1] ?? 0),
    };
  }
}

function requestOf(
  method: string,
  body: unknown,
  { version, idempotencyKey, headers: more }: Sending,
  cookie?: string,
) {
  const headers = new Headers();
  if (method !== 'GET') headers.set('origin', origin);
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (version !== undefined) headers.set('if-match', `"v${version}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  // A blob that says what it is says it itself.
  const isTyped = body instanceof FormData || (body instanceof Blob && body.type !== '');
  const isJson = body !== undefined && !isTyped;
  if (isJson) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(more ?? {})) {
    if (value === '') headers.delete(name);
    else headers.set(name, value);
  }
  // A text and bytes are sent as they stand, for tests of what is no JSON.
  const asItStands = isTyped || typeof body === 'string' || body instanceof Blob;
  const sent = asItStands ? (body as FormData | Blob | string) : JSON.stringify(body);
  return { method, headers, ...(sent !== undefined && { body: sent }) };
}

async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  if (/\bjson\b/.test(type)) return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  return type.startsWith('text/') ? new TextDecoder().decode(bytes) : bytes;
}
