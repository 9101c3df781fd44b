import * as contract from '@lianluo/contract/api-key';
import type { Mount } from '../../floor/http/mount';
import { apiKeyView } from './api-key.view';
import { findApiKey } from './find-api-key';

/** 接口密钥. What changes one is asked for a few times a year. */
export function apiKeyRoutes(mount: Mount): void {
  mount(contract.listApiKeys, { act: async (call) => (await import('./list-api-keys')).listApiKeys(call) });
  mount(contract.createApiKey, { act: async (call) => (await import('./create-api-key')).createApiKey(call) });
  mount(contract.readApiKey, {
    find: findApiKey,
    act: async (call, key) => ({ body: await apiKeyView(call, key), version: key.version }),
  });
  mount(contract.revokeApiKey, {
    find: findApiKey,
    act: async (call, key) => (await import('./revoke-api-key')).revokeApiKey(call, key),
  });
  mount(contract.rotateApiKey, {
    find: findApiKey,
    act: async (call, key) => (await import('./rotate-api-key')).rotateApiKey(call, key),
  });
  mount(contract.confirmApiKey, {
    find: findApiKey,
    act: async (call, key) => (await import('./judge-api-key')).judgeApiKey(call, key, 'confirm'),
  });
  mount(contract.refuseApiKey, {
    find: findApiKey,
    act: async (call, key) => (await import('./judge-api-key')).judgeApiKey(call, key, 'refuse', call.body.reason),
  });
  mount(contract.readApiKeyUsage, {
    find: findApiKey,
    act: async (call, key) => (await import('./read-usage')).readApiKeyUsage(call, key),
  });
}

/** 密钥使用记录, for the audit administrator. */
export function apiKeyUseRoutes(mount: Mount): void {
  mount(contract.listApiKeyUses, { act: async (call) => (await import('./list-uses')).listApiKeyUses(call) });
}
