import type { Endpoint } from '@lianluo/contract/endpoint';
import { scopeOf } from '@lianluo/contract/scope-of';
import { isScope, type ApiScope } from '@lianluo/domain/integration/scopes';
import { Refusal } from '@lianluo/domain/refusal';
import type { AskingKey } from '../context';

/** Refuses a key what its scopes are not for: by the endpoint, and by the kind of what was found, an import of members, a file of an opinion. */
export function requireScope(key: AskingKey, endpoint: Endpoint, found: unknown): void {
  const scope = scopeOf(endpoint);
  if (!scope) throw new Refusal('key.sessions-only');
  requireHeld(key, scope);
  if (/^\/committees\/\{c\}\/(?:imports|files)\/\{id\}/.test(endpoint.path)) {
    const kind = kindIn(found);
    if (kind !== undefined) requireKind(key, kind, endpoint.method === 'get' ? 'read' : 'write');
  }
}

/** Of an export the kind stands in its body: whoever exports a list reads it. */
export function requireKindScope(key: AskingKey, endpoint: Endpoint, body: unknown): void {
  if (!endpoint.path.endsWith('/exports')) return;
  const kind = kindIn(body);
  if (kind === undefined) return;
  requireKind(key, kind, 'read');
  if (typeof body === 'object' && body !== null && 'reveal' in body && body.reveal !== undefined)
    requireShown(key, kind);
}

/** Of what is imported or exported: the scope of its kind. */
export function requireKind(key: AskingKey, kind: string, verb: 'read' | 'write'): void {
  const scope = `${kind}:${verb}`;
  // Whatever is no collection of its own is part of what was asked.
  if (isScope(scope)) requireHeld(key, scope);
}

function requireShown(key: AskingKey, kind: string): void {
  const scope = `${kind}:personal`;
  if (!isScope(scope)) return;
  requireHeld(key, scope);
  key.shown.add(scope);
}

function requireHeld(key: AskingKey, scope: ApiScope): void {
  if (!key.scopes.includes(scope)) throw new Refusal('key.scope-missing');
}

const kindIn = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
    ? value.kind
    : undefined;
