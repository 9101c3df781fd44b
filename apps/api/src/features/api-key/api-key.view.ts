import type { ApiKeyView } from '@lianluo/contract/api-key';
import {
  keyActionRefusal,
  keyActions,
  keyState,
  type ApiKey,
  type KeyAction,
} from '@lianluo/domain/integration/api-key';
import { may, type Permission } from '@lianluo/domain/permission';
import { readUsage } from '../../floor/account/key-usage.store';
import type { Scope } from '../../floor/context';
import type { FoundKey } from './find-api-key';

const permissionFor: Record<KeyAction, Permission> = {
  confirm: 'key:confirm',
  refuse: 'key:confirm',
  rotate: 'key:manage',
  revoke: 'key:manage',
};
const requiredBy: Partial<Record<KeyAction, readonly string[]>> = { refuse: ['reason'] };
// Object.keys types keys as strings; the object is a closed literal.
const actions = Object.keys(keyActions) as KeyAction[];

export async function apiKeyView(scope: Scope, key: FoundKey): Promise<ApiKeyView> {
  const [view] = await apiKeyViews(scope, [key]);
  if (!view) throw new Error('One key has one view.');
  return view;
}

/** Keys with when each was used last, in one read. */
export async function apiKeyViews(scope: Scope, keys: readonly FoundKey[]): Promise<ApiKeyView[]> {
  const usages = await readUsage(scope, keys);
  return keys.map((key, index) => viewOf(scope, key, usages[index]?.lastUsedAt));
}

function viewOf(scope: Scope, key: FoundKey, lastUsedAt: string | undefined): ApiKeyView {
  const { confirmation, revoked, maker } = key;
  const until = key.secrets.find((each) => each.until !== undefined && each.until >= scope.instant)?.until;
  return {
    id: key.id,
    committee: key.committee,
    name: key.name,
    scopes: [...key.scopes],
    committees: [...key.committees],
    expiresOn: key.expiresOn,
    addresses: [...key.addresses],
    signing: key.signing ?? null,
    state: keyState(key, scope.today),
    hint: key.hint,
    maker: { id: maker.id, name: maker.name },
    confirmation: confirmation
      ? { given: confirmation.given, at: confirmation.at, by: confirmation.by, reason: confirmation.reason ?? null }
      : null,
    revoked: revoked ? { at: revoked.at, by: revoked.by } : null,
    overlapUntil: until ?? null,
    lastUsedAt: lastUsedAt ?? null,
    createdAt: key.createdAt,
    version: key.version,
    allowedActions: allowedOf(scope, key),
  };
}

const allowedOf = ({ actor, today }: Scope, key: ApiKey): ApiKeyView['allowedActions'] =>
  actions
    .filter((action) => may(actor, permissionFor[action]) && !keyActionRefusal(key, action, today))
    .map((action) => ({ action, label: keyActions[action], requires: [...(requiredBy[action] ?? [])] }));
