import type { ApiKeyView, NewKeyView } from '@lianluo/contract/api-key';
import { isPersonal, type ApiScope } from '@lianluo/domain/integration/scopes';
import type { Client, Sending } from './client';
import type { World } from './world';

export interface KeyWish {
  scopes: readonly ApiScope[];
  /** The committee whose key it is; 秦都 without. */
  of?: string;
  /** Which committees it asks about; its own without. */
  committees?: readonly string[];
  /** Who makes it; the administrator of its committee without. */
  by?: string;
  /** Whether the security administrator has confirmed its personal scopes; so without. */
  confirmed?: boolean;
  expiresOn?: string;
  addresses?: readonly string[];
  signing?: string;
  publicKey?: string;
}

export interface KeyHolder {
  client: Client;
  made: NewKeyView;
}

const administrators: Readonly<Record<string, string>> = { qindu: 'demo.qindu', 'demo-city': 'demo.city' };

/** A service with a new key. Its client calls by the key and has no cookie. */
export async function withKey(world: World, wish: KeyWish): Promise<KeyHolder> {
  const { of = 'qindu', by = administrators[of] ?? `demo.${of}`, confirmed = true, ...asked } = wish;
  const keys = `/committees/${of}/api-keys`;
  const expiresOn =
    asked.expiresOn ?? new Date(world.deps.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { status, body } = await world.as(by).post<NewKeyView>(keys, { name: '市数据平台', ...asked, expiresOn });
  if (status !== 201) throw new Error(`No key was made: ${status} ${JSON.stringify(body)}`);
  if (confirmed && asked.scopes.some(isPersonal)) {
    const security = world.as('demo.security');
    const path = `${keys}/${body.id}/actions/confirm`;
    const answered = await security.post<ApiKeyView>(path, {}, { version: body.version });
    if (answered.status !== 200) throw new Error(`The key was not confirmed: ${JSON.stringify(answered.body)}`);
  }
  return { client: clientWith(world, body.key ?? ''), made: body };
}

/** Somebody who sends this key with every call, from no page. */
export function clientWith(world: World, key: string): Client {
  return sendingAlong(world.stranger(), () => ({ authorization: `Bearer ${key}`, origin: '' }));
}

/** A client that adds headers to every call; `body` is what is sent. */
export function sendingAlong(
  client: Client,
  headersFor: (call: { method: string; path: string; body: unknown }) => Record<string, string>,
): Client {
  const send: Client['send'] = (method, path, body, sending: Sending = {}) =>
    client.send(method, path, body, {
      ...sending,
      headers: { ...headersFor({ method, path, body }), ...sending.headers },
    });
  return {
    cookie: undefined,
    send,
    get: (path, sending) => send('GET', path, undefined, sending),
    post: (path, body, sending) => send('POST', path, body, sending),
    patch: (path, body, sending) => send('PATCH', path, body, sending),
    put: (path, body, sending) => send('PUT', path, body, sending),
    del: (path, sending) => send('DELETE', path, undefined, sending),
  };
}
