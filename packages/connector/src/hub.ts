import type { TheirRecord } from './mapping';
import { signatureHeaders, type SignKey } from './signature';

/** How the hub is reached, and by which key calls to it are signed. */
export interface HubOptions {
  url: string;
  key: SignKey;
  now?: () => Date;
}

export interface AdoptionPage {
  rows: TheirRecord[];
  /** Their place behind the page. */
  next: string;
}

/** A hub of the provincial pattern: signed calls, and every answer in an envelope with a code, `0` for done. */
export interface Hub {
  /** 上报: answers their record number; the same record again answers the same. */
  push: (record: TheirRecord) => Promise<string>;
  /** 撤回 */
  withdraw: (id: string) => Promise<void>;
  /** 采用, a page behind their place. */
  adoptions: (after: string) => Promise<AdoptionPage>;
}

export class HubRefused extends Error {}

interface Envelope {
  code: string;
  message?: string;
  data?: unknown;
}

export function hubAt({ url, key, now = () => new Date() }: HubOptions): Hub {
  return {
    push: async (record) => ((await call('POST', '/open/v1/records', record)) as { YWLSH: string }).YWLSH,
    withdraw: async (id) => void (await call('POST', '/open/v1/records/withdraw', { WBBH: id })),
    adoptions: async (after) =>
      (await call('GET', `/open/v1/adoptions?WZ=${encodeURIComponent(after)}`)) as AdoptionPage,
  };

  async function call(method: string, path: string, content?: object): Promise<unknown> {
    const body = content ? JSON.stringify(content) : '';
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(content && { 'content-type': 'application/json' }),
        ...signatureHeaders(key, { method, path, body }, now()),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
      ...(content && { body }),
    });
    const { code, message, data } = (await response
      .json()
      .catch(() => ({ code: `HTTP ${response.status}` }))) as Envelope;
    if (code !== '0') throw new HubRefused(`${method} ${path}: ${code} ${message ?? ''}`);
    return data;
  }
}
