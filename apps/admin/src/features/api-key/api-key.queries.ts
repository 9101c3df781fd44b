import {
  confirmApiKey,
  createApiKey,
  listApiKeys,
  listApiKeyUses,
  readApiKey,
  readApiKeyUsage,
  refuseApiKey,
  revokeApiKey,
  rotateApiKey,
  type ApiKeyView,
  type NewKeyView,
} from '@lianluo/contract/api-key';
import { listCommittees } from '@lianluo/contract/committee';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type KeysAsked = NonNullable<Given<typeof listApiKeys>['query']>;
export type NewKey = Given<typeof createApiKey>['body'];
export type Rotation = Given<typeof rotateApiKey>['body'];
type UsesAsked = NonNullable<Given<typeof listApiKeyUses>['query']>;
type Signal = { signal: AbortSignal };
interface Place {
  committee: string;
  id: string;
}

const all = ['api-keys'];
const keys = {
  list: (committee: string, asked: KeysAsked) => [...all, committee, 'list', { ...asked }],
  one: ({ committee, id }: Place) => [...all, committee, 'one', id],
  usage: ({ committee, id }: Place) => [...all, committee, 'usage', id],
};

export const keysQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: KeysAsked }) => ({
  key: keys.list(committee, asked),
  ...asking(listApiKeys, { params: { c: committee }, query: asked }),
}));

export const keyQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keys.one({ committee, id }),
  ...asking(readApiKey, { params: { c: committee, id } }),
}));

export const usageQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keys.usage({ committee, id }),
  query: ({ signal }: Signal) => call(readApiKeyUsage, { params: { c: committee, id } }, signal),
}));

export const usesQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: UsesAsked }) => ({
  key: ['api-key-uses', committee, { ...asked }],
  ...asking(listApiKeyUses, { params: { c: committee }, query: asked }),
}));

/** The committees that a key of the city may ask about. */
export const countiesQuery = defineQueryOptions(() => ({
  key: ['committees', 'for-keys'],
  query: async ({ signal }: Signal) => (await call(listCommittees, { query: { limit: 100 } }, signal)).items,
}));

export function useCreateKey(committee: () => string, onCreated: (key: NewKeyView) => void) {
  return useSaving({
    save: (write, body: NewKey) => write(createApiKey, { params: { c: committee() }, body }),
    done: onCreated,
    touches: () => [all],
  });
}

const at = ({ committee, id }: ApiKeyView) => ({ c: committee, id });

export function useRotateKey(onRotated: (key: NewKeyView) => void) {
  return useSaving({
    save: (write, { of, body }: { of: ApiKeyView; body: Rotation }) =>
      write(rotateApiKey, { params: at(of), version: of.version, body }),
    done: onRotated,
    touches: () => [all],
  });
}

export function useRevokeKey(onRevoked: () => void) {
  return useSaving({
    save: (write, of: ApiKeyView) => write(revokeApiKey, { params: at(of), version: of.version }),
    done: onRevoked,
    touches: () => [all],
  });
}

/** 安全管理员 confirms what a key would show of people, or does not, with a reason. */
export function useJudgeKey(onJudged: (key: ApiKeyView) => void) {
  return useSaving({
    save: (write, { of, reason }: { of: ApiKeyView; reason?: string }) =>
      reason === undefined
        ? write(confirmApiKey, { params: at(of), version: of.version, body: {} })
        : write(refuseApiKey, { params: at(of), version: of.version, body: { reason } }),
    done: onJudged,
    touches: () => [all],
  });
}
