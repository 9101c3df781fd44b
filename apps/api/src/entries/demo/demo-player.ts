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

/** Plays the script's calls against the app, one after another. */
export function demoPlayer(app: Hono<Env>): DemoPlayer {
  const saved = new Map<string, Saved>();
  return { play, idOf: (name) => found(name).id, know: keep };

  async function play(
    { as, method, path, body, save, touch, fresh, along = [] }: Omit<DemoCall, 'at'>,
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
        body: JSON.stringify(resolved(body ?? {})),
      },
      { address: 'demo', secure: false },
    );
    const answer: unknown = await response.json();
    if (!response.ok)
      throw new DemoCallRefused(`${as}: ${method} ${url} → ${response.status} ${JSON.stringify(answer)}`);
    for (const name of [save, touch, fresh]) if (name !== undefined) keep(name, answer);
    for (const name of along) found(name).version++;
    return answer;
  }

  function keep(name: string, answer: unknown): void {
    // Every resource of the API has an id and a version.
    const { id, version, ...rest } = answer as { id: string; version: number };
    const lists = Object.entries(rest).flatMap(([list, value]) =>
      Array.isArray(value) ? [[list, value] as const] : [],
    );
    const records = new Map(
      lists.map(([list, each]) => [list, each.map((record: { id?: string }) => record.id ?? '')]),
    );
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
