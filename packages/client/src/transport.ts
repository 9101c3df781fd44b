import type { CallOptions, LianluoOptions } from './options';
import { LianluoProblem, noAnswer, problemOf } from './problem';
import { mayPass, pause, pauseBefore } from './retry';

const base = '/api/v1';

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];

/** What is sent, by the wire's names. */
export interface Sending {
  method: string;
  /** Under `/api/v1`, filled. */
  path: string;
  query?: Readonly<Record<string, QueryValue>>;
  body?: unknown;
  /** Becomes `If-Match`. */
  version?: number | undefined;
}

/** @internal Sends a call until it is answered for good, and throws the problem where that is none. */
export type Send = (sending: Sending, options?: CallOptions) => Promise<Response>;

/** @internal */
export function transport(options: LianluoOptions): Send {
  const { retries = 5, timeoutMs = 60_000, wait = pause, fetch: reach = fetch } = options;
  return async ({ method, path, query, body, version }, { signal, idempotencyKey, onResponse } = {}) => {
    const target = `${base}${path}${searchOf(query)}`;
    const { content, type } = contentOf(body);
    const writes = method !== 'GET';
    // One intent has one key, however often it is sent.
    const key = writes ? (idempotencyKey ?? crypto.randomUUID()) : undefined;
    const headers = {
      accept: 'application/json, application/problem+json, */*',
      'accept-language': options.language ?? 'zh-CN',
      ...(type && { 'content-type': type }),
      ...(version !== undefined && { 'if-match': `"v${version}"` }),
      ...(key && { 'idempotency-key': key }),
    };

    let sentWith: string | undefined;
    for (let tries = 0; ; tries++) {
      signal?.throwIfAborted();
      sentWith = await keyOf(options);
      const response = await once(target, method, headers, content);
      if (response instanceof Response && response.ok) {
        onResponse?.(response);
        return response;
      }
      const problem = response instanceof Response ? await problemOf(response) : response;
      if (tries < retries && (await goesOn(problem, response, tries))) continue;
      if (response instanceof Response) onResponse?.(response);
      throw problem;
    }

    async function once(
      to: string,
      verb: string,
      fixed: Record<string, string>,
      sent: BodyInit | undefined,
    ): Promise<Response | LianluoProblem> {
      const signs = options.sign && (await options.sign({ method: verb, path: to, body: await bytesOf(sent) }));
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        return await reach(new URL(to, options.url).href, {
          method: verb,
          headers: { ...fixed, ...(sentWith && { authorization: `Bearer ${sentWith}` }), ...signs },
          // A request is signed and meant for this service alone.
          redirect: options.sign ? 'error' : 'follow',
          signal: signal ? AbortSignal.any([signal, limit]) : limit,
          ...(sent !== undefined && { body: sent }),
        });
      } catch (error) {
        signal?.throwIfAborted();
        return noAnswer(error);
      }
    }

    async function goesOn(
      { status, code }: LianluoProblem,
      answer: Response | LianluoProblem,
      tries: number,
    ): Promise<boolean> {
      // A key that was rotated while this was under way: the new one is tried.
      if (status === 401) return (await keyOf(options)) !== sentWith;
      if (!mayPass(status, code)) return false;
      const ms = pauseBefore(tries, answer instanceof Response ? answer.headers.get('retry-after') : null);
      if (ms === undefined) return false;
      await wait(ms, signal);
      return true;
    }
  };
}

async function keyOf({ key }: LianluoOptions): Promise<string | undefined> {
  return typeof key === 'function' ? key() : key;
}

/** Several values of one filter are sent as one, with commas. */
function searchOf(query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return search.size > 0 ? `?${search}` : '';
}

function contentOf(body: unknown): { content: BodyInit | undefined; type?: string } {
  if (body === undefined) return { content: undefined };
  if (body instanceof FormData) return { content: body };
  if (body instanceof Uint8Array || body instanceof Blob)
    return { content: body as BodyInit, type: 'application/octet-stream' };
  return { content: JSON.stringify(body), type: 'application/json' };
}

async function bytesOf(content: BodyInit | undefined): Promise<Uint8Array<ArrayBuffer>> {
  if (content instanceof FormData) throw new TypeError('A form is not signed: send the file by its upload address.');
  return new Uint8Array(await new Response(content).arrayBuffer());
}
