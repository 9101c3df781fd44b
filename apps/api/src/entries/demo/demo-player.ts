import type { FileUploadView } from '@lianluo/contract/file';
import type { DemoCall } from '@lianluo/schemes/demo/call';
import type { Hono } from 'hono';
import type { Env } from '../../floor/http/env';

/** What the script's names stand for: an id, its version as it was last seen, and the ids of the records it holds. */
interface Saved {
  id: string;
  version: number;
  records: ReadonlyMap<string, readonly string[]>;
}

/** Stopped the load: the call and what the API said. */
class DemoCallRefused extends Error {
  override readonly name = 'DemoCallRefused';
}

export interface DemoPlayer {
  /** Makes the call as its account and keeps what it saves. Answers the body. */
  play(call: Omit<DemoCall, 'at'>, cookie: string): Promise<unknown>;
  idOf(name: string): string;
  /** Something that no call of the script has made, under the name the script has for it. */
  know(name: string, there: { id: string; version: number }): void;
}

const caller = { address: 'demo', secure: false };

/** Plays the script's calls against the app, one after another. */
export function demoPlayer(app: Hono<Env>): DemoPlayer {
  const saved = new Map<string, Saved>();
  return { play, idOf: (name) => found(name).id, know: keep };

  async function play(
    { as, method, path, body, save, touch, fresh, bytes, along = [] }: Omit<DemoCall, 'at'>,
    cookie: string,
  ): Promise<unknown> {
    const url = `/api/v1${path.replace(/\{([^}]+)\}/g, (_, name: string) => referenced(name))}`;
    const version = fresh !== undefined ? 0 : touch === undefined ? undefined : found(touch).version;
    const response = await app.request(
      url,
      {
        method,
        headers: {
          cookie,
          'content-type': 'application/json',
          ...(version !== undefined && { 'if-match': `"v${version}"` }),
        },
        ...(method !== 'GET' && { body: JSON.stringify(resolved(body ?? {})) }),
      },
      caller,
    );
    const answer: unknown = await response.json();
    if (!response.ok)
      throw new DemoCallRefused(`${as}: ${method} ${url} → ${response.status} ${JSON.stringify(answer)}`);
    if (bytes) await send(answer as FileUploadView, path, bytes(), cookie);
    for (const name of [save, touch, fresh]) if (name !== undefined) keep(name, answer);
    for (const name of along) found(name).version++;
    return answer;
  }

  /** The parts of a file that was announced, and that it is whole. */
  async function send({ id, parts }: FileUploadView, path: string, bytes: Uint8Array, cookie: string): Promise<void> {
    const [base] = /^\/committees\/[^/]+/.exec(path) ?? [];
    const sent = async (method: string, url: string, body: string | Uint8Array<ArrayBuffer>, headers: object) => {
      const answer = await app.request(url, { method, headers: { cookie, ...headers }, body }, caller);
      if (!answer.ok) throw new DemoCallRefused(`${method} ${url} → ${answer.status} ${await answer.text()}`);
    };
    for (const { url, headers, from, to } of parts) await sent('PUT', url, bytes.slice(from, to), headers);
    await sent('POST', `/api/v1${base}/files/${id}/actions/complete`, '{}', { 'content-type': 'application/json' });
  }

  function keep(name: string, answer: unknown): void {
    const before = saved.get(name);
    // A list or a setting has no id of its own.
    const { id = before?.id ?? name, version = 0, ...rest } = answer as { id?: string; version?: number };
    const lists = Object.entries(rest).flatMap(([list, value]) =>
      Array.isArray(value) ? [[list, value] as const] : [],
    );
    const records = new Map([
      ...(before?.records ?? []),
      ...lists.map(([list, each]) => [list, each.map((record: { id?: string }) => record.id ?? '')] as const),
    ]);
    saved.set(name, { id, version, records });
  }

  function found(name: string): Saved {
    const known = saved.get(name);
    if (!known) throw new DemoCallRefused(`The script names ${name} before it is there.`);
    return known;
  }

  function resolved(value: unknown): unknown {
    if (typeof value === 'string' && value.startsWith('@')) return referenced(value.slice(1));
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each)]));
  }

  function referenced(text: string): string {
    const [name = '', list = '', place] = text.split('#');
    if (place === undefined) return found(name).id;
    const record = found(name).records.get(list)?.[Number(place)];
    if (!record) throw new DemoCallRefused(`${name} has no ${place} in its ${list}.`);
    return record;
  }
}
